package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * Metadata that publishing tools keep at the start of a file, between lines of dashes or pluses.
 */
public final class FrontMatter {

  private FrontMatter() {}

  /** Returns where the Markdown of a text begins: after a byte order mark and front matter. */
  public static int end(SourceText source) {
    int start = source.text().startsWith("\uFEFF") ? 1 : 0;
    return find(source, start).map(Span::end).orElse(start);
  }

  /**
   * Finds front matter.
   *
   * @param start where the text begins, after a byte order mark
   * @return from the first dash to the last, or empty if the file begins with something else, such
   *     as a digest between two thematic breaks
   */
  public static Optional<Span> find(SourceText source, int start) {
    String fence = line(source, 1).substring(start).stripTrailing();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return Optional.empty();
    }
    // Dashes with a blank line below them are a thematic break.
    if (source.lineCount() < 2 || line(source, 2).isBlank()) {
      return Optional.empty();
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      String text = line(source, line).stripTrailing();
      if (text.equals(fence) || (text.equals("...") && fence.equals("---"))) {
        return Optional.of(new Span(start, source.line(line).end()));
      }
      if (isMarkdown(text)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns whether a line begins as a row, a quote or a footnote does; no line of data does. */
  private static boolean isMarkdown(String line) {
    return line.startsWith("|") || line.startsWith(">") || line.startsWith("[^");
  }

  private static String line(SourceText source, int line) {
    return source.at(source.line(line));
  }
}
