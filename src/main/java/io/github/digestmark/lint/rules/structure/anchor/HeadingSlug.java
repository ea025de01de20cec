package io.github.digestmark.lint.rules.structure.anchor;

import io.github.digestmark.internal.WhiteSpace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The anchor that GitHub gives a heading, and the key by which anchors are compared. */
final class HeadingSlug {

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,300}>");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]]{0,300}]\\([^()\\s]{0,1000}\\)");
  private static final Pattern LINK = Pattern.compile("]\\([^()\\s]{0,1000}\\)");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{[#.:][^{}]{0,300}}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
  private static final Pattern HYPHENS = Pattern.compile("-{2,}");

  private HeadingSlug() {}

  /** Returns the anchor of a heading: letters, digits and hyphens, in lower case. */
  static String of(String heading) {
    String shown = ATTRIBUTES.matcher(heading).replaceAll("");
    shown = IMAGE.matcher(TAG.matcher(shown).replaceAll("")).replaceAll("");
    shown = LINK.matcher(shown).replaceAll("").strip();
    StringBuilder slug = new StringBuilder(shown.length());
    shown
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ' || (c < 0x10000 && WhiteSpace.is((char) c))) {
                slug.append('-');
              } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Returns what is the same for an anchor and a link to it, on any site: in lower case, without
   * percent signs, with hyphens for white space, and with one where some sites have two.
   */
  static String key(String anchor) {
    String decoded = anchor;
    if (anchor.indexOf('%') >= 0) {
      try {
        decoded = URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        decoded = anchor;
      }
    }
    String key = decoded.toLowerCase(Locale.ROOT).replace("\uFE0F", "");
    key = key.startsWith("user-content-") ? key.substring("user-content-".length()) : key;
    key = HYPHENS.matcher(WHITE_SPACE.matcher(key).replaceAll("-")).replaceAll("-");
    int start = key.startsWith("-") ? 1 : 0;
    int end = key.endsWith("-") && key.length() > start ? key.length() - 1 : key.length();
    return key.substring(start, end);
  }
}
