package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digests that are merged, and what else is in their files. */
final class MergeSources {

  /**
   * A Markdown file.
   *
   * @param name its name
   * @param parsed what was read
   */
  record Source(String name, ParsedDigest parsed) {

    /** Lists the content that is lost. Comments for missing fields are written again. */
    List<StrayContent> leftOut() {
      return parsed.stray().stream()
          .filter(stray -> stray.kind() != StrayContent.Kind.MISSING_FIELD)
          .toList();
    }

    /** Returns a sentence about what is left out, if anything is. */
    Optional<String> note() {
      List<StrayContent> leftOut = leftOut();
      String pieces = leftOut.size() == 1 ? "1 piece" : leftOut.size() + " pieces";
      return leftOut.stream()
          .map(first -> parsed.source().position(first.span().start()))
          .findFirst()
          .map(
              at ->
                  "%s: left out text that is not part of the digest: %s, the first at %s"
                      .formatted(name, pieces, at));
    }
  }

  private final DigestInput input;
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  MergeSources(DigestInput input) {
    this.input = input;
  }

  /** Reads a file, or complains. */
  void read(String file) {
    DigestFormat format = DigestFormat.ofInput(file);
    if (format == DigestFormat.MD) {
      input.parse(file).map(parsed -> new Source(file, parsed)).ifPresent(this::add);
    } else {
      digests.addAll(input.read(file, format));
    }
  }

  private void add(Source source) {
    digests.add(new NamedDigest(source.name(), source.parsed().digest()));
    sources.add(source);
  }

  List<NamedDigest> digests() {
    return digests;
  }

  /** Lists the Markdown files; JSON holds nothing but digests. */
  List<Source> sources() {
    return sources;
  }
}
