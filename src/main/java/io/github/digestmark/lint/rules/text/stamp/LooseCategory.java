package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.lint.rules.text.Words;

/**
 * A category as language models copy or translate it: {@code 数学.OC} for {@code math.OC}.
 *
 * @param archive what is in front of the dot, or all if there is none
 * @param subject what is after the dot, or empty
 */
record LooseCategory(String archive, String subject) {

  /** The form of one, as a regular expression. */
  static final String FORM = "[\\p{L}\\p{M}-]++(?:[.．·]\\s?[\\p{L}\\p{M}-]++)?+";

  static LooseCategory of(String text) {
    String[] parts = text.split("[.．·]", 2);
    return new LooseCategory(parts[0], parts.length == 1 ? "" : parts[1].strip());
  }

  /** Returns whether this is a category, or a translation: what is still in ASCII is the same. */
  boolean isLike(String category) {
    int dot = category.indexOf('.');
    return subject.isEmpty()
        ? isLike(archive, category)
        : dot >= 0
            && isLike(archive, category.substring(0, dot))
            && isLike(subject, category.substring(dot + 1));
  }

  private static boolean isLike(String text, String original) {
    return text.equalsIgnoreCase(original) || !text.chars().allMatch(c -> c < 0x80);
  }

  /** Returns whether the subject is abbreviated, as most of arXiv's are: {@code GN}. */
  boolean isAbbreviated() {
    return subject.length() == 2
        && Ascii.isUpper(subject.charAt(0))
        && Ascii.isUpper(subject.charAt(1));
  }

  /** Returns whether arXiv has this category, or one that this may be a translation of. */
  boolean isKnown() {
    return ArxivCategory.parse(archive + "." + subject).isPresent()
        || (isAbbreviated()
            && Words.isOwnWord(archive.charAt(0))
            && ArxivCategory.all().stream().anyMatch(c -> c.id().endsWith("." + subject)));
  }
}
