package io.github.digestmark.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes plain text for the fields of a digest. */
public final class PlainText {

  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&~]");
  private static final Pattern BLOCK = Pattern.compile("^(?:[#+=|-]|([0-9]{1,9})(?=[.)]))");

  private PlainText() {}

  /**
   * Escapes a text.
   *
   * <pre>{@code
   * x_1 < [k]      x\_1 \< \[k\]
   * 1. Deep nets   1\. Deep nets
   * }</pre>
   *
   * @param text any text; its line breaks become spaces
   * @return Markdown that a page shows as the text, for any field of a row or an entry
   */
  public static String escape(String text) {
    String line =
        WHITE_SPACE.matcher(text).replaceAll(run -> breaksLine(run.group()) ? " " : run.group());
    String escaped = SPECIAL.matcher(trimmed(line)).replaceAll("\\\\$0");
    // Otherwise it would be read as a stamp or an announcement.
    escaped = escaped.replace("(arXiv:", "\\(arXiv:").replaceFirst("^arXiv:", "arXiv\\\\:");
    Matcher block = BLOCK.matcher(escaped);
    if (!block.find()) {
      return escaped;
    }
    // In a list marker such as "1.", only the second character can be escaped.
    int at = block.group(1) == null ? 0 : block.end();
    return escaped.substring(0, at) + "\\" + escaped.substring(at);
  }

  private static boolean breaksLine(String whiteSpace) {
    return whiteSpace.indexOf('\n') >= 0 || whiteSpace.indexOf('\r') >= 0;
  }

  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
