package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.FormattingLaws;
import io.github.digestmark.testing.Papers;
import io.github.digestmark.testing.Texts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Properties of all written digests. */
class DigestWriterLawsTest {

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property
  void aWrittenDigestReadsBackTheSame(@ForAll("generated") Digest digest) {
    String text;
    try {
      text = new DigestWriter().write(digest);
    } catch (UnwritableDigestException e) {
      assertThat(e.part()).isEqualTo(UnwritableDigestException.Part.ENTRY);
      assertThat(e).hasMessageContaining("does not end");
      return;
    }
    Digest read = Digestmark.parse(text).digest();
    assertThat(read).isEqualTo(digest);
    assertThat(new DigestWriter().write(read)).isEqualTo(text);
  }

  /** Digests that no generator writes: contradicting rows and entries, unusual texts. */
  @Provide
  Arbitrary<Digest> anyDigest() {
    Arbitrary<String> text =
        Arbitraries.frequencyOf(
            Tuple.of(6, Texts.field()),
            Tuple.of(3, Arbitraries.of("")),
            Tuple.of(1, Texts.field().list().ofSize(2).map(lines -> String.join("\n", lines))),
            Tuple.of(
                1, Arbitraries.of("摘要", "An abstract.", "a\n\nb", "a\r\nb", " a", "a ", "```")),
            Tuple.of(1, Texts.anything()));
    Arbitrary<String> label = Arbitraries.of("1", "2", "x", "a b", "");
    Arbitrary<String> url =
        Arbitraries.of(
            "https://arxiv.org/abs/1706.03762", "http://a.b/(c)d", "http://a.b/c d", "x", "", ")");
    Arbitrary<SummaryRow> row = Papers.rows(label, text, url);
    Arbitrary<DetailedEntry> entry =
        Combinators.combine(label, text, text, url, text, text, text, text)
            .as(
                (l, translated, title, u, s, english, translatedText, abstractText) ->
                    DetailedEntry.of(l)
                        .with(Field.TRANSLATED_TITLE, translated)
                        .with(Field.TITLE, title)
                        .withLink(u)
                        .with(Field.SUMMARY, s)
                        .with(Field.ENGLISH_SUMMARY, english)
                        .with(Field.TRANSLATED_ABSTRACT, translatedText)
                        .with(Field.ABSTRACT, abstractText));
    return Combinators.combine(
            Arbitraries.of("摘要", "", "a #", "- x"),
            row.list().ofMaxSize(3),
            entry.list().ofMaxSize(3))
        .as(
            (heading, rows, entries) ->
                new Digest(heading, List.of("Ref", "Title", "S|y"), rows, "详细", entries));
  }

  @Property(tries = 3000)
  void anyDigestIsWrittenOrAFieldIsNamed(@ForAll("anyDigest") Digest digest) {
    FormattingLaws.aWrittenDigestReadsBackTheSame(digest);
  }

  @Property
  void rowsAndEntriesMayContradictEachOther(@ForAll("generated") Digest digest) {
    SummaryRow row = digest.rows().get(0);
    DetailedEntry entry = digest.entries().get(0).with(Field.ENGLISH_SUMMARY, "In English.");
    Digest odd =
        digest
            .withRows(List.of(row.with(Field.SUMMARY, "In English.")))
            .withEntries(List.of(entry, entry.withLabel("7").with(Field.SUMMARY, "")));
    try {
      assertThat(Digestmark.parse(Digestmark.write(odd)).digest()).isEqualTo(odd);
    } catch (UnwritableDigestException e) {
      assertThat(e).hasMessageContaining("does not end");
    }
  }
}
