package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each digest {@code NAME.md} among the fixtures reads as {@code NAME.txt} beside it says. */
class ParseFixturesTest {

  private static final Fixtures FIXTURES = Fixtures.in("parse", ".md");

  static List<Path> digests() throws IOException {
    return FIXTURES.texts();
  }

  @ParameterizedTest
  @MethodSource("digests")
  void aDigestIsReadAsTheTextBesideItSays(Path digest) throws IOException {
    assertThat(describe(Digestmark.parse(digest))).isEqualTo(FIXTURES.resultOf(digest));
  }

  @Test
  void everyDigestHasItsReadingBesideIt() throws IOException {
    FIXTURES.assertArePairs();
  }

  private static String describe(ParsedDigest parsed) {
    StringBuilder text = new StringBuilder();
    text.append("digest: ").append(parsed.hasDigest() ? "yes" : "no").append('\n');
    line(text, "summary heading", parsed.digest().summaryHeading());
    line(text, "columns", String.join(", ", parsed.digest().columns()));
    line(text, "details heading", parsed.digest().detailsHeading());
    parsed
        .digest()
        .rows()
        .forEach(
            row -> {
              text.append("\nrow ").append(row.label()).append('\n');
              line(text, "title", row.title());
              line(text, "url", row.url());
              line(text, "summary", row.text(Field.SUMMARY));
            });
    parsed
        .digest()
        .entries()
        .forEach(
            entry -> {
              text.append("\nentry ").append(entry.label()).append('\n');
              line(text, "translated title", entry.text(Field.TRANSLATED_TITLE));
              line(text, "title", entry.title());
              line(text, "stamp", entry.text(Field.STAMP));
              line(text, "link text", entry.text(Field.LINK_TEXT));
              line(text, "url", entry.url());
              line(text, "summary", entry.text(Field.SUMMARY));
              line(text, "English summary", entry.text(Field.ENGLISH_SUMMARY));
              line(text, "translated abstract", entry.text(Field.TRANSLATED_ABSTRACT));
              line(
                  text,
                  "announcement",
                  entry.announcement().map(a -> a.toString().strip()).orElse(""));
              line(text, "abstract", entry.text(Field.ABSTRACT));
            });
    if (!parsed.stray().isEmpty()) {
      text.append('\n');
    }
    for (StrayContent stray : parsed.stray()) {
      text.append("stray %s %s\n".formatted(stray.kind(), at(parsed, stray.span())));
    }
    if (!parsed.problems().isEmpty()) {
      text.append('\n');
    }
    for (Problem problem : parsed.problems()) {
      text.append("%s\n  %s\n".formatted(at(parsed, problem.span()), problem.message()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("  ").append(name).append(": ").append(oneLine(value)).append('\n');
    }
  }

  private static String at(ParsedDigest parsed, Span span) {
    return parsed.source().position(span.start()) + " «" + oneLine(parsed.source().at(span)) + "»";
  }

  private static String oneLine(String text) {
    return text.replace("\n", "⏎");
  }
}
