package io.github.digestmark.convert.support;

/** Makes text that an XML document can hold. */
public final class XmlText {

  private XmlText() {}

  /**
   * Returns a text with a replacement character for each that XML 1.0 knows no way to write:
   * controls other than tab and line breaks, halves of characters, U+FFFE and U+FFFF.
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

  /** Returns HTML that shows a text: nothing in it is markup, and lines stay lines. */
  public static String inHtml(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("\r\n|[\r\n]", "<br>");
  }
}
