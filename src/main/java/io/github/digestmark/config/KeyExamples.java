package io.github.digestmark.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to write in a configuration, in messages about values of the wrong kind. */
final class KeyExamples {

  /** What a mapping contains. */
  private static final Map<String, String> LINES =
      Map.of(
          "rules", "insecure-url: off",
          "headings", "summary: Summary",
          "fields", "authors: [Autoren]",
          "limits", "file-size: 128M",
          "the configuration", "language: zh",
          "each item of overrides", "paths: [archive/]");

  /** What a list contains. */
  private static final Map<String, String> ITEMS =
      Map.of(
          "accepted-hosts", "ar5iv.labs.arxiv.org",
          "columns", "Ref, Title, Summary",
          "paper-sites", "papers.example.org",
          "include", "\"*.md\"",
          "exclude", "drafts/",
          "paths", "archive/");

  private static final Pattern UNQUOTED = Pattern.compile("[\\p{L}\\p{N}/._][^:#\\[\\]{}\"']*");

  private KeyExamples() {}

  /** Returns a line of a mapping. */
  static String line(String name) {
    return LINES.getOrDefault(name, "key: value");
  }

  /**
   * Returns what to write instead of a value that is not a mapping.
   *
   * @param isEmpty whether there is no value
   * @param isList whether the value is a list
   */
  static String mapping(String name, boolean isEmpty, boolean isList) {
    if (name.equals("the configuration")) {
      return "a configuration has lines such as \"%s\"%s"
          .formatted(line(name), isList ? ", without \"- \"" : "");
    }
    if (!LINES.containsKey(name)) {
      return name + " must have keys and values, such as key: value";
    }
    if (name.startsWith("each item")) {
      return "an override has lines such as \"%s\"".formatted(line(name));
    }
    return isEmpty
        ? "nothing is under %s:; add an indented line, such as \"%s\", or remove %1$s:"
            .formatted(name, line(name))
        : "write settings on lines of their own under %s:, such as \"%s\"%s"
            .formatted(name, line(name), isList ? ", without \"- \"" : "");
  }

  /**
   * Returns what to write instead of a value that is not a list.
   *
   * @param text the value, if it is a text
   */
  static String list(String name, Optional<String> text) {
    if (name.equals("overrides")) {
      return "each of the overrides begins with \"- \", such as \"- paths: [archive/]\"";
    }
    String items = text.map(KeyExamples::quoted).orElse(ITEMS.getOrDefault(name, "a, b"));
    return "%s must be a list; write %1$s: [%s]".formatted(name, items);
  }

  private static String quoted(String text) {
    return UNQUOTED.matcher(text).matches()
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Returns the part of a configuration that has a key; empty if none has it. */
  static Optional<String> place(String key, List<String> rules, List<String> top) {
    if (rules.contains(key)) {
      return Optional.of("on a line of its own under rules:");
    }
    if (LimitSettings.NAMES.contains(key)) {
      return Optional.of("on a line of its own under limits:");
    }
    if (key.equals("summary") || key.equals("details")) {
      return Optional.of("on a line of its own under headings:");
    }
    if (ReadingSettings.isField(key)) {
      return Optional.of("on a line of its own under fields:");
    }
    if (key.equals("paths")) {
      return Optional.of("under overrides:, after \"- \"");
    }
    return top.contains(key) ? Optional.of("on a line of its own, not indented") : Optional.empty();
  }
}
