package io.github.digestmark.lint.rules.support;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.List;
import java.util.Locale;

/**
 * What the authors of a paper wrote: what a translation has from there was not left by a program.
 */
public final class Originals {

  private final ParsedPaper paper;

  private Originals(ParsedPaper paper) {
    this.paper = paper;
  }

  public static Originals of(ParsedPaper paper) {
    return new Originals(paper);
  }

  /** Returns the original title, or an empty text. */
  public String title() {
    return text(Field.TITLE);
  }

  /** Returns whether the title or the abstract has some words. */
  public boolean have(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return title().toLowerCase(Locale.ROOT).contains(lower)
        || text(Field.ABSTRACT).toLowerCase(Locale.ROOT).contains(lower);
  }

  /** Returns a text of the entry, or of the row if there is no entry; or an empty text. */
  public String text(Field field) {
    List<ParsedPart> parts = paper.parts();
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1).text(field);
  }
}
