package io.github.digestmark.cli.command.diff;

/**
 * The parts of two texts that differ, with some context. Abstracts seldom differ in more than a
 * word.
 *
 * @param before the part of the first text
 * @param after the part of the second text
 */
record ChangedPart(String before, String after) {

  private static final int CONTEXT = 24;
  private static final String CUT = "\u2026";

  static ChangedPart of(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new ChangedPart(cut(before, start, end), cut(after, start, end));
  }

  private static String cut(String text, int start, int end) {
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(text.length(), text.length() - end + CONTEXT);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    // Cuts that are not longer than the mark are undone.
    from = from <= CUT.length() ? 0 : from;
    to = text.length() - to <= CUT.length() ? text.length() : to;
    return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
  }
}
