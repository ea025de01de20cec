package io.github.digestmark.convert.bibliography;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.internal.Sha256;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 *   abstract = {...},
 *   stamp = {(arXiv:2310.13833v2 [math.OC] UPDATED)},
 *   announcement = {arXiv:2310.13833v2 Announce Type: replace}
 * }
 * }</pre>
 *
 * <p>{@code rowtitle}, {@code rowurl} and {@code rowsummary} follow if the row differs from the
 * entry. A paper without an entry has the title, URL and summary of its row. Fields that would be
 * empty are left out; without an arXiv identifier, so are those from {@code eprint} to {@code doi}.
 * Digests do not have authors. Year and month are those of the identifier, when the paper was
 * announced. The primary class is the stamp's, in its current form ({@code cs.NA} is {@code
 * math.NA}), or the archive of an old identifier if that is a category. The double braces keep the
 * case of the title.
 *
 * <p>The key is {@code arXiv:} and the identifier without its version, or {@code digest:} and a hash
 * of URL and title. It depends on the paper only; if the output has the same paper again, {@code -2}
 * is appended the second time, then {@code -3}.
 *
 * <p>Titles and other texts keep their Markdown, their white space and the LaTeX of their authors:
 * {@code $x^2$}, {@code \textsc{a}}, {@code \"o}. Outside formulas, {@code % & # _ ^ ~} and unpaired
 * {@code $} are escaped; in formulas, {@code %} and {@code #}. BibTeX stops reading at an unpaired
 * brace: it is written as {@code \textbraceleft{}}, in formulas as {@code \lbrace{}}, and in URLs as
 * {@code %7B}. Between {@code \\} and a brace there is a space, because readers disagree on what they
 * mean together. Since commands stay commands, think twice before you typeset a digest that you do
 * not trust.
 */
public final class BibtexWriter {

  /** Creates a writer; it has no state. */
  public BibtexWriter() {}

  /**
   * Writes the papers of all digests, in their order. Each digest is written before the next is
   * asked for, so that they need not all be in memory.
   *
   * @param digests any digests, such as a list
   * @param out a writer; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(Iterable<NamedDigest> digests, Writer out) throws IOException {
    Map<String, Integer> keys = new HashMap<>();
    for (NamedDigest digest : digests) {
      for (Paper paper : digest.digest().papers()) {
        String key = key(paper);
        int copy = keys.merge(key, 1, Integer::sum);
        out.write("@misc{" + key + (copy == 1 ? "" : "-" + copy) + ",\n");
        out.write(String.join(",\n", fields(paper)));
        out.write("\n}\n\n");
      }
    }
  }

  private static String key(Paper paper) {
    return paper
        .arxivId()
        .map(id -> "arXiv:" + id.paper())
        .orElseGet(
            () -> "digest:" + Sha256.hex(paper.url() + "\n" + paper.title()).substring(0, 12));
  }

  private static List<String> fields(Paper paper) {
    List<String> fields = new ArrayList<>();
    String title = LatexText.of(paper.title());
    add("title", title.isEmpty() ? "" : "{" + title + "}", fields);
    paper.arxivId().ifPresent(id -> addId(id, primaryClass(id, paper.stamp()), fields));
    add("url", LatexText.ofUrl(paper.url()), fields);
    Stream.concat(Field.texts().stream(), Stream.of(Field.STAMP, Field.ANNOUNCEMENT))
        .filter(field -> field != Field.TITLE)
        .forEach(field -> add(lowerCase(field.key()), LatexText.of(paper.text(field)), fields));
    for (Field field : Field.ofRows()) {
      String text = paper.otherTextOfRow(field);
      add(
          lowerCase(field.keyOfRow()),
          field == Field.URL ? LatexText.ofUrl(text) : LatexText.of(text),
          fields);
    }
    return fields;
  }

  private static void addId(ArxivId id, String primaryClass, List<String> fields) {
    add("eprint", id.paper(), fields);
    add("archivePrefix", "arXiv", fields);
    add("primaryClass", primaryClass, fields);
    add("version", id.version().map(BigInteger::toString).orElse(""), fields);
    add("year", String.valueOf(id.announced().getYear()), fields);
    add("month", String.valueOf(id.announced().getMonthValue()), fields);
    // A DOI is the same for all versions.
    add("doi", PaperAddresses.doi(id), fields);
  }

  /** Ignores the stamp of another paper. */
  private static String primaryClass(ArxivId id, Optional<TitleStamp> stamp) {
    Optional<String> category =
        stamp.filter(s -> s.id().isSamePaperAs(id)).map(TitleStamp::category);
    Optional<String> archive = id.archive().filter(a -> ArxivCategory.parse(a).isPresent());
    return category
        .or(() -> archive)
        .map(name -> ArxivCategory.parse(name).map(c -> c.canonical().id()).orElse(name))
        .orElse("");
  }

  private static String lowerCase(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  private static void add(String name, String value, List<String> fields) {
    if (!value.isEmpty()) {
      fields.add("  " + name + " = {" + value + "}");
    }
  }
}
