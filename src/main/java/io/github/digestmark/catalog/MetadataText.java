package io.github.digestmark.catalog;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of arXiv, whose fields its authors fill in, as {@code PaperMetadata} has them. */
final class MetadataText {

  /** As in {@code hep-th}, {@code cs.CL} and {@code cond-mat.mes-hall}. */
  private static final Pattern CATEGORY =
      Pattern.compile("[a-z]+(?:-[a-z]+)?(?:\\.[A-Za-z]+(?:-[a-z]+)?)?");

  private static final Pattern DOI = Pattern.compile("10\\.[!-~]+");

  /** Some DOIs have commas and semicolons. */
  private static final Pattern BETWEEN_DOIS = Pattern.compile("[,;]? |[,;](?=10\\.|$)");

  private MetadataText() {}

  /**
   * Cleans a text.
   *
   * @return the text in one line: with single spaces for white space, for control characters, and
   *     for those that reverse the direction; empty if nothing else is in it
   */
  static Optional<String> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean isAfterSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        isAfterSpace = clean.length() > 0;
      } else {
        clean.append(isAfterSpace ? " " : "").append(c);
        isAfterSpace = false;
      }
    }
    return Optional.of(clean.toString()).filter(t -> !t.isEmpty());
  }

  private static boolean isSpace(char c) {
    return WhiteSpace.is(c)
        || Character.isISOControl(c)
        || ('\u202A' <= c && c <= '\u202E')
        || ('\u2066' <= c && c <= '\u2069');
  }

  /**
   * Returns what looks like a category of arXiv, each once. Its taxonomy is not asked, since it
   * grows. The API once listed classes of other schemes, such as {@code 68T50}, too.
   */
  static List<String> categories(Stream<String> names) {
    return names.filter(name -> CATEGORY.matcher(name).matches()).distinct().toList();
  }

  /**
   * Returns the first DOI of a clean text, which may have several.
   *
   * @return the DOI; empty if there is none but that of arXiv itself
   */
  static Optional<String> doi(String text) {
    return BETWEEN_DOIS
        .splitAsStream(text)
        .filter(part -> DOI.matcher(part).matches())
        .filter(part -> !Ascii.startsWithIgnoreCase(part, "10.48550/arxiv."))
        .findFirst();
  }
}
