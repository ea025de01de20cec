package io.github.digestmark.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line endings of formatted files. */
public enum LineEndings {
  /** LF in the whole file. */
  LF,
  /** CR LF in the whole file. */
  CRLF,
  /** The ending of the first line; text outside the digest stays as it is. */
  KEEP;

  private static final Pattern ANY = Pattern.compile("\\r\\n|\\r|\\n");

  /** Returns the name of the kind on the command line: {@code lf}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the ending of the lines that are written to a file. */
  String of(String file) {
    return switch (this) {
      case LF -> "\n";
      case CRLF -> "\r\n";
      case KEEP -> {
        Matcher first = ANY.matcher(file);
        yield first.find() ? first.group() : "\n";
      }
    };
  }

  /** Converts lines that were in the file. */
  String kept(String lines) {
    return switch (this) {
      case LF -> lines.indexOf('\r') < 0 ? lines : ANY.matcher(lines).replaceAll("\n");
      case CRLF -> isOneLine(lines) ? lines : ANY.matcher(lines).replaceAll("\r\n");
      case KEEP -> lines;
    };
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }
}
