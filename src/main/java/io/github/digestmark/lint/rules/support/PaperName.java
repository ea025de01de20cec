package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.stream.Stream;

/**
 * Names papers in messages: by their footnotes where they have such, and elsewhere by their titles,
 * since numbers may begin anew under each topic.
 */
public final class PaperName {

  private PaperName() {}

  /**
   * Returns the name of the paper of a text: {@code [^1]}, or {@code "Attention Is All You Need"}.
   */
  public static String of(LintContext digest, FieldText text) {
    return hasFootnotes(digest) ? footnote(text.label()) : of(digest, text.paper());
  }

  /** Returns the name of a paper, by its row if it has one. */
  public static String of(LintContext digest, ParsedPaper paper) {
    return of(digest, paper.parts().get(0));
  }

  /** Returns the name of the paper of a row or an entry. */
  public static String of(LintContext digest, ParsedPart part) {
    if (hasFootnotes(digest)) {
      return footnote(part.label());
    }
    String title = title(part);
    return title.isEmpty() ? "the paper" + place(digest, part) : Quote.of(title);
  }

  /** Returns the name of a row or an entry: {@code row [^1]}, {@code section "Attention ..."}. */
  public static String withKind(LintContext digest, ParsedPart part) {
    String kind = part instanceof ParsedRow ? "row" : entry(digest);
    boolean isNamed = hasFootnotes(digest) || !title(part).isEmpty();
    return isNamed ? kind + " " + of(digest, part) : "the " + kind + place(digest, part);
  }

  /** Returns what entries are called: {@code entry}, {@code section} or {@code item}. */
  public static String entry(LintContext digest) {
    return switch (digest.parsed().layout()) {
      case SECTIONS -> "section";
      case LISTS -> "item";
      case FOOTNOTES, TABLES -> "entry";
    };
  }

  /** Returns whether a digest has the layout of footnotes. */
  public static boolean hasFootnotes(LintContext digest) {
    return digest.parsed().layout() == DigestLayout.FOOTNOTES;
  }

  private static String footnote(String label) {
    return "[^" + label + "]";
  }

  private static String title(ParsedPart part) {
    return Stream.of(part.title(), part.text(Field.TRANSLATED_TITLE))
        .map(title -> title.replaceAll("\\s+", " ").strip())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String place(LintContext digest, ParsedPart part) {
    return " on line " + digest.source().lineNumber(part.span().start());
  }
}
