package io.github.digestmark.testing;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    SummaryRow r = paper.row();
    DetailedEntry e = paper.entry();
    return new Paper(
        new SummaryRow(label, r.title(), r.url(), r.summary()),
        new DetailedEntry(
            label,
            e.translatedTitle(),
            e.title(),
            e.stamp(),
            e.linkText(),
            e.url(),
            e.summary(),
            e.englishSummary(),
            e.translatedAbstract(),
            e.announcement(),
            e.abstractText()));
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
            .map(n -> new ArxivId(String.format(Locale.ROOT, "2310.%05d", n), BigInteger.TWO));
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
              // A row's cell cannot tell "\|" from "|".
              String plain = t.replace("\\|", "|");
              String inRow = s.replace("\\|", "|");
              return new Paper(
                  new SummaryRow("", plain, url, inRow),
                  new DetailedEntry(
                      "",
                      translated,
                      plain,
                      marked ? new TitleStamp(i, "cs.LG", TitleStamp.Status.UPDATED) : null,
                      url,
                      url,
                      inRow,
                      englishText,
                      translatedText,
                      marked ? null : new Announcement(i, Announcement.Type.CROSS),
                      text));
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
              .formatted(row.label(), escaped(row.title()), row.url(), escaped(row.summary())));
    }
    text.append("\n# ").append(digest.detailsHeading()).append("\n\n");
    for (DetailedEntry e : digest.entries()) {
      text.append("[^%s]: %s\n".formatted(e.label(), e.translatedTitle()));
      for (String slot :
          List.of(
              e.title() + (e.stamp() == null ? "" : " " + e.stamp()),
              "[%s](%s)".formatted(e.linkText(), e.url()),
              e.summary(),
              e.englishSummary(),
              e.translatedAbstract(),
              (e.announcement() == null ? "" : e.announcement()) + e.abstractText())) {
        text.append("\n    ").append(slot).append('\n');
      }
      text.append("    \n");
    }
    return text.append("\n").toString();
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|");
  }
}
