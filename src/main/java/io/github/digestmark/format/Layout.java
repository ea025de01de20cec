package io.github.digestmark.format;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.Sections;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks of a file in canonical form, separated by one blank line. */
final class Layout {

  /**
   * A block of the file.
   *
   * @param span the old text
   * @param text the new text; null to keep the old one
   */
  private record Piece(Span span, @Nullable String text) {
    boolean isKept() {
      return text == null;
    }
  }

  private static final Comparator<Piece> IN_ORDER_OF_FILE =
      Comparator.comparingInt(piece -> piece.span().start());

  private final SourceText source;
  private final String text;
  private final LineEndings endings;
  private final String lineEnding;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<TextEdit> edits = new ArrayList<>();

  /** The span of the last change, which may still grow; {@link #changed} replaces it. */
  private @Nullable Span change;

  private final List<String> changed = new ArrayList<>();

  Layout(ParsedDigest parsed, LineEndings endings, Set<Integer> inOrder) {
    this.source = parsed.source();
    this.text = source.text();
    this.endings = endings;
    this.lineEnding = endings.of(text);
    Sections sections = parsed.sections();
    sections.summaryHeading().ifPresent(this::addHeading);
    TableText tables = new TableText(parsed);
    sections.table().ifPresent(table -> pieces.add(new Piece(table, tables.of(table))));
    sections.otherTables().forEach(table -> pieces.add(new Piece(table, tables.of(table))));
    parsed.rows().stream()
        .map(row -> row.at(Field.TOPIC))
        .filter(topic -> !topic.isEmpty())
        .distinct()
        .forEach(this::addHeading);
    sections.detailsHeading().ifPresent(this::addHeading);
    addEntries(parsed, inOrder);
    pieces.sort(IN_ORDER_OF_FILE);
    addStray(parsed.stray());
    pieces.sort(IN_ORDER_OF_FILE);
  }

  /** Adds the entries, each with the other content in it. Both lists are in the file's order. */
  private void addEntries(ParsedDigest parsed, Set<Integer> inOrder) {
    List<StrayContent> stray = parsed.stray();
    boolean isTranslated = parsed.digest().isTranslated();
    int next = 0;
    for (int i = 0; i < parsed.entries().size(); i++) {
      ParsedEntry entry = parsed.entries().get(i);
      while (next < stray.size() && stray.get(next).span().start() < entry.span().start()) {
        next++;
      }
      int first = next;
      while (next < stray.size() && entry.span().contains(stray.get(next).span())) {
        next++;
      }
      EntryText text =
          new EntryText(
              source, entry, stray.subList(first, next), isTranslated, inOrder.contains(i));
      boolean isLabelled = entry.labelled().equals(entry.span());
      pieces.add(new Piece(entry.span(), isLabelled ? null : text.toString()));
    }
  }

  /** Adds what is in no other piece. */
  private void addStray(List<StrayContent> all) {
    List<Piece> apart = new ArrayList<>();
    int next = 0;
    for (StrayContent stray : all) {
      while (next < pieces.size() && pieces.get(next).span().end() <= stray.span().start()) {
        next++;
      }
      if (next == pieces.size() || !pieces.get(next).span().contains(stray.span())) {
        apart.add(new Piece(stray.span(), null));
      }
    }
    pieces.addAll(apart);
  }

  private void addHeading(Span content) {
    Span line = source.lineOf(content.start());
    int start = line.start();
    while (start < content.start() && " \t\uFEFF".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int level = 0;
    while (start + level < content.start() && text.charAt(start + level) == '#') {
      level++;
    }
    String heading = LineEndings.LF.kept(source.at(content));
    if (level > 0) {
      Span whole = new Span(start, line.end());
      boolean plain = CanonicalText.fitsOneLine(heading);
      pieces.add(new Piece(whole, plain ? "#".repeat(level) + " " + heading : null));
    } else {
      int below = source.lineNumber(content.end()) + 1;
      Span underline = source.line(below);
      Span whole = new Span(start, underline.end());
      String marks = source.at(underline).strip().startsWith("=") ? "# " : "## ";
      pieces.add(new Piece(whole, CanonicalText.fitsOneLine(heading) ? marks + heading : null));
    }
  }

  List<TextEdit> edits() {
    int done = 0;
    Piece last = null;
    for (Piece piece : pieces) {
      gap(last, new Span(done, piece.span().start()), piece);
      replace(
          piece.span(),
          piece.text() == null
              ? endings.kept(source.at(piece.span()))
              : piece.text().replace("\n", lineEnding));
      done = piece.span().end();
      last = piece;
    }
    gap(last, new Span(done, text.length()), null);
    endChange();
    return List.copyOf(edits);
  }

  /** Writes the text between two blocks, above the first or below the last. */
  private void gap(@Nullable Piece above, Span gap, @Nullable Piece below) {
    String between = source.at(gap);
    boolean ends = below == null;
    boolean kept = above != null && above.isKept() && below != null && below.isKept();
    if (kept || !isBlank(between)) {
      replace(gap, endings.kept(between));
      return;
    }
    String lineRest = above != null && above.isKept() ? firstLine(between) : "";
    int lastBreak = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
    boolean indented = below != null && below.isKept();
    String indentation = indented ? between.substring(lastBreak + 1).replace("\uFEFF", "") : "";
    if (above == null) {
      // Without the blank lines above it, a block that is kept could become front matter.
      String lead = indented ? between.replace("\uFEFF", "") : "";
      replace(gap, endings.kept(lead));
    } else {
      replace(gap, lineRest + lineEnding.repeat(ends ? 1 : 2) + indentation);
    }
  }

  private static boolean isBlank(String between) {
    for (int i = 0; i < between.length(); i++) {
      if (" \t\r\n\uFEFF".indexOf(between.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String firstLine(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(0, end);
  }

  /** Adds a change; if it touches the last one, they become one. */
  private void replace(Span span, String replacement) {
    if (span.length() == replacement.length() && text.startsWith(replacement, span.start())) {
      return;
    }
    if (change != null && change.end() == span.start()) {
      change = new Span(change.start(), span.end());
    } else {
      endChange();
      change = span;
    }
    changed.add(replacement);
  }

  private void endChange() {
    if (change != null) {
      edits.add(new TextEdit(change, String.join("", changed)));
      changed.clear();
      change = null;
    }
  }
}
