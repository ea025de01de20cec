package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;

/**
 * A part of a text. What stands around it looks like more of the same, and does not count.
 *
 * @param content the part alone
 */
public record Part(String content) {

  private static final String BEFORE = "[^|-->";
  private static final String BEHIND = "-->]|:[^x]: |";

  /** The text that the part is in. */
  public String text() {
    return BEFORE + content + BEHIND;
  }

  /** Where the part is. */
  public Span span() {
    return new Span(BEFORE.length(), BEFORE.length() + content.length());
  }

  /** What the text has at a span. */
  public String at(Span span) {
    return text().substring(span.start(), span.end());
  }

  /**
   * Counts an offset of the text from the beginning of the part; a negative one stands for none.
   */
  public int within(int offset) {
    assertThat(offset).matches(o -> o < 0 || o >= BEFORE.length(), "is none before the part");
    return offset < 0 ? offset : offset - BEFORE.length();
  }
}
