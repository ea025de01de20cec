package io.github.digestmark.format;

import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.paper.FieldNames;
import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings digests of other layouts into the form of footnotes: every paper gets a row and an entry
 * with a label, and the digest gets headings and columns. What a row cannot hold is in the entry
 * alone.
 */
final class FootnoteForm {

  private static final Pattern LABEL = Pattern.compile("[^\\s\\[\\]\\\\|`*<>^]{1,100}");

  private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n");

  private static final Pattern LINE_BREAKS = Pattern.compile("[ \\t]*\\R[ \\t]*");

  private static final List<String> COLUMNS = List.of("Ref", "Title", "Summary");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[*_<>:：`|\\[\\]\\s]+");

  /** Where these are, brackets may be part of a formula or of code, or have a backslash. */
  private static final Pattern OTHER_SIGNS = Pattern.compile("[$`\\\\]");

  private FootnoteForm() {}

  /**
   * Returns a digest in the form of footnotes.
   *
   * @return the same digest if it has headings and a label for each row and entry
   */
  static Digest of(Digest digest) {
    List<Paper> papers = topicsLast(digest.papers());
    boolean isWide = digest.columns().size() > COLUMNS.size();
    boolean isInForm =
        papers.isEmpty()
            || (!isWide
                && digest.rows().stream().noneMatch(FootnoteForm::hasMoreThanItsEntry)
                && (!digest.summaryHeading().isEmpty()
                    || !digest.detailsHeading().isEmpty()
                    || (!digest.columns().isEmpty()
                        && papers.stream().noneMatch(FootnoteForm::hasMore))));
    if (isInForm) {
      return digest;
    }
    boolean areKept = areLabels(papers);
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      String label = areKept ? papers.get(i).label() : String.valueOf(i + 1);
      rows.add(row(label, papers.get(i)));
      entries.add(entry(label, papers.get(i)));
    }
    boolean isChinese = isChinese(papers);
    return new Digest(
        orElse(digest.summaryHeading(), isChinese ? "摘要" : "Summary"),
        digest.columns().size() == COLUMNS.size() ? digest.columns() : COLUMNS,
        rows,
        orElse(digest.detailsHeading(), isChinese ? "详细" : "Details"),
        entries);
  }

  private static String orElse(String heading, String usual) {
    return heading.isEmpty() ? usual : heading;
  }

  /** Returns whether a row has what only an entry can hold in this form. */
  private static boolean hasMoreThanItsEntry(SummaryRow row) {
    return !row.further().isEmpty()
        || Field.all().stream()
            .filter(field -> !field.isInRow() && field != Field.TOPIC)
            .anyMatch(field -> !row.text(field).isEmpty());
  }

  private static boolean hasMore(Paper paper) {
    return paper.label().isEmpty()
        || parts(paper).anyMatch(part -> !part.further().isEmpty())
        || Field.details().stream().anyMatch(field -> !paper.text(field).isEmpty());
  }

  private static Stream<PaperPart> parts(Paper paper) {
    return Stream.of(paper.row(), paper.entry()).flatMap(Optional::stream);
  }

  /** A heading is the topic of all tables below it, so what has none comes first. */
  private static List<Paper> topicsLast(List<Paper> papers) {
    return Stream.concat(
            papers.stream().filter(paper -> paper.text(Field.TOPIC).isEmpty()),
            papers.stream().filter(paper -> !paper.text(Field.TOPIC).isEmpty()))
        .toList();
  }

  private static boolean areLabels(List<Paper> papers) {
    Set<String> labels = new HashSet<>();
    return papers.stream().anyMatch(paper -> !Ascii.isDigits(paper.label()))
        && papers.stream()
            .allMatch(
                paper ->
                    LABEL.matcher(paper.label()).matches()
                        && labels.add(Labels.key(paper.label())));
  }

  private static SummaryRow row(String label, Paper paper) {
    SummaryRow row = SummaryRow.of(label);
    for (Field field : Field.ofRows()) {
      String own = paper.otherTextOfRow(field);
      String text = own.isEmpty() ? text(field, paper) : own;
      row = row.with(field, PARAGRAPHS.matcher(text).find() ? "" : inOneLine(text));
    }
    return row.with(Field.TOPIC, inOneLine(paper.text(Field.TOPIC)));
  }

  private static String text(Field field, Paper paper) {
    return field == Field.URL || field == Field.LINK_TEXT
        ? url(paper)
        : field == Field.TITLE ? withPairs(paper.title()) : paper.text(field);
  }

  /** Every row and entry has a link: that of a paper with an identifier alone is arXiv's. */
  private static String url(Paper paper) {
    return paper.url().isEmpty()
        ? paper.arxivId().map(id -> ArxivUrl.of(id).text()).orElse("")
        : paper.url();
  }

  /** Returns a title that a link can show: a bracket without its other half has a backslash. */
  private static String withPairs(String title) {
    if (OTHER_SIGNS.matcher(title).find()) {
      return title;
    }
    NavigableSet<Integer> alone = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < title.length(); i++) {
      if (title.charAt(i) == '[') {
        open.push(i);
      } else if (title.charAt(i) == ']' && open.poll() == null) {
        alone.add(i);
      }
    }
    alone.addAll(open);
    StringBuilder escaped = new StringBuilder(title);
    alone.descendingIterator().forEachRemaining(i -> escaped.insert(i.intValue(), '\\'));
    return escaped.toString();
  }

  private static String inOneLine(String text) {
    return LINE_BREAKS.matcher(text).replaceAll(" ");
  }

  private static DetailedEntry entry(String label, Paper paper) {
    DetailedEntry entry = DetailedEntry.of(label);
    for (Field field : Field.all()) {
      boolean isOfRow = field == Field.TOPIC;
      entry = isOfRow ? entry : entry.with(field, text(field, paper));
    }
    Set<NamedText> further = new LinkedHashSet<>();
    for (Field field : Field.details()) {
      String other = paper.otherTextOfRow(field);
      if (!other.isEmpty() && field != Field.TOPIC) {
        further.add(new NamedText(CanonicalText.name(field), other));
      }
    }
    for (PaperPart part : parts(paper).toList()) {
      for (NamedText text : part.further()) {
        further.add(named(text, entry));
      }
    }
    return entry.withFurther(List.copyOf(further));
  }

  /** A link to an abstract must not be read as the abstract. */
  private static NamedText named(NamedText text, DetailedEntry entry) {
    String plain = NOT_IN_NAMES.matcher(text.name()).replaceAll(" ").strip();
    String name = plain.isEmpty() ? "Link" : plain;
    boolean isMissing =
        FieldNames.with(Map.of()).of(name).filter(field -> entry.text(field).isEmpty()).isPresent();
    return new NamedText(isMissing ? name + " link" : name, text.text());
  }

  private static boolean isChinese(List<Paper> papers) {
    List<String> texts =
        papers.stream()
            .flatMap(
                paper ->
                    Stream.of(
                        paper.text(Field.TRANSLATED_TITLE),
                        paper.text(Field.SUMMARY),
                        paper.text(Field.TRANSLATED_ABSTRACT)))
            .filter(text -> !text.isEmpty())
            .toList();
    return !texts.isEmpty() && DigestLanguage.of(texts).script() == UnicodeScript.HAN;
  }
}
