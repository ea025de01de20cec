package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * Metadata that publishing tools keep at the start of a file, between lines of dashes or pluses.
 */
public final class FrontMatter {

  private FrontMatter() {}

  /**
   * Finds front matter.
   *
   * @param start where the text begins, after a byte order mark
   * @return from the first dash to the last, or empty if the file begins with something else
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
    }
    return Optional.empty();
  }

  private static String line(SourceText source, int line) {
    return source.at(source.line(line));
  }
}
