package io.github.digestmark.parse;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that git writes around the sides of a merge conflict.
 *
 * <pre>{@code
 * <<<<<<< ours
 * | [^2] | [Adam](https://arxiv.org/abs/1412.6980) | ... |
 * =======
 * | [^2] | [ADAM](https://arxiv.org/abs/1412.6980) | ... |
 * >>>>>>> theirs
 * }</pre>
 */
final class ConflictMarkers {

  private static final int LENGTH = 7;

  private final SourceText source;
  private final List<Span> found = new ArrayList<>();

  /** The markers in a code block that is not closed yet. */
  private final List<Span> inCode = new ArrayList<>();

  /** The line that opened the code block around the current line, or empty. */
  private String fence = "";

  private ConflictMarkers(SourceText source) {
    this.source = source;
  }

  /**
   * Finds the markers. A first or last line counts alone, as somebody may have missed it; the lines
   * in the middle, which Markdown uses as well, only after a first one. A text in a code block
   * shows what a conflict looks like.
   *
   * @return the markers, in the order of the file
   */
  static List<Span> in(SourceText source) {
    return mayHaveAny(source) ? new ConflictMarkers(source).find() : List.of();
  }

  private static boolean mayHaveAny(SourceText source) {
    String text = source.text();
    for (int number = 1; number <= source.lineCount(); number++) {
      int start = source.lineStart(number);
      if (text.startsWith("<<<<<<<", start) || text.startsWith(">>>>>>>", start)) {
        return true;
      }
    }
    return false;
  }

  private List<Span> find() {
    boolean isInside = false;
    for (int number = 1; number <= source.lineCount(); number++) {
      Span line = source.line(number);
      boolean isFirst = isMarker(line, '<');
      boolean isLast = isMarker(line, '>');
      if (isFirst || isLast || (isInside && (isMarker(line, '=') || isMarker(line, '|')))) {
        (fence.isEmpty() ? found : inCode).add(line);
        isInside = !isLast;
      } else if (source.text().startsWith("```", line.start())
          || source.text().startsWith("~~~", line.start())) {
        readFence(source.at(line).stripTrailing());
      }
    }
    found.addAll(inCode);
    return found;
  }

  private void readFence(String line) {
    if (fence.isEmpty()) {
      // A line with more backticks after the first ones is a paragraph with code in it.
      fence = line.lastIndexOf('`') < marks(line) ? line : "";
    } else if (line.chars().allMatch(c -> c == fence.charAt(0)) && line.length() >= marks(fence)) {
      fence = "";
      inCode.clear();
    }
  }

  private static int marks(String fence) {
    int count = 0;
    while (count < fence.length() && fence.charAt(count) == fence.charAt(0)) {
      count++;
    }
    return count;
  }

  private boolean isMarker(Span line, char mark) {
    String text = source.text();
    int end = line.start() + LENGTH;
    for (int i = line.start(); i < end; i++) {
      if (i >= line.end() || text.charAt(i) != mark) {
        return false;
      }
    }
    return end == line.end() || text.charAt(end) == ' ';
  }

  /** Returns the text that is left without the lines of its markers: both sides of a conflict. */
  static SourceText without(List<Span> markers, SourceText source) {
    StringBuilder rest = new StringBuilder(source.text().length());
    int done = 0;
    for (Span marker : markers) {
      rest.append(source.text(), done, marker.start());
      int next = source.lineNumber(marker.start()) + 1;
      done = next > source.lineCount() ? marker.end() : source.lineStart(next);
    }
    return SourceText.of(rest.append(source.text(), done, source.text().length()).toString());
  }
}
