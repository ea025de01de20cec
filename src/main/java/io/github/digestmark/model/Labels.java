package io.github.digestmark.model;

import java.util.Locale;

/** Compares labels of footnotes, {@code 1} in {@code [^1]}, as CommonMark does. */
public final class Labels {

  private Labels() {}

  /**
   * Returns the form in which labels are compared, whatever the case of their letters.
   *
   * @param label a label
   * @return the same for all labels that CommonMark takes for one
   */
  public static String key(String label) {
    return isNumber(label) ? label : label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }

  private static boolean isNumber(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < '0' || label.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
