package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.feature.Completions;
import io.github.digestmark.cli.command.lsp.feature.Folds;
import io.github.digestmark.cli.command.lsp.feature.Hovers;
import io.github.digestmark.cli.command.lsp.feature.Navigation;
import io.github.digestmark.cli.command.lsp.feature.Outline;
import io.github.digestmark.cli.command.lsp.feature.Renaming;
import io.github.digestmark.cli.command.lsp.feature.RowHints;
import io.github.digestmark.cli.command.lsp.feature.Selections;
import io.github.digestmark.cli.command.lsp.feature.SuppressionComment;
import io.github.digestmark.cli.command.lsp.session.CheckedDigest;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.MetadataLookups;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.PositionEncoding;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Digest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Digests;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Whatever is typed: the server has the same text, and finds in it what lint finds. */
class EditingLawsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** A change: where it starts and ends, as parts of the text, and what is there then. */
  record Change(double start, double length, String text) {}

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Digests.inAnyForm(),
            Digests.hostile().map(Digests::inGeneratorForm),
            Arbitraries.strings().withChars("a\n\r😀é译\uD83D|[^]`: ").ofMaxLength(60))
        .flatMap(text -> Arbitraries.of("\n", "\r\n", "\r").map(end -> text.replace("\n", end)));
  }

  @Provide
  Arbitrary<List<List<Change>>> changes() {
    Arbitrary<String> typed =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("a\n\r😀é译\uD83D|[^]`: ").ofMaxLength(5),
            Arbitraries.of(
                "", "https://arxiv.org/abs/1301.3781", "| [^1] | [A](http://a.org) | b |\n"));
    Arbitrary<Double> start = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> length = Arbitraries.of(0.0, 0.0, 0.01, 0.05);
    return Combinators.combine(start, length, typed)
        .as(Change::new)
        .list()
        .ofMaxSize(6)
        .flatMap(
            batch ->
                Arbitraries.of(
                    batch,
                    batch.stream().sorted((a, b) -> Double.compare(b.start(), a.start())).toList()))
        .list()
        .ofMaxSize(3);
  }

  private static OpenDocument open(String text, PositionEncoding encoding) {
    DigestChecker checker =
        new DigestChecker(
            Digestmark.linter(),
            FileConfigurations::none,
            () -> TODAY,
            new MetadataLookups(ids -> Map.of(), true));
    return new OpenDocument("untitled:1", 0, SourceText.of(text), encoding, checker::check);
  }

  /** Counts in the encoding what is in front of an offset in its line, one character at a time. */
  private static Position position(String text, int offset, PositionEncoding encoding) {
    int line = 0;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      boolean endsLine =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
      if (endsLine) {
        line++;
        start = i + 1;
      }
    }
    String before = text.substring(start, offset);
    int character =
        switch (encoding) {
          case UTF_8 ->
              // Half of a pair has no bytes of its own.
              before
                  .replaceAll(
                      "(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])", "译")
                  .getBytes(StandardCharsets.UTF_8)
                  .length;
          case UTF_16 -> before.length();
          case UTF_32 -> before.codePointCount(0, before.length());
        };
    return new Position(line, character);
  }

  /** Returns an offset that is not within a surrogate pair or a line ending. */
  private static int whole(String text, int offset) {
    boolean isWithin =
        offset > 0
            && offset < text.length()
            && (Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                || text.startsWith("\r\n", offset - 1));
    return isWithin ? offset - 1 : offset;
  }

  @Property(tries = 300)
  void theTextAndTheFindingsAreThoseOfTheEditor(
      @ForAll("texts") String text,
      @ForAll("changes") List<List<Change>> batches,
      @ForAll PositionEncoding encoding) {
    OpenDocument document = open(text, encoding);
    String expected = text;
    for (List<Change> batch : batches) {
      List<TextDocumentContentChangeEvent> events = new ArrayList<>();
      for (Change change : batch) {
        int start = whole(expected, (int) (change.start() * expected.length()));
        int length = (int) (change.length() * expected.length());
        int end = whole(expected, Math.min(expected.length(), start + length));
        events.add(
            new TextDocumentContentChangeEvent(
                new Range(position(expected, start, encoding), position(expected, end, encoding)),
                change.text()));
        expected = expected.substring(0, start) + change.text() + expected.substring(end);
      }
      document = document.edited(document.version() + 1, events);
      assertThat(document.source().text()).isEqualTo(expected);
    }
    ParsedDigest parsed = Digestmark.parse(expected);
    List<Diagnostic> found = Digestmark.lint(parsed, LintOptions.defaults().withToday(TODAY));
    assertThat(document.checked().findings())
        .isEqualTo(parsed.isMeantAsDigest() ? found : List.of());
  }

  @Property(tries = 200)
  void everyPlaceIsFoundAgain(@ForAll("texts") String text, @ForAll PositionEncoding encoding) {
    OpenDocument document = open(text, encoding);
    Positions inOrder = document.positions();
    for (int offset = 0; offset <= text.length(); offset++) {
      int place = whole(text, offset);
      Position position = inOrder.position(place);
      assertThat(position).isEqualTo(position(text, place, encoding));
      assertThat(document.positions().position(place)).isEqualTo(position);
      assertThat(document.positions().offset(position)).isEqualTo(place);
    }
    int end = text.length();
    assertThat(document.positions().offset(new Position(1_000_000, 3))).isEqualTo(end);
    assertThat(document.positions().offset(new Position(0, 1_000_000)))
        .isEqualTo(document.source().line(1).end());
  }

  @Property(tries = 150)
  void aSuppressionRemovesItsFinding(@ForAll("texts") String text) {
    CheckedDigest checked = open(text, PositionEncoding.UTF_16).checked();
    for (Diagnostic finding : checked.findings().stream().limit(5).toList()) {
      SuppressionComment.of(finding, checked.parsed(), Digestmark.linter())
          .ifPresent(
              comment -> {
                String changed = TextEdit.apply(text, List.of(comment.edit()));
                assertThat(changed.substring(comment.reason().start(), comment.reason().end()))
                    .isEqualTo("reason");
                List<Diagnostic> left = open(changed, PositionEncoding.UTF_16).checked().findings();
                assertThat(count(left, finding))
                    .as("%s in %s", finding, text)
                    .isLessThan(count(checked.findings(), finding));
                assertThat(left)
                    .extracting(Diagnostic::rule)
                    .as("%s", finding)
                    .isSubsetOf(rules(checked));
              });
    }
  }

  private static List<String> rules(CheckedDigest checked) {
    return checked.findings().stream().map(Diagnostic::rule).toList();
  }

  private static long count(List<Diagnostic> findings, Diagnostic like) {
    return findings.stream()
        .filter(each -> each.rule().equals(like.rule()) && each.label().equals(like.label()))
        .count();
  }

  @Provide
  Arbitrary<Digest> digests() {
    return Digests.generated();
  }

  @Property(tries = 100)
  void aRenamedLabelIsThatOfTheSamePaper(@ForAll("digests") Digest digest) {
    String text = Digests.inGeneratorForm(digest);
    ParsedDigest before = open(text, PositionEncoding.UTF_16).checked().parsed();
    for (int i = 0; i < before.rows().size(); i++) {
      String label = before.rows().get(i).label();
      String renamed = renamed(text, i, "new");
      ParsedDigest after = Digestmark.parse(renamed);
      assertThat(after.rows().get(i).label()).isEqualTo("new");
      assertThat(after.entries()).extracting(ParsedPart::label).contains("new");
      assertThat(after.rows()).hasSameSizeAs(before.rows());
      assertThat(after.papers()).hasSameSizeAs(before.papers());
      assertThat(renamed(renamed, i, label)).isEqualTo(text);
    }
  }

  /** Renames the label of a row. */
  private static String renamed(String text, int row, String name) {
    OpenDocument document = open(text, PositionEncoding.UTF_16);
    int label = document.checked().parsed().rows().get(row).labelSpan().start();
    return TextEdit.apply(
        text, new Renaming(document).edits(document.positions().position(label), name));
  }

  @Property(tries = 200)
  void everythingHasAnAnswer(
      @ForAll("texts") String text, @ForAll PositionEncoding encoding, @ForAll double anywhere) {
    OpenDocument document = open(text, encoding);
    int offset = (int) (Math.abs(anywhere % 1) * text.length());
    Position position = document.positions().position(offset);
    Range all = new Range(new Position(0, 0), new Position(1_000_000, 0));
    if (!document.checked().isDigest()) {
      assertThat(document.checked().findings()).isEmpty();
      return;
    }
    new Navigation(document).definition(position);
    new Navigation(document).references(position, true);
    new Navigation(document).highlights(position);
    new Renaming(document).at(position);
    new Hovers(document, Digestmark.linter()).at(position);
    new Outline(document).symbols();
    new Completions(document, Digestmark.linter()).at(position);
    assertThat(RowHints.in(document, all))
        .hasSizeLessThanOrEqualTo(document.checked().parsed().rows().size());
    assertThat(Folds.of(document)).allMatch(fold -> fold.getStartLine() < fold.getEndLine());
    assertThat(Selections.at(document, List.of(position))).hasSize(1);
  }
}
