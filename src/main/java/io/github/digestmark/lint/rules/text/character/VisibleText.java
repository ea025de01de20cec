package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;

/** A text without its invisible characters, which knows where each of the others was. */
public final class VisibleText {

  private final String text;
  private final int[] offsets;

  public VisibleText(String source) {
    StringBuilder visible = new StringBuilder(source.length());
    this.offsets = new int[source.length()];
    for (int i = 0; i < source.length(); i++) {
      if (!InvisibleText.isInvisible(source.charAt(i))) {
        offsets[visible.length()] = i;
        visible.append(source.charAt(i));
      }
    }
    this.text = visible.toString();
  }

  public String text() {
    return text;
  }

  /**
   * Returns where a span of this text is in the source.
   *
   * @param span not empty
   */
  public Span inSource(Span span) {
    return new Span(offsets[span.start()], offsets[span.end() - 1] + 1);
  }
}
