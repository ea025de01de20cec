package io.github.digestmark.format;

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

/** The blocks of one file in their new form, one blank line apart. */
final class Layout {

  /**
   * A block of the file.
   *
   * @param span where it stands
   * @param text what it becomes; null if it stays as it is
   */
  private record Piece(Span span, @Nullable String text) {
    boolean isKept() {
      return text == null;
    }
  }

  private final SourceText source;
  private final String text;
  private final LineEndings endings;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<TextEdit> edits = new ArrayList<>();

  /** What the change that may still go on replaces, and by what. */
  private @Nullable Span change;

  private final StringBuilder changed = new StringBuilder();

  Layout(ParsedDigest parsed, LineEndings endings, Set<Integer> inOrder) {
    this.source = parsed.source();
    this.text = source.text();
    this.endings = endings;
    Sections sections = parsed.sections();
    sections.summaryHeading().ifPresent(this::addHeading);
    sections.table().ifPresent(table -> pieces.add(new Piece(table, TableText.of(parsed, table))));
    sections.detailsHeading().ifPresent(this::addHeading);
    for (int i = 0; i < parsed.entries().size(); i++) {
      ParsedEntry entry = parsed.entries().get(i);
      pieces.add(
          new Piece(entry.span(), new EntryText(parsed, entry, inOrder.contains(i)).toString()));
    }
    List<Span> owned = pieces.stream().map(Piece::span).toList();
    for (StrayContent stray : parsed.stray()) {
      if (owned.stream().noneMatch(span -> span.contains(stray.span()))) {
        pieces.add(new Piece(stray.span(), null));
      }
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
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
      String kept = source.at(piece.span());
      replace(
          piece.span(),
          piece.text() == null ? endings.kept(kept) : endings.written(piece.text(), text));
      done = piece.span().end();
      last = piece;
    }
    gap(last, new Span(done, text.length()), null);
    endChange();
    return List.copyOf(edits);
  }

  /** Writes what stands between two blocks, before the first or behind the last. */
  private void gap(@Nullable Piece above, Span gap, @Nullable Piece below) {
    String between = source.at(gap);
    boolean ends = below == null;
    boolean kept = above != null && above.isKept() && below != null && below.isKept();
    if (kept || !isBlank(between)) {
      replace(gap, endings.kept(between));
      return;
    }
    String lineRest = above != null && above.isKept() ? between.split("[\\r\\n]", 2)[0] : "";
    int lastBreak = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
    boolean indented = below != null && below.isKept();
    String indentation = indented ? between.substring(lastBreak + 1).replace("\uFEFF", "") : "";
    if (above == null) {
      // What stands at the start of a file can be front matter; elsewhere it is not.
      String lead = indented ? between.replace("\uFEFF", "") : "";
      replace(gap, endings.kept(lead));
    } else {
      replace(gap, lineRest + endings.written(ends ? "\n" : "\n\n", text) + indentation);
    }
  }

  private static boolean isBlank(String between) {
    return between.chars().allMatch(c -> " \t\r\n\uFEFF".indexOf(c) >= 0);
  }

  /** Notes a change; one that touches the last goes on with it. */
  private void replace(Span span, String replacement) {
    if (source.at(span).equals(replacement)) {
      return;
    }
    if (change != null && change.end() == span.start()) {
      change = new Span(change.start(), span.end());
    } else {
      endChange();
      change = span;
    }
    changed.append(replacement);
  }

  private void endChange() {
    if (change != null) {
      edits.add(new TextEdit(change, changed.toString()));
      changed.setLength(0);
      change = null;
    }
  }
}
