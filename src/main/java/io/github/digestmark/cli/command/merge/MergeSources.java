package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.StrayContent.Kind;
import io.github.digestmark.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The digests to merge, and the other text in their files. */
final class MergeSources {

  /**
   * What a report says about a Markdown file, which need not stay in memory for that.
   *
   * @param name its name
   * @param problems the problems in it
   * @param leftOut the content that is left out
   */
  record Source(String name, List<Passage<String>> problems, List<Passage<Kind>> leftOut) {

    static Source of(String name, ParsedDigest parsed) {
      List<Passage<String>> problems = new ArrayList<>();
      for (Problem problem : parsed.problems()) {
        problems.add(
            new Passage<>(parsed.source().position(problem.span().start()), problem.message()));
      }
      List<Passage<Kind>> leftOut = new ArrayList<>();
      for (StrayContent stray : parsed.stray()) {
        // Comments for missing fields are written again.
        if (stray.kind() != Kind.MISSING_FIELD) {
          leftOut.add(new Passage<>(parsed.source().position(stray.span().start()), stray.kind()));
        }
      }
      return new Source(name, problems, leftOut);
    }

    /** Returns a message about the content that is left out, if there is any. */
    Optional<String> note() {
      return leftOut.stream()
          .findFirst()
          .map(
              first ->
                  "%s: text outside the digest was not merged: %s, the first at %s"
                      .formatted(name, Counted.of(leftOut.size(), "passage"), first.at()));
    }
  }

  /**
   * A place in a file.
   *
   * @param at where it begins
   * @param what what is there
   */
  record Passage<T>(Position at, T what) {}

  private final DigestInput input;
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  MergeSources(DigestInput input) {
    this.input = input;
  }

  /** Reads a file, or reports a failure. */
  void read(InputFile file) {
    DigestFormat format = DigestFormat.ofInput(file.name());
    if (format == DigestFormat.MD) {
      input.parse(file).ifPresent(parsed -> add(file.name(), parsed));
    } else {
      input.read(file, format).forEach(this::add);
    }
  }

  private void add(String file, ParsedDigest parsed) {
    add(new NamedDigest(file, parsed.digest()));
    sources.add(Source.of(file, parsed));
  }

  private void add(NamedDigest read) {
    Digest digest = read.digest();
    List<SummaryRow> rows =
        digest.rows().stream()
            .map(row -> new SummaryRow(row.label(), once(row.texts()), row.further()))
            .toList();
    List<DetailedEntry> entries =
        digest.entries().stream()
            .map(
                e ->
                    new DetailedEntry(
                        e.label(), once(e.texts()), e.stamp(), e.announcement(), e.further()))
            .toList();
    digests.add(new NamedDigest(read.name(), digest.withRows(rows).withEntries(entries)));
  }

  /** Keeps equal texts once: those of a row and its entry, and those of copies of a paper. */
  private FieldMap<String> once(FieldMap<String> fields) {
    return FieldMap.of(field -> texts.computeIfAbsent(fields.get(field), text -> text));
  }

  List<NamedDigest> digests() {
    return digests;
  }

  /** Lists the Markdown files. JSON files have no other text. */
  List<Source> sources() {
    return sources;
  }
}
