package io.github.digestmark.format;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.entry.EntryForm;
import io.github.digestmark.parse.entry.EntryParagraph;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entry of a file in canonical form, with the comments in it. */
final class EntryText {

  /** URLs that look the same as the text of a link and by themselves. */
  private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z0-9:/.?=#%+,;@-]+");

  private final SourceText source;
  private final ParsedEntry entry;
  private final List<StrayContent> stray;
  private final boolean isTranslated;
  private final boolean isInOrder;

  /**
   * Prepares an entry.
   *
   * @param stray the other content in the entry, in the order of the file
   * @param isTranslated whether the digest has translations
   * @param isInOrder whether paragraphs could be taken for other fields
   */
  EntryText(
      SourceText source,
      ParsedEntry entry,
      List<StrayContent> stray,
      boolean isTranslated,
      boolean isInOrder) {
    this.source = source;
    this.entry = entry;
    this.stray = stray;
    this.isTranslated = isTranslated;
    this.isInOrder = isInOrder;
  }

  private List<Span> other(StrayContent.Kind kind) {
    List<Span> found = new ArrayList<>();
    for (StrayContent content : stray) {
      if (content.kind() == kind) {
        found.add(content.span());
      }
    }
    return found;
  }

  @Override
  public String toString() {
    Map<Field, String> paragraphs = new LinkedHashMap<>();
    List<Field> fields = CanonicalText.fields(entry.part());
    Field first = CanonicalText.shown(fields, isTranslated, isInOrder).get(0);
    Deque<Span> left = new ArrayDeque<>(other(StrayContent.Kind.COMMENT));
    for (Field field : fields) {
      Span place = entry.paragraph(field);
      String shown = field == Field.URL ? link() : lines(place);
      // Nothing can be in front of the first paragraph.
      String front = field == first ? "" : commentsAbove(place, left) + indentation(place, shown);
      paragraphs.put(field, front.isEmpty() ? shown : front + shown);
    }
    left.removeIf(comment -> entry.labelled().contains(comment));
    List<String> last = new ArrayList<>(left.stream().map(this::lines).toList());
    if (!entry.labelled().isEmpty()) {
      labels().ifPresent(last::add);
      last.add(lines(entry.labelled()));
    }
    return CanonicalText.entry(entry.label(), paragraphs, isTranslated, isInOrder, last);
  }

  /** Takes the comments above a paragraph. */
  private String commentsAbove(Span place, Deque<Span> left) {
    StringBuilder above = new StringBuilder();
    while (!left.isEmpty() && left.element().start() < place.start()) {
      above.append(lines(left.remove())).append("\n\n");
    }
    return above.toString();
  }

  /** Returns the comment in front of the labels, if the entry has one. */
  private Optional<String> labels() {
    return other(StrayContent.Kind.MISSING_FIELD).stream()
        .map(source::at)
        .filter(EntryForm::beginsLabels)
        .findFirst();
  }

  /** Returns the link as {@code [text](url)}, or unchanged if that would change the page. */
  private String link() {
    String paragraph = source.at(entry.link());
    Span url = entry.at(Field.URL);
    boolean isAlone =
        other(StrayContent.Kind.TEXT).isEmpty()
            && other(StrayContent.Kind.LINK_TITLE).isEmpty()
            && paragraph.indexOf('\n') < 0
            && paragraph.indexOf('\r') < 0;
    if (isAlone && entry.at(Field.LINK_TEXT).equals(url)) {
      return PLAIN_URL.matcher(entry.url()).matches()
          ? CanonicalText.link(entry.text(Field.LINK_TEXT), entry.url())
          : paragraph;
    }
    return isAlone
        ? CanonicalText.link(
            entry.text(Field.LINK_TEXT), entry.url(), CanonicalText.isAngled(source.text(), url))
        : lines(entry.link());
  }

  /** Returns the extra indentation of a code block or a text of several lines. */
  private String indentation(Span place, String shown) {
    String text = source.text();
    int start = place.start();
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    boolean isBlank = true;
    int column = 0;
    for (int i = start; i < place.start(); i++) {
      char c = text.charAt(i);
      column = c == '\t' ? column + 4 - column % 4 : column + 1;
      isBlank &= Character.isWhitespace(c);
    }
    int extra = column - 4;
    boolean isKept = shown.indexOf('\n') >= 0 ? extra > 0 : extra >= 4;
    return isBlank && isKept ? " ".repeat(extra) : "";
  }

  /** Returns lines of the entry without their indentation. */
  private String lines(Span span) {
    return EntryParagraph.text(source, span);
  }
}
