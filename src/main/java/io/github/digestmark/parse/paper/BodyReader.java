package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is below the title of a paper: labelled lines, quotes and list items, nested headings,
 * and paragraphs without a label.
 */
public final class BodyReader {

  /** Fields whose text may have several paragraphs. */
  private static final Set<Field> LONG =
      Set.of(
          Field.ABSTRACT,
          Field.TRANSLATED_ABSTRACT,
          Field.SUMMARY,
          Field.ENGLISH_SUMMARY,
          Field.COMMENT);

  private static final Pattern DETAILS =
      Pattern.compile(
          "\\s*(?:(?:</?(?:details|p|div|center|br|blockquote|ul|ol|li|hr)(?:\\s[^<>]*)?/?>"
              + "|<a\\s+(?:id|name)=[^<>]*>\\s*</a>)\\s*){0,8}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUMMARY =
      Pattern.compile("<summary(?:\\s[^<>]*)?>(.{0,80}?)</summary>", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final FieldNames names;
  private final PaperBuilder paper;
  private final UnlabelledText unlabelled;

  /** What is being read: a text, and its name if it has one. */
  private Optional<Label> label = Optional.empty();

  /** What the heading above names, if it is known. */
  private Optional<Field> heading = Optional.empty();

  private boolean isNested;
  private boolean isItem;

  /** Of the item that is being read. */
  private int indentation;

  private boolean isQuoted;

  private int start = -1;
  private int end = -1;
  private boolean isOver;

  public BodyReader(String text, FieldNames names, PaperBuilder paper) {
    this.text = text;
    this.names = names;
    this.paper = paper;
    this.unlabelled = new UnlabelledText(text, names, paper);
  }

  /** Reads the lines. */
  public void read(List<Line> lines) {
    for (Line line : lines) {
      switch (line.kind()) {
        case HEADING -> {
          Label name = heading(line.content());
          open(name, true, false);
          heading = name.field();
        }
        case BREAK -> {
          finish();
          heading = Optional.empty();
          isOver = true;
        }
        case COMMENT -> finish();
        case ROW -> {
          Optional<Label> property = line.property(text, names);
          if (property.isPresent()) {
            finish();
            paper.add(property.get().name(), property.get().field(), property.get().rest());
          } else {
            readLine(line);
          }
        }
        case TEXT -> readLine(line);
      }
    }
    finish();
  }

  /** A title may follow its label: {@code ### Title:}. */
  public void open(Label opened, boolean isHeading, boolean isListItem) {
    finish();
    label = Optional.of(opened);
    isNested = isHeading;
    isItem = isListItem;
    isOver = false;
    if (!opened.rest().isEmpty()) {
      extend(opened.rest());
    }
  }

  private Label heading(Span content) {
    Span name = Marks.inner(text, content);
    Optional<Label> shape = Label.at(text, name, names, true);
    if (shape.isPresent() && shape.get().rest().isEmpty()) {
      return shape.get();
    }
    return new Label(name, names.of(text.substring(name.start(), name.end())), Span.at(name.end()));
  }

  private void readLine(Line line) {
    Span content = line.content();
    if (content.isEmpty() || text.charAt(content.start()) != '<') {
      readText(line, content);
      return;
    }
    Matcher tags = DETAILS.matcher(text).region(content.start(), content.end());
    if (tags.lookingAt()) {
      boolean closes = tags.group().contains("</details") || tags.group().contains("<details");
      if (closes) {
        finish();
      }
      content = new Span(tags.end(), content.end());
    }
    Matcher summary = SUMMARY.matcher(text).region(content.start(), content.end());
    if (summary.lookingAt()) {
      readSummary(new Span(summary.start(1), summary.end(1)));
      content = Marks.trim(text, new Span(summary.end(), content.end()));
    }
    readText(line, content);
  }

  /** Reads a line without the tags at its start. */
  private void readText(Line line, Span content) {
    if (content.isEmpty()) {
      return;
    }
    Optional<Label> version = line.isFirst() || line.isItem() ? version(content) : Optional.empty();
    if (version.isPresent()) {
      open(version.get(), false, line.isItem());
      return;
    }
    boolean mayHaveName = line.isItem() && (isItem || isNamedLink(content));
    Optional<Label> found =
        isTextOfHeading() ? Optional.empty() : Label.at(text, content, names, mayHaveName);
    boolean isLabel =
        found.isPresent()
            && (!isNested || found.get().field().isPresent())
            && (line.isFirst() || line.isItem() || !isInText(found.get()));
    if (isLabel) {
      readLabels(found.get(), line.isItem());
      indentation = indentation(line.text());
      isQuoted = isQuoted(line.text());
      return;
    }
    boolean isAfterQuote = start >= 0 && isQuoted && !isQuoted(line.text());
    boolean isQuoteAfter =
        start >= 0 && !isQuoted && line.isFirst() && isOfShortLabel() && isQuoted(line.text());
    boolean isOfLinks = !line.isFirst() && isShortField() && unlabelled.areLinks(content);
    if (isAfterQuote || isQuoteAfter || isOfLinks || (line.isFirst() && !continues())) {
      finish();
    } else if (line.isFirst() && isItem && start >= 0 && indentation(line.text()) < indentation) {
      // The end of the list.
      finish();
      isOver = true;
    }
    if (!isOver || label.isPresent()) {
      boolean isListOfLabel = label.isPresent() && line.isItem();
      boolean isWhole = content.equals(line.content()) && (start >= 0 || isListOfLabel);
      extend(isWhole ? line.text() : content);
    }
  }

  /** Reads the original or the translation of what a heading names: {@code - Translation: ...}. */
  private Optional<Label> version(Span content) {
    return heading.flatMap(
        field ->
            Label.at(text, content, names, true)
                .flatMap(
                    label ->
                        FieldNames.version(
                                field, text.substring(label.name().start(), label.name().end()))
                            .map(
                                found ->
                                    new Label(label.name(), Optional.of(found), label.rest()))));
  }

  /** Returns whether a line has a name and an address: {@code Homepage: https://...}. */
  private boolean isNamedLink(Span content) {
    int end = Math.min(content.end(), content.start() + FieldNames.LONGEST);
    for (int i = content.start(); i < end; i++) {
      if (text.charAt(i) == ':') {
        return text.startsWith(" ", i + 1) && WebAddress.isAt(text, i + 2);
      }
    }
    return false;
  }

  /** Returns whether a line of a longer text only looks like a label: {@code code: ...}. */
  private boolean isInText(Label found) {
    if (start < 0 || found.isMarked(text) || label.filter(BodyReader::isLong).isEmpty()) {
      return false;
    }
    boolean isLower = Character.isLowerCase(text.charAt(found.name().start()));
    return isLower || ".!?。！？…)）\"”".indexOf(text.charAt(end - 1)) < 0;
  }

  /** Returns whether the text of a label is in one line, and not of links. */
  private boolean isShortField() {
    return start >= 0
        && label
            .flatMap(Label::field)
            .filter(field -> !LONG.contains(field) && field != Field.URL && field != Field.CODE)
            .isPresent();
  }

  /** Returns whether what is being read has a label, and not one of a long text. */
  private boolean isOfShortLabel() {
    return label.isPresent() && !isNested && !isLong(label.get());
  }

  /** Returns whether a line is in a quote. */
  private boolean isQuoted(Span line) {
    int i = line.start();
    while (i > 0 && (MarkdownWhitespace.isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == '>')) {
      i--;
    }
    return text.substring(i, line.start()).indexOf('>') >= 0;
  }

  /** Returns how far a line is indented. */
  private int indentation(Span line) {
    int i = line.start();
    while (i > 0 && MarkdownWhitespace.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return line.start() - i;
  }

  /** Below a heading that names a text, all is that text. */
  private boolean isTextOfHeading() {
    return isNested && label.filter(BodyReader::isLong).isPresent();
  }

  /** Returns whether a further paragraph belongs to what is being read. */
  private boolean continues() {
    return label.isPresent()
        && (isNested || start < 0 || label.get().field().map(LONG::contains).orElse(true));
  }

  /** {@code <summary>Abstract</summary>} is a label, {@code <summary>Details</summary>} is not. */
  private void readSummary(Span shown) {
    Span name = Marks.inner(text, shown);
    Optional<Field> field = names.of(text.substring(name.start(), name.end()));
    if (field.isPresent()) {
      open(new Label(name, field, Span.at(name.end())), false, false);
    }
  }

  /** Reads {@code Published: 2026-01-14 | Category: cs.CV}. */
  private void readLabels(Label first, boolean isListItem) {
    Label next = first;
    int from = first.rest().start();
    while (from < next.rest().end()) {
      Optional<Label> further = mayBegin(next, from) ? labelAt(next, from) : Optional.empty();
      if (further.isPresent()) {
        Span text = withoutSeparators(new Span(next.rest().start(), from));
        open(new Label(next.name(), next.field(), text), false, isListItem);
        next = further.get();
        from = next.rest().start();
      } else {
        from++;
      }
    }
    open(next, false, isListItem);
  }

  /** Returns whether a further label may begin here: with marks, or after a separator. */
  private boolean mayBegin(Label current, int i) {
    if (i == current.rest().start() || !WhiteSpace.is(text.charAt(i - 1))) {
      return false;
    }
    boolean isAfterBar = i > 1 && UnlabelledText.BARS.indexOf(text.charAt(i - 2)) >= 0;
    boolean isMarked = text.startsWith("**", i) || text.startsWith("__", i);
    return isAfterBar || (isMarked && !isLong(current));
  }

  /** A label that is not known may be a word of the text, unless one that is known is in front. */
  private Optional<Label> labelAt(Label current, int i) {
    return Label.at(text, new Span(i, current.rest().end()), names, false)
        .filter(label -> label.field().isPresent() || current.field().isPresent());
  }

  private static boolean isLong(Label label) {
    return label.field().filter(LONG::contains).isPresent();
  }

  private Span withoutSeparators(Span span) {
    int end = span.end();
    while (end > span.start()
        && (WhiteSpace.is(text.charAt(end - 1))
            || UnlabelledText.BARS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private void extend(Span span) {
    start = start < 0 ? span.start() : start;
    end = span.end();
  }

  private void finish() {
    if (start >= 0) {
      Span value = new Span(start, end);
      if (label.isPresent()) {
        paper.add(label.get().name(), label.get().field(), value);
      } else {
        unlabelled.read(value);
      }
    }
    label = Optional.empty();
    isNested = false;
    isItem = false;
    isQuoted = false;
    start = -1;
    end = -1;
  }
}
