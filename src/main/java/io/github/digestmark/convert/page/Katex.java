package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Resources;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** KaTeX's script and style, with its fonts inside, from its own package. */
final class Katex {

  private static final Pattern FONT =
      Pattern.compile("src:url\\(fonts/([A-Za-z0-9_-]+\\.woff2)\\)[^}]*");

  private static final String LICENCE =
      "/* KaTeX, https://katex.org, copyright Khan Academy and other contributors, MIT License:"
          + " https://github.com/KaTeX/KaTeX/blob/main/LICENSE */\n";

  private Katex() {}

  static String script() {
    return LICENCE + Resources.text(Katex.class, file("katex.min.js")).stripTrailing();
  }

  static String style() {
    return FONT.matcher(Resources.text(Katex.class, file("katex.min.css")).stripTrailing())
        .replaceAll(Katex::withFont);
  }

  private static String withFont(MatchResult font) {
    byte[] bytes = Resources.bytes(Katex.class, file("fonts/" + font.group(1)));
    return "src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(bytes)
        + ") format(\"woff2\")";
  }

  private static String file(String name) {
    String version = Resources.text(Katex.class, "version.txt").strip();
    return "/META-INF/resources/webjars/katex/" + version + "/dist/" + name;
  }
}
