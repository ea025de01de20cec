package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digests to merge, and the other text in their files. */
final class MergeSources {

  /**
   * A Markdown file.
   *
   * @param name its name
   * @param parsed its content
   */
  record Source(String name, ParsedDigest parsed) {

    /** Lists the content that is left out. Comments for missing fields are written again. */
    List<StrayContent> leftOut() {
      return parsed.stray().stream()
          .filter(stray -> stray.kind() != StrayContent.Kind.MISSING_FIELD)
          .toList();
    }

    /** Returns a message about the content that is left out, if there is any. */
    Optional<String> note() {
      List<StrayContent> leftOut = leftOut();
      String passages = Counted.of(leftOut.size(), "passage");
      return leftOut.stream()
          .map(first -> parsed.source().position(first.span().start()))
          .findFirst()
          .map(
              at ->
                  "%s: text outside the digest was not merged: %s, the first at %s"
                      .formatted(name, passages, at));
    }
  }

  private final DigestInput input;
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  MergeSources(DigestInput input) {
    this.input = input;
  }

  /** Reads a file, or reports a failure. */
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

  /** Lists the Markdown files. JSON files have no other text. */
  List<Source> sources() {
    return sources;
  }
}
