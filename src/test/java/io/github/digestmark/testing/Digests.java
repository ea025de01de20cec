package io.github.digestmark.testing;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of digests that a generator could have written, and the text it would write. */
public final class Digests {

  private record Paper(SummaryRow row, DetailedEntry entry) {}

  private Digests() {}

  /** Digests with rows and entries that agree, labelled from 1 on. */
  public static Arbitrary<Digest> generated() {
    Arbitrary<String> text = Texts.field().filter(t -> !isComment(t));
    Arbitrary<String> orNone = orNone(text);
    return digests(paper(text, orNone, orNone, orNone, orNone));
  }

  /** Digests whose translations are all Chinese and whose English is all English. */
  public static Arbitrary<Digest> translated() {
    Arbitrary<String> chinese = Texts.field().map(t -> "译" + t);
    Arbitrary<String> english = Texts.field().map(t -> "In " + t.replaceAll("\\p{IsHan}", "x"));
    return digests(paper(chinese, chinese, orNone(english), chinese, english));
  }

  /**
   * Texts of digests with any fields missing, in one paper or in all: as a generator writes them,
   * in the first form, without the generator's empty lines, or with comments.
   */
  public static Arbitrary<String> inAnyForm() {
    Arbitrary<String> orNone =
        orNone(Texts.field().filter(t -> !isComment(t))).map(t -> t.replace("\\|", "|"));
    Arbitrary<Set<Field>> missing =
        Arbitraries.of(
                Field.TRANSLATED_TITLE,
                Field.SUMMARY,
                Field.ENGLISH_SUMMARY,
                Field.TRANSLATED_ABSTRACT,
                Field.ABSTRACT)
            .set()
            .ofMaxSize(3);
    Arbitrary<UnaryOperator<String>> form =
        Arbitraries.of(
            List.of(
                text -> text,
                text -> text.replaceAll("(?:\n *)+\n(?=    )", "\n\n"),
                text -> text.replaceAll("(?:\n *)+\n(?=    )", "\n\n\n"),
                text -> text.replace("\n[^", "\n<!-- a -->\n\n[^"),
                text -> text.replaceAll("\n    (.*)(?=\n\n    \\[)", "\n    $1\n\n    <!-- b -->"),
                text -> text.replaceAll("\n    \n\n    \n\n", "\n\n").replace("\n\n\n", "\n\n"),
                text -> text.replace("\n\n", "\n").replace("\n    ", "\n\n\t")));
    Arbitrary<Digest> digests =
        Arbitraries.oneOf(digests(paper(orNone, orNone, orNone, orNone, orNone)), translated());
    return Combinators.combine(digests, missing, form)
        .as((digest, none, change) -> change.apply(inGeneratorForm(without(none, digest))));
  }

  private static Digest without(Set<Field> fields, Digest digest) {
    return digest.withEntries(
        digest.entries().stream()
            .map(
                entry -> {
                  DetailedEntry rest = entry;
                  for (Field field : fields) {
                    rest = rest.with(field, "");
                  }
                  return rest;
                })
            .toList());
  }

  /** Digests that were made to break what is written from them. */
  public static Arbitrary<Digest> hostile() {
    return HostileDigests.any();
  }

  /** The texts of {@link #hostile}, on many lines or none. */
  public static Arbitrary<String> hostileText() {
    return HostileDigests.text().withoutEdgeCases();
  }

  /** What begins like a comment is one, and may go on over the fields below. */
  private static boolean isComment(String text) {
    return text.startsWith("<!--");
  }

  private static boolean endsInStamp(String title) {
    return title.endsWith("])");
  }

  private static Arbitrary<String> orNone(Arbitrary<String> text) {
    return text.injectNull(0.2).map(t -> t == null ? "" : t);
  }

  private static Arbitrary<Digest> digests(Arbitrary<Paper> paper) {
    return Combinators.combine(papers(paper), Arbitraries.of("摘要", "Summary"), Arbitraries.of("详细"))
        .as(
            (papers, summary, details) ->
                new Digest(
                    summary,
                    List.of("Ref", "Title", "Summary"),
                    papers.stream().map(Paper::row).toList(),
                    details,
                    papers.stream().map(Paper::entry).toList()));
  }

  private static Arbitrary<List<Paper>> papers(Arbitrary<Paper> paper) {
    return paper
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            papers -> {
              List<Paper> labelled = new ArrayList<>();
              for (Paper next : papers) {
                labelled.add(labelled(next, String.valueOf(labelled.size() + 1)));
              }
              return labelled;
            });
  }

  private static Paper labelled(Paper paper, String label) {
    return new Paper(paper.row().withLabel(label), paper.entry().withLabel(label));
  }

  private static Arbitrary<Paper> paper(
      Arbitrary<String> translatedTitle,
      Arbitrary<String> summary,
      Arbitrary<String> englishSummary,
      Arbitrary<String> translatedAbstract,
      Arbitrary<String> abstractText) {
    Arbitrary<String> title =
        Texts.field()
            .filter(t -> !isComment(t) && !endsInStamp(t))
            .filter(t -> !t.contains("](") && !t.endsWith("\\"));
    Arbitrary<ArxivId> id =
        Arbitraries.integers()
            .between(1, 99999)
            .map(
                n ->
                    new ArxivId(
                        String.format(Locale.ROOT, "2310.%05d", n), Optional.of(BigInteger.TWO)));
    Arbitrary<Boolean> announced = Arbitraries.of(true, false);
    return Combinators.combine(
            id,
            translatedTitle,
            title,
            summary,
            englishSummary,
            translatedAbstract,
            abstractText,
            announced)
        .as(
            (i, translated, t, s, englishText, translatedText, text, marked) -> {
              String url = "https://arxiv.org/abs/" + i.paper();
              DetailedEntry entry =
                  DetailedEntry.of("")
                      .with(Field.TRANSLATED_TITLE, translated)
                      .with(Field.TITLE, t)
                      .withLink(url)
                      .with(Field.SUMMARY, s)
                      .with(Field.ENGLISH_SUMMARY, englishText)
                      .with(Field.TRANSLATED_ABSTRACT, translatedText)
                      .with(Field.ABSTRACT, text);
              return new Paper(
                  Papers.row("", t, url, s),
                  marked
                      ? entry.withStamp(new TitleStamp(i, "cs.LG", TitleStamp.Status.UPDATED))
                      : entry.withAnnouncement(new Announcement(i, Announcement.Type.CROSS)));
            });
  }

  /** Writes a digest as its generator does: seven slots an entry, pipes escaped in the table. */
  public static String inGeneratorForm(Digest digest) {
    StringBuilder text = new StringBuilder("# " + digest.summaryHeading() + "\n\n");
    text.append("| ")
        .append(String.join(" | ", digest.columns()))
        .append(" |\n| --- | --- | --- |\n");
    for (SummaryRow row : digest.rows()) {
      text.append(
          "| [^%s] | [%s](%s) | %s |\n"
              .formatted(
                  row.label(), escaped(row.title()), row.url(), escaped(row.text(Field.SUMMARY))));
    }
    text.append("\n# ").append(digest.detailsHeading()).append("\n\n");
    for (DetailedEntry e : digest.entries()) {
      text.append("[^%s]: %s\n".formatted(e.label(), e.text(Field.TRANSLATED_TITLE)));
      for (String slot :
          List.of(
              e.title() + e.stamp().map(stamp -> " " + stamp).orElse(""),
              "[%s](%s)".formatted(e.text(Field.LINK_TEXT), e.url()),
              e.text(Field.SUMMARY),
              e.text(Field.ENGLISH_SUMMARY),
              e.text(Field.TRANSLATED_ABSTRACT),
              e.announcement().map(Announcement::toString).orElse("") + e.text(Field.ABSTRACT))) {
        text.append("\n    ").append(slot).append('\n');
      }
      text.append("    \n");
    }
    return text.append("\n").toString();
  }

  private static String escaped(String cell) {
    return cell.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\|", "$1\\\\|");
  }
}
