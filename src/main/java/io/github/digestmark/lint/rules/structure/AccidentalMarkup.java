package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.ModelTokens;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code accidental-markup}: field text that CommonMark reads as markup. */
final class AccidentalMarkup extends BuiltInRule implements FieldTextRule {

  AccidentalMarkup() {
    super("accidental-markup", WARNING, UNSAFE, "text that CommonMark reads as markup");
  }

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    /** Only a text with a label of its own has paragraphs, and may have lists and the like. */
    static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n");
  }

  /** A text with more markup needs a person: only the first places are reported, without fixes. */
  private static final int MOST = 10;

  private static final int LONGEST_ADDRESS = 300;

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return text -> check(digest, text, found);
  }

  private static void check(LintContext digest, FieldText text, Consumer<Finding> found) {
    // Only entries can contain blocks; other markup is the same in both occurrences.
    FieldText.Occurrence last = text.last();
    if (!hasSigns(text) && (last.isInRow() || !mayHaveBlocks(text))) {
      return;
    }
    FieldMarkup.Reading reading = FieldMarkup.in(last.text(), last.isInRow());
    if ((reading.markup().isEmpty() && isSame(text)) || !hasWord(last.text())) {
      return;
    }
    if (reading.markup().stream().anyMatch(one -> one.kind() == FieldMarkup.Kind.FORMULA)
        || !isSame(text)) {
      AccidentalFormulas.check(digest, text, reading, found);
    }
    List<FieldMarkup> all = new ArrayList<>();
    // Those are not to be escaped, which would show them: leaked-prompt reports them.
    List<ModelTokens.Token> tokens = ModelTokens.in(digest, text, last.text());
    for (FieldMarkup markup : reading.markup()) {
      boolean isBlock = markup.kind().compareTo(FieldMarkup.Kind.HTML) < 0;
      boolean isMeant =
          isBlock
              && (!PaperName.hasFootnotes(digest)
                  || Patterns.PARAGRAPHS.matcher(last.text()).find());
      if (markup.kind() != FieldMarkup.Kind.FORMULA && !isMeant && !isIn(tokens, markup)) {
        all.add(markup);
      }
    }
    boolean many = all.size() > MOST;
    for (FieldMarkup markup : many ? all.subList(0, MOST) : all) {
      Finding finding = finding(digest, text, markup);
      found.accept(many ? finding : finding.withFix(fix(digest, text, markup, reading)));
    }
  }

  private static boolean isIn(List<ModelTokens.Token> tokens, FieldMarkup markup) {
    for (ModelTokens.Token token : tokens) {
      if (token.span().contains(markup.span())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has any sign of markup within a line. */
  private static boolean hasSigns(FieldText text) {
    return text.has(Sign.DOLLAR)
        || text.has(Sign.LESS_THAN)
        || text.has(Sign.ASTERISK)
        || text.has(Sign.BACKTICK)
        || text.has(Sign.TILDE)
        || (text.has(Sign.COLON) && text.last().text().contains("://"));
  }

  /** Returns whether a line of a text may begin a block; nearly all texts have one line. */
  private static boolean mayHaveBlocks(FieldText text) {
    String last = text.last().text();
    return text.has(Sign.CONTROL)
        ? FieldMarkup.mayHaveBlocks(last)
        : FieldMarkup.mayBeginBlock(last);
  }

  private static Finding finding(LintContext digest, FieldText text, FieldMarkup markup) {
    List<FieldText.Occurrence> occurrences =
        markup.kind().isInline() && isSame(text) ? text.occurrences() : List.of(text.last());
    List<Span> spans =
        occurrences.stream()
            .map(occurrence -> SourceOffsets.of(digest, occurrence).place(markup.span()))
            .toList();
    return new Match(text, spans)
        .finding(
            "%s reads %s in the %s as %s; %s"
                .formatted(
                    markup.kind().reader(),
                    Quote.of(digest.at(spans.get(0)).strip()),
                    text.field(),
                    markup.kind(),
                    markup.kind().advice()));
  }

  /** Returns whether a text is more than punctuation, which empty-field reports. */
  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(FieldText text) {
    return text.first().text().equals(text.last().text());
  }

  /** Returns the escapes in all occurrences; if these differ, the offsets fit only one of them. */
  private static Optional<Fix> fix(
      LintContext digest, FieldText text, FieldMarkup markup, FieldMarkup.Reading reading) {
    FieldText.Occurrence last = text.last();
    int meant = markup.kind() == FieldMarkup.Kind.UNREAD_EMPHASIS ? markup.span().length() : 0;
    boolean isText =
        !markup.edits().isEmpty()
            && isSame(text)
            && FieldMarkup.in(TextEdit.apply(last.text(), markup.edits()), last.isInRow())
                .isLessThan(reading, meant);
    if (!isText) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>();
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      edits.addAll(SourceOffsets.of(digest, occurrence).placed(markup.edits()));
    }
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      int start = occurrence.span().start();
      if (edits.get(0).span().start() == start && isAfterAddress(digest, start)) {
        return Optional.empty();
      }
    }
    return Optional.of(Fix.unsafe(markup.kind().advice(), edits));
  }

  /** Returns whether an address ends at an offset, so that a backslash would be a part of it. */
  private static boolean isAfterAddress(LintContext digest, int offset) {
    String source = digest.source().text();
    int start = offset;
    while (start > 0 && source.charAt(start - 1) > ' ' && offset - start < LONGEST_ADDRESS) {
      start--;
    }
    return source.substring(start, offset).contains("://");
  }
}
