package io.github.digestmark.convert.support;

/** Text for XML documents. */
public final class XmlText {

  private XmlText() {}

  /**
   * Replaces the characters that XML 1.0 cannot hold with U+FFFD: control characters other than tab
   * and line breaks, lone surrogates, U+FFFE and U+FFFF.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isXml(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean isXml(int c) {
    boolean visible = c >= ' ' && (c < 0xd800 || 0xdfff < c) && c != 0xfffe && c != 0xffff;
    return visible || c == '\t' || c == '\n' || c == '\r';
  }
}
