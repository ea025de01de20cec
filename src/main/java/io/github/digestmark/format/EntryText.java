package io.github.digestmark.format;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.entry.EntryForm;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An entry of one file in its new form, with the comments that stand in it. */
final class EntryText {

  /** Addresses that are shown the same within brackets and by themselves. */
  private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z0-9:/.?=#%+,;@-]+");

  private final SourceText source;
  private final ParsedEntry entry;
  private final boolean inOrder;
  private final List<Span> comments;
  private final List<Span> others;

  EntryText(ParsedDigest parsed, ParsedEntry entry, boolean inOrder) {
    this.source = parsed.source();
    this.entry = entry;
    this.inOrder = inOrder;
    this.comments = within(parsed, StrayContent.Kind.COMMENT);
    this.others = within(parsed, StrayContent.Kind.TEXT);
  }

  private List<Span> within(ParsedDigest parsed, StrayContent.Kind kind) {
    return parsed.stray().stream()
        .filter(s -> s.kind() == kind && entry.span().contains(s.span()))
        .map(StrayContent::span)
        .toList();
  }

  @Override
  public String toString() {
    Map<Field, String> written = CanonicalText.paragraphs(entry.part());
    List<String> paragraphs = new ArrayList<>();
    List<Span> left = new ArrayList<>(comments);
    for (Field field : EntryForm.PARAGRAPHS) {
      String text = written.get(field);
      Span place = entry.paragraph(field);
      if (text != null) {
        while (!left.isEmpty() && left.get(0).start() < place.start()) {
          // Only what follows a title can stand on its line.
          if (paragraphs.isEmpty()) {
            break;
          }
          paragraphs.add(lines(left.remove(0)));
        }
        String shown = field == Field.URL ? link(text) : lines(place);
        paragraphs.add(paragraphs.isEmpty() ? shown : indentation(place, shown) + shown);
      } else if (inOrder || field.isUsual()) {
        paragraphs.add(EntryForm.missing(field));
      }
    }
    left.forEach(comment -> paragraphs.add(lines(comment)));
    if (inOrder) {
      // Not at the end, where an abstract can begin code that goes on to it.
      paragraphs.add(1, EntryForm.IN_ORDER);
    }
    return CanonicalText.entry(entry.label(), paragraphs);
  }

  /** Returns the link as {@code [text](url)}, or as it is where that would change more. */
  private String link(String canonical) {
    String paragraph = source.at(entry.link());
    Span url = entry.at(Field.URL);
    boolean alone = others.isEmpty() && paragraph.indexOf('\n') < 0 && paragraph.indexOf('\r') < 0;
    if (alone && entry.at(Field.LINK_TEXT).equals(url)) {
      return PLAIN_URL.matcher(entry.url()).matches() ? canonical : paragraph;
    }
    return alone
        ? CanonicalText.link(
            entry.text(Field.LINK_TEXT), entry.url(), CanonicalText.isAngled(source.text(), url))
        : lines(entry.link());
  }

  /** What a code block or a text of several lines has before its first line stays there. */
  private String indentation(Span place, String shown) {
    int start = source.lineOf(place.start()).start();
    int column = 0;
    for (int i = start; i < place.start(); i++) {
      column = source.text().charAt(i) == '\t' ? column + 4 - column % 4 : column + 1;
    }
    int extra = column - 4;
    boolean matters = shown.indexOf('\n') >= 0 ? extra > 0 : extra >= 4;
    boolean blank = source.text().substring(start, place.start()).isBlank();
    return blank && matters ? " ".repeat(extra) : "";
  }

  /** Lines of an entry without their indentation. */
  private String lines(Span span) {
    return LineEndings.LF.kept(source.at(span)).replaceAll("\n(\t| \t|  \t|   \t| {0,4})", "\n");
  }
}
