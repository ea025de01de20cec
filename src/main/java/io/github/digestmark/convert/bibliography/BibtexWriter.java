package io.github.digestmark.convert.bibliography;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.support.AuthorNames;
import io.github.digestmark.convert.support.DigestDate;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.convert.support.PaperColumns;
import io.github.digestmark.convert.support.PapersMetadata;
import io.github.digestmark.internal.Sha256;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * Year and month are those of the identifier, when the paper was announced. The primary class is the stamp's, in its current form ({@code cs.NA} is {@code
 * math.NA}), or the archive of an old identifier if that is a category. The double braces keep the
 * case of the title.
 *
 * <p>Few digests have authors, a date or a venue: they are {@code author} after the title, {@code
 * year} and {@code month} of papers without an identifier, and {@code howpublished}. {@code
 * published} (the date as it is written), {@code id}, {@code categories}, {@code keywords}, {@code
 * comment}, {@code topic}, {@code code} and {@code further} come last.
 *
 * <p>{@linkplain #withMetadata With metadata}, {@code author} is what arXiv says: {@code García Márquez, Gabriel and Smith, Jr., John}, and in braces {@code {The ATLAS
 * Collaboration}} and other single names; year and month are those of the first version, and the primary class is arXiv's. A
 * paper that was published elsewhere has that DOI, by which reference managers find the publication,
 * arXiv's as {@code eprintdoi}, and the journal reference as {@code note}. It remains {@code @misc},
 * as arXiv exports it: the reference is one text of the authors, such as {@code Phys. Rev. D 76
 * (2007) 013009}, which as the {@code journal} of an {@code @article} would be cited as the name of
 * a journal, with the year of the preprint.
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

  /** Details by the names of their fields; programs read a field {@code date} in one form only. */
  private static final Map<String, Field> DETAILS = details();

  private static final Pattern AND = Pattern.compile("(?iU)(?<!\\S)and(?!\\S)");

  private final PapersMetadata metadata;

  /** Creates a writer; it has no state. */
  public BibtexWriter() {
    this(PapersMetadata.NONE);
  }

  private static Map<String, Field> details() {
    Map<String, Field> details = new LinkedHashMap<>();
    details.put("published", Field.DATE);
    for (Field field :
        List.of(Field.ID, Field.CATEGORIES, Field.KEYWORDS, Field.COMMENT, Field.TOPIC)) {
      details.put(field.key(), field);
    }
    return details;
  }

  private BibtexWriter(PapersMetadata metadata) {
    this.metadata = metadata;
  }

  /**
   * Returns a writer that adds what arXiv says about papers.
   *
   * @param lookups what was found out, by identifiers without version
   * @return a writer without state
   */
  public BibtexWriter withMetadata(Map<ArxivId, PaperLookup> lookups) {
    return new BibtexWriter(PapersMetadata.of(lookups));
  }

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

  private List<String> fields(Paper paper) {
    List<String> fields = new ArrayList<>();
    String title = LatexText.of(paper.title());
    add("title", title.isEmpty() ? "" : "{" + title + "}", fields);
    Optional<PaperMetadata> known = metadata.of(paper);
    String author = known.map(says -> authors(says.authors())).orElse("");
    add("author", author.isEmpty() ? authorsInDigest(paper) : author, fields);
    paper
        .arxivId()
        .ifPresentOrElse(
            id -> addId(id, primaryClass(id, paper.stamp(), known), known, fields),
            () -> addDate(paper, fields));
    add("howpublished", LatexText.of(paper.text(Field.VENUE)), fields);
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
    DETAILS.forEach((name, field) -> add(name, LatexText.of(paper.text(field)), fields));
    add("code", LatexText.ofUrl(paper.text(Field.CODE)), fields);
    add(PaperColumns.FURTHER, LatexText.of(PaperColumns.further(paper)), fields);
    return fields;
  }

  private static String authorsInDigest(Paper paper) {
    AuthorNames found = AuthorNames.in(paper.text(Field.AUTHORS));
    String names = authors(found.names().stream().map(PaperAuthor::of).toList());
    return names.isEmpty() || !found.hasOthers() ? names : names + " and others";
  }

  /** What arXiv's identifier says about the date of a paper is more certain. */
  private static void addDate(Paper paper, List<String> fields) {
    String date = paper.text(Field.DATE);
    DigestDate.year(date).ifPresent(year -> add("year", String.valueOf(year), fields));
    DigestDate.day(date)
        .ifPresent(day -> add("month", String.valueOf(day.getMonthValue()), fields));
  }

  private static String authors(List<PaperAuthor> authors) {
    return authors.stream()
        .filter(author -> !author.name().isBlank())
        .map(BibtexWriter::author)
        .collect(Collectors.joining(" and "));
  }

  private static String author(PaperAuthor author) {
    if (author.isSingleName()) {
      return "{" + LatexText.of(author.name()) + "}";
    }
    return Stream.of(author.family(), author.suffix(), author.given())
        .filter(part -> !part.isEmpty())
        .map(BibtexWriter::partOfName)
        .collect(Collectors.joining(", "));
  }

  /** A comma ends a part of a name, and {@code and} a name, unless they are in braces. */
  private static String partOfName(String part) {
    boolean isOpen = part.isBlank() || part.indexOf(',') >= 0 || AND.matcher(part).find();
    return isOpen ? "{" + LatexText.of(part) + "}" : LatexText.of(part);
  }

  private static void addId(
      ArxivId id, String primaryClass, Optional<PaperMetadata> known, List<String> fields) {
    add("eprint", id.paper(), fields);
    add("archivePrefix", "arXiv", fields);
    add("primaryClass", primaryClass, fields);
    add("version", id.version().map(BigInteger::toString).orElse(""), fields);
    YearMonth month = known.map(PapersMetadata::month).orElse(id.announced());
    add("year", String.valueOf(month.getYear()), fields);
    add("month", String.valueOf(month.getMonthValue()), fields);
    // A DOI is the same for all versions.
    Optional<String> published = known.flatMap(PaperMetadata::doi);
    add("doi", published.map(LatexText::ofUrl).orElse(PaperAddresses.doi(id)), fields);
    add("eprintdoi", published.isPresent() ? PaperAddresses.doi(id) : "", fields);
    add(
        "note",
        known.flatMap(PaperMetadata::journalReference).map(LatexText::of).orElse(""),
        fields);
  }

  /** Ignores the stamp of another paper. */
  private static String primaryClass(
      ArxivId id, Optional<TitleStamp> stamp, Optional<PaperMetadata> known) {
    Optional<String> primary = known.flatMap(says -> says.categories().stream().findFirst());
    Optional<String> category =
        stamp.filter(s -> s.id().isSamePaperAs(id)).map(TitleStamp::category);
    Optional<String> archive = id.archive().filter(a -> ArxivCategory.parse(a).isPresent());
    return primary
        .or(() -> category)
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
