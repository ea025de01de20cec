package io.github.digestmark.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a digest is laid out in Markdown. */
public enum DigestLayout {
  /** A table whose rows refer to footnotes, which are the entries. The canonical form is one. */
  FOOTNOTES,
  /** Tables with a row for each paper. */
  TABLES,
  /** A heading for each paper, with labels below it. A table or a list may point to them. */
  SECTIONS,
  /** A list with an item for each paper. */
  LISTS;

  /**
   * Finds a layout by its name.
   *
   * @param name a name as {@link #toString} returns it
   * @return the layout, if there is one of that name
   */
  public static Optional<DigestLayout> named(String name) {
    return Arrays.stream(values()).filter(layout -> layout.toString().equals(name)).findFirst();
  }

  /** Returns the name in options and configurations: {@code sections}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
