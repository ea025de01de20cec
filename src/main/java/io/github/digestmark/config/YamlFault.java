package io.github.digestmark.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with the syntax of a configuration, in words of the configuration. */
final class YamlFault {

  /** A key whose value has a colon, such as {@code rules: insecure-url: off}. */
  private static final Pattern TWO_COLONS =
      Pattern.compile("[\\s-]*([\\p{L}\\p{N}_-]+)\\s*:\\s+(\\S.*?:(?:\\s.*?)?)\\s*");

  /** Searching longer lines could take too long. */
  private static final int MAX_LENGTH = 500;

  private YamlFault() {}

  /**
   * Returns the message for a fault.
   *
   * @param problem what the YAML library says
   * @param line the line with the fault
   * @param column where in the line it is, from 0
   */
  static String message(String problem, String line, int column) {
    if (problem.contains("mapping values are not allowed")) {
      Matcher two = TWO_COLONS.matcher(line.length() > MAX_LENGTH ? "" : line);
      if (two.matches()) {
        return isMapping(two.group(1))
            ? "\"%s\" goes on a line of its own under %s:".formatted(two.group(2), two.group(1))
            : "a second \": \" in one line; put quotes around the text after \"%s:\""
                .formatted(two.group(1));
      }
      return "this line is indented more than those above; align it with them";
    }
    if (problem.contains("'\\t")) {
      return "indented with a tab; use spaces";
    }
    if (column > 0 && column <= line.length() && line.charAt(column - 1) == '*') {
      return "put quotes around texts that begin with *, such as \"*.md\"";
    }
    if (problem.startsWith("expected ',' or ']'")) {
      return "a list is not closed; add ] at its end, or a comma between two items";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "a { is not closed; add } at the end, or a comma between two settings";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this line is not indented like those above; align it with them";
    }
    return "not valid YAML: " + problem.strip().replaceAll("\\s+", " ");
  }

  private static boolean isMapping(String key) {
    return key.equals("rules") || key.equals("headings") || key.equals("limits");
  }
}
