package io.github.digestmark.parse.entry;

import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.EntryLayout.LayoutFault;
import io.github.digestmark.parse.table.Link;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads an entry by the content of its paragraphs, whatever the blank lines between them: the title
 * is above the link; the row and the language identify the others.
 */
final class LooseForm {

  /** What an entry can have below its link. */
  private static final int MAX_BELOW_LINK = 4;

  /** What it has there without translations: a summary and an abstract. */
  private static final int UNTRANSLATED = 2;

  private final SourceText source;
  private final EntryOutline outline;
  private final Optional<SummaryRow> row;
  private final DigestLanguage language;
  private final boolean isCutOff;
  private final Map<Field, EntryParagraph> fields = new HashMap<>();
  private final List<EntryParagraph> leftOver = new ArrayList<>();
  private Optional<LayoutFault> fault = Optional.empty();
  private Optional<EntryParagraph> faultAt = Optional.empty();

  /**
   * Prepares the reading of one entry.
   *
   * @param row the row of the same label
   * @param isCutOff whether the end of the entry is missing
   */
  LooseForm(
      SourceText source,
      EntryOutline outline,
      Optional<SummaryRow> row,
      DigestLanguage language,
      boolean isCutOff) {
    this.source = source;
    this.outline = outline;
    this.row = row;
    this.language = language;
    this.isCutOff = isCutOff;
  }

  EntryFields read() {
    List<EntryParagraph> body = outline.body();
    outline.definition().ifPresent(p -> fields.put(Field.TRANSLATED_TITLE, p));
    int link = link(body);
    if (link < 0) {
      int title = Math.min(1, body.size());
      report(LayoutFault.NO_LINK, Optional.empty());
      readTitle(body.subList(0, title));
      readBelowLink(body.subList(title, body.size()));
    } else {
      readTitle(body.subList(0, link));
      fields.put(Field.URL, body.get(link));
      readBelowLink(body.subList(link + 1, body.size()));
    }
    return new EntryFields(fields, leftOver, fault, faultAt);
  }

  /**
   * Finds the link: the first {@code [text](url)} or {@code <url>}; where there is none, a URL by
   * itself, which could otherwise be a title; failing that, a link with other text around it.
   */
  private int link(List<EntryParagraph> paragraphs) {
    int marked = markedLink(paragraphs);
    if (marked == 0 && markedLink(paragraphs.subList(1, paragraphs.size())) == 0) {
      return 1; // The title is a link as well.
    }
    int whole = marked >= 0 ? marked : first(paragraphs, LinkReader::whole);
    return whole >= 0 ? whole : first(paragraphs, LinkReader::firstWithin);
  }

  private int markedLink(List<EntryParagraph> paragraphs) {
    return first(paragraphs, LinkReader::marked);
  }

  private int first(
      List<EntryParagraph> paragraphs, BiFunction<String, Span, Optional<Link>> reader) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (reader.apply(source.text(), paragraphs.get(i).span()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** The title is the one paragraph above the link. */
  private void readTitle(List<EntryParagraph> above) {
    EntryParagraph definition = fields.get(Field.TRANSLATED_TITLE);
    if (above.isEmpty()) {
      // Formatters move the title up if the definition line was empty.
      if (definition != null && (language.keepsTitles() || isTitleOfRow(definition))) {
        fields.remove(Field.TRANSLATED_TITLE);
        fields.put(Field.TITLE, definition);
      } else {
        report(LayoutFault.NO_TITLE, Optional.empty());
      }
      return;
    }
    EntryParagraph title = above.get(above.size() - 1);
    for (EntryParagraph paragraph : above) {
      if (isTitleOfRow(paragraph)) {
        title = paragraph;
      }
    }
    fields.put(Field.TITLE, title);
    for (EntryParagraph paragraph : above) {
      if (paragraph.equals(title)) {
        continue;
      }
      leaveOver(paragraph);
    }
  }

  private boolean isTitleOfRow(EntryParagraph paragraph) {
    return row.isPresent() && isTitle(paragraph.text(source), row.get().title());
  }

  /** Returns whether a text is a title, with or without a stamp. */
  static boolean isTitle(String text, String title) {
    int stamp = TitleStamp.startIn(text);
    return !title.isEmpty()
        && (LooseEquality.isSame(text, title)
            || (stamp >= 0 && LooseEquality.isSame(text.substring(0, stamp), title)));
  }

  private void readBelowLink(List<EntryParagraph> below) {
    int end = Math.min(below.size(), MAX_BELOW_LINK);
    int otherLink = markedLink(below);
    if (otherLink > 0) {
      // The title and link of another entry that lost its definition line.
      end = Math.min(end, otherLink - 1);
    }
    below.subList(end, below.size()).forEach(this::leaveOver);
    if (end == 0) {
      report(LayoutFault.TOO_FEW, Optional.empty());
    }
    FieldAssignment assignment =
        FieldAssignment.of(
            source,
            below.subList(0, end),
            row.map(SummaryRow::summary),
            isOriginal(end) ? DigestLanguage.OF_PAPERS : language,
            isCutOff);
    fields.putAll(assignment.fields());
    assignment.leftOver().ifPresent(this::leaveOver);
    if (!assignment.isCertain()) {
      report(LayoutFault.AMBIGUOUS, Optional.of(below.get(0)));
    }
  }

  /** Returns whether the paper itself is in the language of the digest, and so not translated. */
  private boolean isOriginal(int belowLink) {
    EntryParagraph title = fields.get(Field.TITLE);
    return belowLink <= UNTRANSLATED && title != null && language.isIn(title.text(source));
  }

  private void leaveOver(EntryParagraph paragraph) {
    leftOver.add(paragraph);
    report(LayoutFault.TOO_MANY, Optional.of(paragraph));
  }

  /** An entry has one fault: the first that is found. */
  private void report(LayoutFault what, Optional<EntryParagraph> where) {
    if (fault.isEmpty()) {
      fault = Optional.of(what);
      faultAt = where;
    }
  }
}
