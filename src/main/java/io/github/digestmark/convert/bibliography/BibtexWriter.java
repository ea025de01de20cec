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
 * <p>{@code rowtitle}, {@code rowurl} and {@code rowsummary} follow where the row says something
 * else than the entry, whose title, address and summary stand above. A field that the digest has
 * nothing for is left out: so are those from {@code eprint} to {@code doi} where it names no paper of
 * arXiv. A paper without an entry has the title, address and summary of its row.
 * Authors are not in a digest. The month is that of the identifier, in which the paper was
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
    // Versions have none.
    add("doi", PaperAddresses.doi(id), fields);
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

  private static String lowerCase(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  private static void add(String name, String value, List<String> fields) {
    if (!value.isEmpty()) {
      fields.add("  " + name + " = {" + value + "}");
    }
  }
}
