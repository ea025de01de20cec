package io.github.digestmark.convert.page;

import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * KaTeX's script and style sheet, from its webjar, with some faces of its fonts inside.
 *
 * @param faces the faces, such as {@code AMS-Regular}
 */
record Katex(Set<String> faces) {

  private static final Pattern FONT =
      Pattern.compile(
          "@font-face\\{([^{}]*)src:url\\(fonts/KaTeX_([A-Za-z0-9]+-[A-Za-z]+)\\.woff2\\)[^{}]*}");

  /**
   * How wide and high the characters of a face are. Delimiters are chosen by those of all sizes.
   */
  private static final Pattern METRICS =
      Pattern.compile("\"((?!Size)[A-Za-z]+-[A-Za-z]+)\":\\{[0-9][^{}]*}");

  private static final String LICENCE =
      "/* KaTeX, https://katex.org, copyright Khan Academy and other contributors, MIT License:"
          + " https://github.com/KaTeX/KaTeX/blob/main/LICENSE */\n";

  String script() {
    String script =
        METRICS
            .matcher(text("katex.min.js"))
            .replaceAll(face -> faces.contains(face.group(1)) ? "$0" : "\"$1\":{}");
    return LICENCE + script;
  }

  String style() {
    return FONT.matcher(text("katex.min.css"))
        .replaceAll(
            face ->
                faces.contains(face.group(2))
                    ? "@font-face{$1src:url(data:font/woff2;base64,"
                        + base64("fonts/KaTeX_" + face.group(2) + ".woff2")
                        + ") format(\"woff2\")}"
                    : "");
  }

  private static String base64(String file) {
    return Base64.getEncoder().encodeToString(bytes(file));
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
