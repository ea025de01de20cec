package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.SourceOffsets;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code accidental-markup}: field text that CommonMark reads as something else than text. */
final class AccidentalMarkup extends BuiltInRule implements FieldTextRule {

  AccidentalMarkup() {
    super(
        "accidental-markup",
        Severity.WARNING,
        Fixability.UNSAFE,
        "text that CommonMark reads as something else than text");
  }

  /** A text with more of it is for a person to look at: the first are reported, and none fixed. */
  private static final int MOST = 10;

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return passage -> check(digest, passage, found);
  }

  private static void check(LintContext digest, FieldText passage, Consumer<Finding> found) {
    // Blocks are only read in entries; what else there is, copies share.
    FieldText.Occurrence last = passage.last();
    List<FieldMarkup> all = FieldMarkup.in(last.text(), last.isInRow());
    boolean many = all.size() > MOST;
    for (FieldMarkup markup : many ? all.subList(0, MOST) : all) {
      Finding finding = finding(digest, passage, markup);
      found.accept(many ? finding : finding.withFix(fix(digest, passage, markup, all.size())));
    }
  }

  private static Finding finding(LintContext digest, FieldText passage, FieldMarkup markup) {
    boolean isInline =
        markup.kind() == FieldMarkup.Kind.HTML || markup.kind() == FieldMarkup.Kind.EMPHASIS;
    boolean isShared = isInline && passage.occurrences().size() > 1 && isSame(passage);
    FieldText.Occurrence first = isShared ? passage.first() : passage.last();
    Span place = place(digest, first, markup.span());
    Finding finding =
        Finding.at(
                place,
                "CommonMark takes %s in the %s for %s; write a backslash before it"
                    .formatted(Quote.of(digest.at(place).strip()), passage.field(), markup.kind()))
            .about(passage.label());
    if (isShared) {
      finding =
          finding.withRelated(
              place(digest, passage.last(), markup.span()), "the same in the entry");
    }
    return finding;
  }

  private static boolean isSame(FieldText passage) {
    return passage.occurrences().stream()
        .allMatch(copy -> copy.text().equals(passage.first().text()));
  }

  /** Where row and entry differ in white space, what is put into one has no place in the other. */
  private static Optional<Fix> fix(
      LintContext digest, FieldText passage, FieldMarkup markup, int count) {
    if (markup.escapes().isEmpty() || !isSame(passage) || !isTextThen(passage, markup, count)) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>();
    for (FieldText.Occurrence copy : passage.occurrences()) {
      SourceOffsets offsets = SourceOffsets.of(copy.text(), digest.at(copy.span()));
      for (int escape : markup.escapes()) {
        edits.add(TextEdit.insert(copy.span().start() + offsets.of(escape), "\\"));
      }
    }
    return Optional.of(Fix.unsafe("escape it", edits));
  }

  private static boolean isTextThen(FieldText passage, FieldMarkup markup, int count) {
    FieldText.Occurrence copy = passage.last();
    List<TextEdit> escapes =
        markup.escapes().stream().map(offset -> TextEdit.insert(offset, "\\")).toList();
    String escaped = TextEdit.apply(copy.text(), escapes);
    return FieldMarkup.in(escaped, copy.isInRow()).size() < count;
  }

  private static Span place(LintContext digest, FieldText.Occurrence copy, Span inText) {
    SourceOffsets offsets = SourceOffsets.of(copy.text(), digest.at(copy.span()));
    int start = copy.span().start();
    int from = start + offsets.of(inText.start());
    return new Span(from, Math.max(from, start + offsets.behind(inText.end())));
  }
}
