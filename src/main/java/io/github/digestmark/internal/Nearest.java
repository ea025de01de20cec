package io.github.digestmark.internal;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the name that differs least from a word.
   *
   * @param word the word as written
   * @param names the possible names
   * @return the nearest of them, the first in order where several are as near; empty if more than a
   *     third of the characters would have to change. Case does not count, nor whether words are
   *     joined by {@code -} or {@code _}
   */
  public static Optional<String> of(String word, Collection<String> names) {
    String folded = folded(word);
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String name : names.stream().sorted().toList()) {
      int most = Math.max(word.length(), name.length()) / 3;
      if (Math.abs(word.length() - name.length()) <= most) {
        int distance = distance(folded, folded(name));
        if (distance <= most && distance < least) {
          nearest = Optional.of(name);
          least = distance;
        }
      }
    }
    return nearest;
  }

  /**
   * Returns what to say about an unknown name.
   *
   * @param otherwise what to say if none is near
   * @return {@code did you mean "name"?}, or the other text
   */
  public static String hint(String word, Collection<String> names, String otherwise) {
    return of(word, names).map("did you mean \"%s\"?"::formatted).orElse(otherwise);
  }

  private static String folded(String word) {
    return Ascii.toLower(word).replace('_', '-');
  }

  /** Counts the characters that are added, removed, replaced or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        boolean isSwapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (isSwapped) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
