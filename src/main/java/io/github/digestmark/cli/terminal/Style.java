package io.github.digestmark.cli.terminal;

/** Styles of text on a terminal. */
public enum Style {
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** Returns a text in this style, or the text itself if there are no colours. */
  public String of(String text, boolean isColored) {
    return isColored && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
