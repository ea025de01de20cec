package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault of each kind in each example of a layout, and in samples of real ones where they are
 * there: found in its place, and nothing else is new.
 */
class FaultsInSamplesTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  private static final Pattern ARXIV =
      Pattern.compile("https://arxiv\\.org/(?:abs|pdf)/(\\d{4}\\.\\d{5})(?:v\\d+)?(?:\\.pdf)?");

  private static final Pattern TIGHT_PIPE = Pattern.compile("\\S\\|[^\\s|]");

  /**
   * A text with a fault.
   *
   * @param text all of it
   * @param rule the rule that finds the fault
   * @param start where the fault begins, both in this text and in the sound one
   * @param growth how much longer the text is
   */
  private record Faulty(String text, String rule, int start, int growth) {

    /** Returns where a place of this text is in the sound one. */
    int before(int place) {
      return place <= start ? place : place - growth;
    }
  }

  /** A kind of fault, and how to plant it in a row or an entry that can have it. */
  private record Kind(String name, Function<Target, Optional<Faulty>> plant) {}

  /** A row or an entry of a digest. */
  private record Target(ParsedDigest digest, ParsedPaper paper, ParsedPart part) {

    String text() {
      return digest.source().text();
    }

    Faulty replace(Span span, String replacement, String rule) {
      String front = text().substring(0, span.start());
      return new Faulty(
          front + replacement + text().substring(span.end()),
          rule,
          span.start(),
          replacement.length() - span.length());
    }

    /** Returns the middle of the first word of a field with four letters. */
    Optional<Integer> inWord(Field field) {
      Span span = part.at(field);
      Matcher word = Pattern.compile("[A-Z]?[a-z]{4}").matcher(text());
      return word.region(span.start(), span.end()).find()
          ? Optional.of(word.start() + 2)
          : Optional.empty();
    }

    Optional<Faulty> insert(Field field, String inserted, String rule) {
      return inWord(field).map(place -> replace(Span.at(place), inserted, rule));
    }

    Optional<Matcher> arxivUrl() {
      Span span = part.at(Field.URL);
      Matcher url = ARXIV.matcher(text()).region(span.start(), span.end());
      return url.matches() ? Optional.of(url) : Optional.empty();
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "a character lost in the title",
              t -> t.insert(Field.TITLE, "\uFFFD", "corrupt-character")),
          new Kind(
              "a character lost in the abstract",
              t -> t.insert(Field.ABSTRACT, "\uFFFD", "corrupt-character")),
          new Kind(
              "a character lost in the summary",
              t -> t.insert(Field.SUMMARY, "\uFFFD", "corrupt-character")),
          new Kind(
              "an invisible character",
              t -> t.insert(Field.TITLE, "\u200B", "invisible-character")),
          new Kind("plain http", FaultsInSamplesTest::insecure),
          new Kind("an address without an identifier", FaultsInSamplesTest::withoutId),
          new Kind("an identifier that is too short", FaultsInSamplesTest::shortId),
          new Kind("a cell too many", FaultsInSamplesTest::pipe),
          new Kind("a link that leads nowhere", FaultsInSamplesTest::brokenAnchor));

  private static Optional<Faulty> insecure(Target target) {
    return target
        .arxivUrl()
        .map(url -> new Span(url.start(), url.start() + "https".length()))
        .map(scheme -> target.replace(scheme, "http", "insecure-url"));
  }

  private static Optional<Faulty> withoutId(Target target) {
    return target
        .arxivUrl()
        .map(url -> target.replace(new Span(url.start(1), url.end()), "", "invalid-arxiv-id"));
  }

  private static Optional<Faulty> shortId(Target target) {
    return target
        .arxivUrl()
        .map(
            url ->
                target.replace(
                    new Span(url.start(1), url.end(1)),
                    url.group(1).substring(0, 7),
                    "invalid-arxiv-id"));
  }

  /**
   * Plants a pipe in a title, unless the section has the title, too, or the row has other pipes
   * without white space, so that nobody can tell which of them is too many.
   */
  private static Optional<Faulty> pipe(Target target) {
    boolean isSpaced =
        !TIGHT_PIPE.matcher(target.digest().source().at(target.part().span())).find();
    return target.part() instanceof ParsedRow && target.paper().entry().isEmpty() && isSpaced
        ? target.insert(Field.TITLE, "|", "row-cells")
        : Optional.empty();
  }

  private static Optional<Faulty> brokenAnchor(Target target) {
    int link = target.text().lastIndexOf("](#");
    return link < 0
        ? Optional.empty()
        : Optional.of(target.replace(Span.at(link + 3), "nowhere-", "undefined-anchor"));
  }

  static List<Path> digests() throws IOException {
    List<Path> digests = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of("src", "test", "resources", "layouts"), Path.of("..", "shared", "layouts"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(digests::add);
        }
      }
    }
    return digests;
  }

  @ParameterizedTest
  @MethodSource("digests")
  void aFaultIsFoundInItsPlace(Path file) throws IOException {
    ParsedDigest digest = Digestmark.parse(Files.readString(file));
    List<String> before = findings(digest, start -> start);
    List<ParsedPaper> papers = digest.papers();
    List<String> wrong = new ArrayList<>();
    int planted = 0;
    for (int i : new TreeSet<>(List.of(0, papers.size() / 2, papers.size() - 1))) {
      for (ParsedPart part : papers.get(i).parts()) {
        for (Kind kind : KINDS) {
          Optional<Faulty> faulty = kind.plant().apply(new Target(digest, papers.get(i), part));
          if (faulty.isPresent()) {
            planted++;
            List<String> found =
                findings(Digestmark.parse(faulty.get().text()), faulty.get()::before);
            found.removeAll(before);
            if (!found.equals(List.of(faulty.get().rule() + " at " + faulty.get().start()))) {
              wrong.add("%s in %s: %s".formatted(kind.name(), part.title(), found));
            }
          }
        }
      }
    }
    assertThat(planted).isGreaterThan(5);
    assertThat(wrong).as("%s of %s", wrong.size(), planted).isEmpty();
  }

  /** Returns rules and where they find something, given where that would be in the sound text. */
  private static List<String> findings(ParsedDigest digest, IntUnaryOperator before) {
    List<String> found = new ArrayList<>();
    for (Diagnostic each : Digestmark.lint(digest, OPTIONS)) {
      found.add(each.rule() + " at " + before.applyAsInt(each.span().start()));
    }
    return found;
  }
}
