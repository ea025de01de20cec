package io.github.digestmark.lint.rules.text;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.FoldedText;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Completes abstracts that were cut off with the rest that arXiv has. */
final class Completion {

  /** Letters that must be the same; the beginnings of two abstracts may be. */
  private static final int FEWEST_LETTERS = 60;

  private Completion() {}

  /** Returns what is to be written at the end of a paper's abstract, if that is known. */
  static Optional<TextEdit> of(LintContext digest, ParsedPaper paper) {
    return KnownPaper.of(digest, paper)
        .flatMap(KnownPaper::metadata)
        .flatMap(known -> of(digest, paper.entry().orElseThrow().at(Field.ABSTRACT), known));
  }

  private static Optional<TextEdit> of(LintContext digest, Span place, PaperMetadata metadata) {
    String text = digest.at(place);
    // The latest version first.
    List<PaperVersion> versions = new ArrayList<>(metadata.versions());
    Collections.reverse(versions);
    return versions.stream()
        .flatMap(version -> version.abstractText().stream())
        .flatMap(whole -> edit(text, whole).stream())
        .map(edit -> new TextEdit(edit.span().shift(place.start()), edit.replacement()))
        .findFirst();
  }

  /** Returns the change that completes a text, if it is the beginning of another. */
  static Optional<TextEdit> edit(String text, String whole) {
    FoldedText beginning = FoldedText.of(text);
    FoldedText all = FoldedText.of(whole);
    int letters = beginning.letters().length();
    if (letters < FEWEST_LETTERS
        || letters >= all.letters().length()
        || !all.letters().startsWith(beginning.letters())) {
      return Optional.empty();
    }
    int end = beginning.endOf(letters);
    String rest = whole.substring(all.endOf(letters)).stripTrailing();
    return rest.contains("[^")
            || rest.contains("](")
            || rest.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(
            new TextEdit(new Span(end, text.length()), asText(text.substring(0, end), rest)));
  }

  /** Escapes what CommonMark would read as markup, as accidental-markup does. */
  private static String asText(String before, String rest) {
    String whole = before + rest;
    List<TextEdit> escapes = new ArrayList<>();
    for (FieldMarkup markup : FieldMarkup.in(whole, false).markup()) {
      boolean isNew = markup.span().end() > before.length();
      if (isNew && markup.kind() != FieldMarkup.Kind.FORMULA) {
        for (TextEdit edit : markup.edits()) {
          if (edit.span().start() >= before.length()
              && escapes.stream().noneMatch(edit::overlaps)) {
            escapes.add(edit);
          }
        }
      }
    }
    return TextEdit.apply(whole, escapes).substring(before.length());
  }
}
