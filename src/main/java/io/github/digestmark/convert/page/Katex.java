package io.github.digestmark.convert.page;

import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** KaTeX's script and style sheet, with its fonts inside, from its webjar. */
final class Katex {

  private static final Pattern FONT =
      Pattern.compile("src:url\\(fonts/([A-Za-z0-9_-]+\\.woff2)\\)[^}]*");

  private static final String LICENCE =
      "/* KaTeX, https://katex.org, copyright Khan Academy and other contributors, MIT License:"
          + " https://github.com/KaTeX/KaTeX/blob/main/LICENSE */\n";

  private Katex() {}

  static String script() {
    return LICENCE + text("katex.min.js");
  }

  static String style() {
    return FONT.matcher(text("katex.min.css")).replaceAll(Katex::withFont);
  }

  private static String withFont(MatchResult font) {
    return "src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(bytes("fonts/" + font.group(1)))
        + ") format(\"woff2\")";
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8).stripTrailing();
  }

  private static byte[] bytes(String file) {
    String folder = "/META-INF/resources/webjars/katex/" + OptionalLibrary.KATEX.version();
    try {
      return Resources.bytes(Katex.class, folder + "/dist/" + file);
    } catch (IllegalStateException e) {
      throw OptionalLibrary.KATEX.missing(e);
    }
  }
}
