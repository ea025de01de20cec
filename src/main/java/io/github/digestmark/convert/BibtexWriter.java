package io.github.digestmark.convert;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the papers of digests as BibTeX.
 *
 * <pre>{@code
 * @misc{arXiv:2310.13833,
 *   title = {{Random Function Descent}},
 *   eprint = {2310.13833},
 *   archivePrefix = {arXiv},
 *   primaryClass = {math.OC},
 *   version = {2},
 *   year = {2023},
 *   month = {10},
 *   doi = {10.48550/arXiv.2310.13833},
 *   url = {https://arxiv.org/abs/2310.13833},
 *   translatedtitle = {...},
 *   summary = {...},
 *   englishsummary = {...},
 *   translatedabstract = {...},
 *   abstract = {...}
 * }
 * }</pre>
 *
 * <p>What the digest does not have is left out, and so is what the number does not tell where it
 * names no paper of arXiv. Title, address and summary are the entry's, or the row's where that has
 * none; authors are not in a digest. The month is that of the identifier, in which the paper was
 * announced. The class is the stamp's in today's form ({@code cs.NA} is {@code math.NA}), or the
 * archive of an old identifier where that is a category. The double braces keep the case of the
 * title.
 *
 * <p>The key is {@code arXiv:} and the identifier without version, or {@code digest:} and a hash of
 * address and title. It depends on the paper alone; only a paper that an output has twice gets
 * {@code -2} behind it the second time, then {@code -3}.
 *
 * <p>Titles and other texts keep their Markdown, their white space and what the author wrote as
 * LaTeX: {@code $x^2$}, {@code \textsc{a}}, {@code \"o}. Outside of formulas, {@code % & # _ ^ ~}
 * and a {@code $} without partner are escaped, in formulas {@code %} and {@code #}. BibTeX does not
 * read on behind a brace without partner: it is written as {@code \textbraceleft{}}, in formulas as
 * {@code \lbrace{}}, and in an address as {@code %7B}. As readers disagree on a backslash before
 * another one and a brace, there is a space between. Since commands stay commands, think twice
 * before typesetting a digest that you do not trust.
 */
public final class BibtexWriter {

  /** Makes a writer without state. */
  public BibtexWriter() {}

  /**
   * Writes the papers of all digests, in their order.
   *
   * @param digests any digests
   * @param out where to; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(List<NamedDigest> digests, Writer out) throws IOException {
    Map<String, Integer> keys = new HashMap<>();
    for (NamedDigest digest : digests) {
      for (Paper paper : Paper.of(digest.digest())) {
        String key = key(paper);
        int copy = keys.merge(key, 1, Integer::sum);
        out.write("@misc{" + key + (copy == 1 ? "" : "-" + copy));
        writeFields(new PaperFields(paper), out);
        out.write("\n}\n\n");
      }
    }
  }

  private static String key(Paper paper) {
    return paper
        .arxivId()
        .map(id -> "arXiv:" + id.paper())
        .orElseGet(
            () -> "digest:" + Sha256.of(paper.url() + "\n" + paper.title()).substring(0, 12));
  }

  private static void writeFields(PaperFields fields, Writer out) throws IOException {
    Paper paper = fields.paper();
    String title = LatexText.of(paper.title());
    writeField("title", title.isEmpty() ? "" : "{" + title + "}", out);
    Optional<ArxivId> id = paper.arxivId();
    if (id.isPresent()) {
      writeId(id.get(), primaryClass(id.get(), fields.stamp()), out);
    }
    writeField("url", LatexText.ofUrl(paper.url()), out);
    writeText("translatedtitle", fields.ofEntry(DetailedEntry::translatedTitle), out);
    writeText("summary", paper.summary(), out);
    writeText("englishsummary", fields.ofEntry(DetailedEntry::englishSummary), out);
    writeText("translatedabstract", fields.ofEntry(DetailedEntry::translatedAbstract), out);
    writeText("abstract", fields.ofEntry(DetailedEntry::abstractText), out);
  }

  private static void writeId(ArxivId id, String primaryClass, Writer out) throws IOException {
    writeField("eprint", id.paper(), out);
    writeField("archivePrefix", "arXiv", out);
    writeField("primaryClass", primaryClass, out);
    writeField("version", id.version() == null ? "" : id.version().toString(), out);
    writeField("year", String.valueOf(id.announced().getYear()), out);
    writeField("month", String.valueOf(id.announced().getMonthValue()), out);
    // Versions have none.
    writeField("doi", "10.48550/arXiv." + id.paper(), out);
  }

  /** A stamp of another paper tells nothing of this one. */
  private static String primaryClass(ArxivId id, Optional<TitleStamp> stamp) {
    Optional<String> category =
        stamp.filter(s -> s.id().isSamePaperAs(id)).map(TitleStamp::category);
    Optional<String> archive = id.archive().filter(a -> ArxivCategory.parse(a).isPresent());
    return category
        .or(() -> archive)
        .map(name -> ArxivCategory.parse(name).map(c -> c.canonical().id()).orElse(name))
        .orElse("");
  }

  private static void writeText(String name, String text, Writer out) throws IOException {
    writeField(name, LatexText.of(text), out);
  }

  private static void writeField(String name, String value, Writer out) throws IOException {
    if (!value.isEmpty()) {
      out.write(",\n  " + name + " = {" + value + "}");
    }
  }
}
