package io.github.digestmark.format;

import java.util.regex.Pattern;

/** How the lines of a formatted file end. */
public enum LineEndings {
  /** LF, also in what is no part of the digest. */
  LF,
  /** CR LF, also in what is no part of the digest. */
  CRLF,
  /** As the first line of the file ends; what is no part of the digest stays as it is. */
  KEEP;

  private static final Pattern ANY = Pattern.compile("\\r\\n|\\r|\\n");

  /** Ends the lines of what was written, with LF, for a text. */
  String written(String lines, String text) {
    return switch (this) {
      case LF -> lines;
      case CRLF -> lines.replace("\n", "\r\n");
      case KEEP -> lines.replace("\n", first(text));
    };
  }

  /** Ends the lines of what is no part of the digest. */
  String kept(String lines) {
    return switch (this) {
      case LF -> ANY.matcher(lines).replaceAll("\n");
      case CRLF -> ANY.matcher(lines).replaceAll("\r\n");
      case KEEP -> lines;
    };
  }

  private static String first(String text) {
    return ANY.matcher(text).results().map(r -> r.group()).findFirst().orElse("\n");
  }
}
