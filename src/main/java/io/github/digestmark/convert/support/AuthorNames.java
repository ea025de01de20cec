package io.github.digestmark.convert.support;

import io.github.digestmark.parse.markup.RenderedText;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a text such as {@code Ashish Vaswani, Noam Shazeer et al.}
 *
 * @param names the names in their order
 * @param hasOthers whether the text says that there are more
 */
public record AuthorNames(List<String> names, boolean hasOthers) {

  private static final Pattern BREAK = Pattern.compile("(?i)<br */?>");
  private static final Pattern OTHERS =
      Pattern.compile("(?iU)[\\s,，、;；]*+(?:\\bet\\.? ?al\\b\\.?|等人?|ほか|\\.\\.\\.|…)\\s*$");
  private static final Pattern YEAR = Pattern.compile("\\s*[(（]\\d{4}[a-z]?[)）]\\s*$");
  private static final Pattern COMMA = Pattern.compile("[,，、]");
  private static final Pattern SEMICOLON = Pattern.compile("[;；]");
  private static final Pattern AND = Pattern.compile("(?iU)(?:(?<=\\s)|^)(?:and|&|und|et|y)\\s");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  /** Copies the list. */
  public AuthorNames {
    names = List.copyOf(names);
  }

  /**
   * Finds the names in a text.
   *
   * @param text Markdown source
   */
  public static AuthorNames in(String text) {
    if (text.isEmpty()) {
      return new AuthorNames(List.of(), false);
    }
    String lines = BREAK.matcher(text).replaceAll(", ");
    String plain = String.join(", ", RenderedText.of(SourceText.of(lines)));
    plain = YEAR.matcher(plain).replaceFirst("");
    Matcher others = OTHERS.matcher(plain);
    boolean hasOthers = others.find();
    String named = hasOthers ? plain.substring(0, others.start()) : plain;
    List<String> names = new ArrayList<>();
    if (SEMICOLON.matcher(named).find()) {
      add(SEMICOLON.split(named, -1), names);
    } else {
      for (String part : COMMA.split(named, -1)) {
        add(AND.split(part, -1), names);
      }
    }
    return new AuthorNames(names, hasOthers);
  }

  private static void add(String[] parts, List<String> names) {
    for (String part : parts) {
      String name = SPACE.matcher(part).replaceAll(" ").strip();
      if (name.codePoints().anyMatch(Character::isLetter)) {
        names.add(name);
      }
    }
  }
}
