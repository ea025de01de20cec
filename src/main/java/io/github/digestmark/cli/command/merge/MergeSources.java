package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.convert.ConvertFormat;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digests that are merged, and what of their files is not. */
final class MergeSources {

  /**
   * A file in Markdown.
   *
   * @param name its name
   * @param parsed what was read
   */
  record Source(String name, ParsedDigest parsed) {

    /** Lists what no digest carries on. What names a missing field is written anew. */
    List<StrayContent> leftOut() {
      return parsed.stray().stream()
          .filter(stray -> stray.kind() != StrayContent.Kind.MISSING_FIELD)
          .toList();
    }

    /** Says in a sentence what is left out, if anything is. */
    Optional<String> note() {
      List<StrayContent> leftOut = leftOut();
      return leftOut.stream()
          .findFirst()
          .map(
              first ->
                  "%s: %s %s of text %s no part of the digest and left out, the first at %s"
                      .formatted(
                          name,
                          leftOut.size(),
                          leftOut.size() == 1 ? "piece" : "pieces",
                          leftOut.size() == 1 ? "is" : "are",
                          parsed.source().position(first.span().start())));
    }
  }

  private final Console console;
  private final Limits limits;
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  MergeSources(Console console, Limits limits) {
    this.console = console;
    this.limits = limits;
  }

  void read(String file) throws InputFile.Unusable {
    ConvertFormat format = DigestInput.formatOf(file);
    if (format == ConvertFormat.MD) {
      ParsedDigest parsed = new InputFile(file).read(console.in(), limits);
      digests.add(new NamedDigest(file, parsed.digest()));
      sources.add(new Source(file, parsed));
    } else {
      digests.addAll(new DigestInput(console, limits).read(file, format));
    }
  }

  List<NamedDigest> digests() {
    return digests;
  }

  /** Lists the files in Markdown; JSON holds nothing beside digests. */
  List<Source> sources() {
    return sources;
  }
}
