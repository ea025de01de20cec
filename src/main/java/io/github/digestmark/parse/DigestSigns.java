package io.github.digestmark.parse;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.entry.EntryOutline;
import io.github.digestmark.parse.entry.EntryParagraph;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.parse.table.Reference;
import io.github.digestmark.parse.table.SummaryTable;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a text a digest: it refers to papers. Ordinary Markdown has tables with footnotes in
 * them, too, and footnotes of several paragraphs.
 *
 * <p>One of these is enough, so that a digest that lost the others is still found:
 *
 * <ul>
 *   <li>a row whose first cell is a reference, with the address of a paper
 *   <li>a table with columns such as Ref, Title and Summary, if a row of it refers to a footnote or
 *       has the address of a paper, or if it has no row yet
 *   <li>a row of three or more cells whose first refers to a footnote that has many paragraphs, or
 *       the address of a paper as one of them
 *   <li>a footnote that has the paragraphs of an entry, one of which is a link
 * </ul>
 */
final class DigestSigns {

  private static final PaperSites PAPER_SITES = new PaperSites(List.of());

  private static final Set<String> REFERENCE_NAMES =
      names(
          "ref reference # no no. nr nr. id label note referenz referencia référence réf"
              + " 编号 編號 序号 序號 引用 参考 參考 脚注 注 番号 参照 번호 각주 ссылка №");

  private static final Set<String> TITLE_NAMES =
      names("title titel titre título titolo paper 标题 標題 题目 題目 论文 論文 タイトル 題名 제목 название");

  private static final Set<String> SUMMARY_NAMES =
      names(
          "summary tldr tl;dr abstract zusammenfassung résumé resumen resumo riassunto"
              + " 摘要 概要 总结 總結 概述 简介 簡介 要約 要旨 요약 резюме");

  /** The columns that a summary table has at least. */
  private static final int COLUMNS = 3;

  /** With marks of emphasis and white space. */
  private static final int LONGEST_NAME = 30;

  /** The paragraphs that an entry has at least, with its link. */
  private static final int FEW_PARAGRAPHS = 4;

  /** The paragraphs that an entry of the usual form has at least, with its link. */
  private static final int USUAL_PARAGRAPHS = 6;

  private final SourceText source;
  private final Collection<EntryOutline> footnotes;
  private @Nullable Set<String> likelyEntries;

  DigestSigns(SourceText source, Collection<EntryOutline> footnotes) {
    this.source = source;
    this.footnotes = footnotes;
  }

  private static Set<String> names(String separated) {
    return Set.of(separated.split(" "));
  }

  /** Returns whether a table is the summary table of a digest. */
  boolean isSummaryTable(Block.Table table) {
    boolean named = hasUsualNames(source.text(), table.header());
    boolean empty = named;
    boolean isWide = TableCells.split(source.text(), table.header()).size() > COLUMNS;
    // Where nothing is a footnote, a table with more columns is one of another layout.
    boolean isOther = isWide && footnotes.isEmpty();
    for (Span row : table.rows()) {
      boolean refers =
          SummaryTable.isReference(source.text(), row)
              || (isWide && refersLater(source.text(), row));
      boolean hasPaper = (refers || named) && hasPaper(source.text(), row);
      if ((refers && (named || hasPaper || isOfLikelyEntry(row)))
          || (named && hasPaper && !isOther)) {
        return true;
      }
      empty = empty && TableCells.split(source.text(), row).stream().allMatch(Span::isEmpty);
    }
    return empty;
  }

  /** Returns whether another cell than the first is a reference. */
  private static boolean refersLater(String text, Span row) {
    return text.substring(row.start(), row.end()).contains("[^")
        && TableCells.split(text, row).stream()
            .anyMatch(
                cell -> Reference.in(text, cell).filter(r -> r.span().equals(cell)).isPresent());
  }

  /** Returns whether the entries of a digest are among the footnotes. */
  boolean hasEntries() {
    return footnotes.stream().anyMatch(this::isEntry);
  }

  /**
   * Returns whether a line is a row of a summary table.
   *
   * @param named whether a line with the usual names of its columns is above
   */
  static boolean isRow(String text, Span line, boolean named) {
    return SummaryTable.isReference(text, line)
        && TableCells.split(text, line).size() > 1
        && (named || hasPaper(text, line));
  }

  /** Returns whether a line has the names that the columns of a summary table usually have. */
  static boolean hasUsualNames(String text, Span line) {
    List<Span> cells = TableCells.split(text, line);
    if (cells.size() < COLUMNS || !isOneOf(REFERENCE_NAMES, text, cells.get(0))) {
      return false;
    }
    boolean hasTitle = false;
    boolean hasSummary = false;
    for (Span cell : cells.subList(1, cells.size())) {
      hasTitle |= isOneOf(TITLE_NAMES, text, cell);
      hasSummary |= isOneOf(SUMMARY_NAMES, text, cell);
    }
    return hasTitle && hasSummary;
  }

  private static boolean isOneOf(Set<String> names, String text, Span cell) {
    if (cell.length() > LONGEST_NAME) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    for (int i = cell.start(); i < cell.end(); i++) {
      char c = text.charAt(i);
      if ("*_`".indexOf(c) < 0 && !WhiteSpace.is(c)) {
        name.append(c);
      }
    }
    return names.contains(name.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean hasPaper(String text, Span span) {
    return PAPER_SITES.isIn(text, span);
  }

  private boolean isOfLikelyEntry(Span row) {
    if (TableCells.split(source.text(), row).size() < COLUMNS) {
      return false;
    }
    if (likelyEntries == null) {
      likelyEntries = likelyEntries();
    }
    Set<String> labels = likelyEntries;
    return SummaryTable.reference(source.text(), row)
        .filter(label -> labels.contains(Labels.key(source.at(label))))
        .isPresent();
  }

  private Set<String> likelyEntries() {
    Set<String> labels = new HashSet<>();
    for (EntryOutline footnote : footnotes) {
      if (footnote.paragraphCount() >= FEW_PARAGRAPHS || hasLink(footnote, true)) {
        labels.add(Labels.key(source.at(footnote.label())));
      }
    }
    return labels;
  }

  private boolean isEntry(EntryOutline footnote) {
    int paragraphs = footnote.paragraphCount();
    return !footnote.markers().isEmpty()
        || (paragraphs >= FEW_PARAGRAPHS && hasLink(footnote, paragraphs < USUAL_PARAGRAPHS));
  }

  /** Returns whether one of the paragraphs below the definition is a link. */
  private boolean hasLink(EntryOutline footnote, boolean toPaper) {
    String text = source.text();
    for (EntryParagraph paragraph : footnote.body()) {
      Span span = paragraph.span();
      if (LinkReader.whole(text, span).isPresent() && (!toPaper || hasPaper(text, span))) {
        return true;
      }
    }
    return false;
  }
}
