package io.github.digestmark.lint.rules.text.formula;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.text.TextEnd;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code formula-mismatch}: a formula that neither the abstract nor the title has. */
public final class FormulaMismatch extends BuiltInRule implements FieldTextRule {

  /** More different formulas are not looked at; texts of papers have few. */
  private static final int MOST = 20;

  public FormulaMismatch() {
    super(
        "formula-mismatch",
        NOTE,
        NONE,
        "a formula in a summary or a translation that is not in the abstract");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    IdentityHashMap<ParsedPaper, Optional<FormulaSource>> sources = new IdentityHashMap<>(1);
    return text -> {
      if (text.has(Sign.DOLLAR) && text.field().isTranslated() && text.isSound()) {
        if (!sources.containsKey(text.paper())) {
          // The texts of a paper come together.
          sources.clear();
        }
        check(digest, text, sources, found);
      }
    };
  }

  private static void check(
      LintContext digest,
      FieldText text,
      IdentityHashMap<ParsedPaper, Optional<FormulaSource>> sources,
      Consumer<Finding> found) {
    ParsedPart part = text.paper().main();
    if (!part.isSound() || text.paper().isMislabelled()) {
      return;
    }
    List<Span> spans = List.of(part.at(Field.ABSTRACT), part.at(Field.TITLE));
    List<String> texts =
        List.of(
            digest.at(spans.get(0), part.text(Field.ABSTRACT)),
            digest.at(spans.get(1), part.text(Field.TITLE)));
    if (areAllIn(text.first().text(), texts)
        && (text.isRepeatedVerbatim() || areAllIn(text.last().text(), texts))) {
      return;
    }
    if (!isWhole(digest, text.paper())) {
      return;
    }
    FormulaSource source =
        sources.computeIfAbsent(text.paper(), paper -> FormulaSource.of(texts)).orElse(null);
    if (source != null) {
      for (Match match : Match.in(digest, text, each -> others(each, source))) {
        String formula = digest.at(match.span());
        Optional<Span> nearest =
            source
                .nearest(formula, new Span(1, formula.length() - 1))
                .map(inner -> inSource(inner, spans, texts.get(0).length()));
        found.accept(finding(digest, match, spans.get(0), nearest));
      }
    }
  }

  /** Returns whether the formulas of a text are in others as they are; most are. */
  private static boolean areAllIn(String text, List<String> others) {
    for (Span formula : Dollars.formulas(text)) {
      String written = text.substring(formula.start() - 1, formula.end() + 1);
      if (!isInAny(written, others)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInAny(String formula, List<String> texts) {
    for (String text : texts) {
      if (text.contains(formula)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the place of a formula, with its dollar signs, in the abstract or the title. */
  private static Span inSource(Span inner, List<Span> spans, int lengthOfAbstract) {
    int shift =
        inner.start() < lengthOfAbstract
            ? spans.get(0).start()
            : spans.get(1).start() - lengthOfAbstract;
    return new Span(inner.start() - 1, inner.end() + 1).shift(shift);
  }

  private static boolean isWhole(LintContext digest, ParsedPaper paper) {
    ParsedPart part = paper.main();
    return !part.text(Field.ABSTRACT).isEmpty()
        && TextEnd.lastWord(digest, paper, part, Field.ABSTRACT).isEmpty();
  }

  /** Returns the formulas that are not as in the abstract, each once. */
  private static List<Span> others(String text, FormulaSource source) {
    List<Span> others = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Span formula : Dollars.formulas(text)) {
      boolean isNew =
          known.size() < MOST && known.add(text.substring(formula.start(), formula.end()));
      if (isNew && !source.has(text, formula) && isWrong(text, formula, source)) {
        others.add(new Span(formula.start() - 1, formula.end() + 1));
      }
    }
    return others;
  }

  /** Returns whether it is not just another way to write what the abstract says in words. */
  private static boolean isWrong(String text, Span formula, FormulaSource source) {
    return FormulaSource.isBroken(text, formula) || source.nearest(text, formula).isPresent();
  }

  private static Finding finding(
      LintContext digest, Match match, Span abstractSpan, Optional<Span> meant) {
    String message =
        "the %s of %s has the formula %s, which is not in the abstract; %s"
            .formatted(
                match.text().field(),
                PaperName.of(digest, match.text()),
                Quote.of(digest.at(match.span())),
                meant
                    .map(span -> "perhaps it should be " + Quote.of(digest.at(span)))
                    .orElse("compare them"));
    return match
        .finding(message)
        .withRelated(
            meant.orElse(abstractSpan), meant.isPresent() ? "the nearest formula" : "the abstract");
  }
}
