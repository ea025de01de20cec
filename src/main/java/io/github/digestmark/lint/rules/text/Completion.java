package io.github.digestmark.lint.rules.text;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.FoldedText;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Completes abstracts that were cut off with the rest that arXiv has. */
final class Completion {

  /** Letters that must be the same; the beginnings of two abstracts may be. */
  private static final int FEWEST_LETTERS = 60;

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** White space and an ellipsis, which a program may have put where it cut. */
    static final Pattern ELLIPSIS =
        Pattern.compile("\\s*(?:(?:\\.\\.\\.|…|\\[(?:\\.\\.\\.|…)])\\s*)?$");

    /** What may be markup: code, emphasis, a link, a reference, a tag, two tildes. */
    static final Pattern MARKUP = Pattern.compile("[`*~]|\\[\\^|](?=[(\\[:])|<(?=[A-Za-z/!?])");
  }

  private Completion() {}

  /** Returns what is to be written at the end of a paper's abstract, if that is known. */
  static Optional<TextEdit> of(LintContext digest, ParsedPaper paper) {
    return KnownPaper.of(digest, paper)
        .flatMap(KnownPaper::metadata)
        .flatMap(known -> of(digest, paper.main(), known));
  }

  /** Returns whether arXiv has no more of a paper's abstract, however it ends. */
  static boolean isWhole(LintContext digest, ParsedPaper paper) {
    Optional<PaperMetadata> metadata = KnownPaper.of(digest, paper).flatMap(KnownPaper::metadata);
    if (metadata.isEmpty()) {
      return false;
    }
    String letters = FoldedText.of(paper.main().text(Field.ABSTRACT)).letters();
    return metadata.get().versions().stream()
        .flatMap(version -> version.abstractText().stream())
        .anyMatch(whole -> FoldedText.of(whole).letters().equals(letters));
  }

  private static Optional<TextEdit> of(
      LintContext digest, ParsedPart part, PaperMetadata metadata) {
    Span place = part.at(Field.ABSTRACT);
    String text = digest.at(place);
    // The latest version first.
    List<PaperVersion> versions = new ArrayList<>(metadata.versions());
    Collections.reverse(versions);
    return versions.stream()
        .flatMap(version -> version.abstractText().stream())
        .flatMap(whole -> edit(text, whole).stream())
        .map(
            edit ->
                new TextEdit(
                    edit.span().shift(place.start()),
                    part instanceof ParsedRow
                        ? RowPipes.write(edit.replacement())
                        : edit.replacement()))
        .findFirst();
  }

  /**
   * Returns the change that completes a text, if it is the beginning of another. It replaces
   * nothing but an ellipsis and white space at the end.
   */
  static Optional<TextEdit> edit(String text, String whole) {
    FoldedText beginning = FoldedText.of(text);
    FoldedText all = FoldedText.of(whole);
    int letters = beginning.letters().length();
    if (letters < FEWEST_LETTERS
        || !all.hasMoreAfter(letters)
        || !all.letters().startsWith(beginning.letters())) {
      return Optional.empty();
    }
    int end = Patterns.ELLIPSIS.matcher(text).replaceFirst("").length();
    int tail = Math.min(beginning.endOf(letters), end);
    int cut = all.endOf(letters);
    // What follows the last letter must be the same, too.
    String between = text.substring(tail, end);
    if (!whole.startsWith(between, cut)
        || !areInSameState(text.substring(0, end), whole.substring(0, cut + between.length()))) {
      return Optional.empty();
    }
    return asText(text.substring(0, end), whole.substring(cut + between.length()).stripTrailing())
        .map(rest -> new TextEdit(new Span(end, text.length()), rest));
  }

  /** Returns whether two beginnings are both within a formula or a group, or both are not. */
  private static boolean areInSameState(String a, String b) {
    return count(a, '$') % 2 == count(b, '$') % 2
        && count(a, '{') - count(a, '}') == count(b, '{') - count(b, '}');
  }

  private static long count(String text, char sign) {
    return IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) == sign && (i == 0 || text.charAt(i - 1) != '\\'))
        .count();
  }

  /** Escapes what Markdown would read as markup; if that is not possible, returns nothing. */
  private static Optional<String> asText(String before, String rest) {
    String whole = before + rest;
    List<Span> formulas = Formulas.withDollars(whole);
    StringBuilder text = new StringBuilder(before);
    for (int i = before.length(); i < whole.length(); i++) {
      Span sign = new Span(i, i + 1);
      boolean isMarkup =
          "`*[]<~".indexOf(whole.charAt(i)) >= 0
              && (i == 0 || whole.charAt(i - 1) != '\\')
              && Patterns.MARKUP.matcher(whole).region(i, whole.length()).lookingAt()
              && formulas.stream().noneMatch(formula -> formula.contains(sign));
      text.append(isMarkup ? "\\" : "").append(whole.charAt(i));
    }
    boolean isText =
        FieldMarkup.in(text.toString(), false).markup().size()
                <= FieldMarkup.in(before, false).markup().size()
            && rest.chars().noneMatch(Character::isISOControl);
    return isText ? Optional.of(text.substring(before.length())) : Optional.empty();
  }
}
