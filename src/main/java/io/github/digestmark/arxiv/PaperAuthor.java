package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An author of a paper, by the parts of the name. A part that is not known is empty.
 *
 * @param given the given names: {@code Gabriel}
 * @param family the family name, with its particles: {@code García Márquez}, {@code van der Waals};
 *     for a group, or if only one name is known, all of it
 * @param suffix what follows the family name: {@code Jr.}
 */
public record PaperAuthor(String given, String family, String suffix) {

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      Set.of(
          "'t", "af", "al", "av", "da", "das", "de", "degli", "dei", "del", "della", "den", "der",
          "des", "di", "do", "dos", "du", "el", "la", "las", "le", "los", "op", "te", "ten", "ter",
          "van", "vom", "von", "zu", "zum", "zur");

  private static final Set<String> GROUPS =
      Set.of(
          "collaboration",
          "collaborations",
          "consortia",
          "consortium",
          "group",
          "groups",
          "team",
          "teams");

  /**
   * Divides a name: the last word is the family name, with particles in front of it such as {@code
   * van} and {@code de la}; {@code Jr.}, {@code Sr.}, {@code II}, {@code III} and {@code IV} are
   * suffixes. Which other words belong to a family name cannot be known.
   *
   * @param name as it is displayed, with single spaces: {@code Guido van Rossum}
   * @return the author; names of groups, and with a comma elsewhere than in front of a suffix, are
   *     not divided
   */
  public static PaperAuthor of(String name) {
    List<String> words = Arrays.asList(name.split(" ", -1));
    int end = words.size();
    if (end > 2 && SUFFIXES.contains(Ascii.toLower(words.get(end - 1)))) {
      end--;
    }
    String suffix = join(words, end, words.size());
    int start = end - 1;
    while (start > 0 && PARTICLES.contains(words.get(start - 1))) {
      start--;
    }
    String family = join(words, start, end);
    PaperAuthor author =
        new PaperAuthor(
            join(words, 0, start),
            suffix.isEmpty() ? family : family.replaceFirst(",$", ""),
            suffix);
    boolean isWhole = author.isSingleName() || (author.given + author.family).indexOf(',') >= 0;
    return isWhole ? new PaperAuthor("", name, "") : author;
  }

  private static String join(List<String> words, int start, int end) {
    return String.join(" ", words.subList(start, end));
  }

  /**
   * Returns the name as it is displayed.
   *
   * @return the parts in the order of a signature: {@code John Smith Jr.}
   */
  public String name() {
    return Stream.of(given, family, suffix)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns whether the name has no family name apart from others.
   *
   * @return whether it is that of a collaboration, a consortium, a team or a group, or only the
   *     given or the family name is known
   */
  public boolean isSingleName() {
    return given.isEmpty()
        || family.isEmpty()
        || Arrays.stream(name().split(" ", -1)).map(Ascii::toLower).anyMatch(GROUPS::contains);
  }

  /** Returns the name as it is displayed. */
  @Override
  public String toString() {
    return name();
  }
}
