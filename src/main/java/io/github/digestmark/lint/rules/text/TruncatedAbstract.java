package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.OncePerFileRule;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code truncated-abstract}: abstracts that end in mid-sentence, once per file. */
final class TruncatedAbstract extends BuiltInRule implements OncePerFileRule, PaperRule {

  private static final List<Field> ABSTRACTS = List.of(Field.ABSTRACT, Field.TRANSLATED_ABSTRACT);

  private static final String ENDS = "in mid-sentence";

  /** With more of them, all abstracts were cut by the generator, and a list would not help. */
  private static final int MOST_PLACES = 5;

  TruncatedAbstract() {
    super(
        new RuleInfo("truncated-abstract", NOTE, UNSAFE, "abstracts that end in mid-sentence")
            .using(MetadataUse.FIXES));
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    return paper -> {
      for (ParsedPart part : paper.parts()) {
        if (part.isSound()) {
          check(digest, paper, part, Field.TRANSLATED_ABSTRACT, found);
          if (!Completion.isWhole(digest, paper)) {
            check(digest, paper, part, Field.ABSTRACT, found);
          }
        }
      }
    };
  }

  private static void check(
      LintContext digest,
      ParsedPaper paper,
      ParsedPart part,
      Field field,
      Consumer<Finding> found) {
    Optional<Span> word = TextEnd.lastWord(digest, paper, part, field);
    if (word.isPresent()) {
      found.accept(Finding.at(word.get(), ENDS).about(part.label()));
    }
  }

  @Override
  public Finding summarize(LintContext digest, List<Span> places) {
    int[] all = new int[ABSTRACTS.size()];
    int[] cut = new int[ABSTRACTS.size()];
    List<TextEdit> completions = new ArrayList<>();
    int[] starts = new int[places.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = places.get(i).start();
    }
    for (FieldText text : digest.texts()) {
      int field = ABSTRACTS.indexOf(text.field());
      if (field >= 0 && text.isSound()) {
        Span span = text.first().span();
        int found = Arrays.binarySearch(starts, span.start());
        int next = found < 0 ? -found - 1 : found;
        all[field]++;
        boolean isCut = next < starts.length && starts[next] < span.end();
        cut[field] += isCut ? 1 : 0;
        if (isCut && text.field() == Field.ABSTRACT) {
          Completion.of(digest, text.paper()).ifPresent(completions::add);
        }
      }
    }
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (cut[i] > 0) {
        Field field = ABSTRACTS.get(i);
        counts.add(all[i] == 1 ? "the " + field : cut[i] + " of " + all[i] + " " + field + "s");
      }
    }
    boolean isOne = places.size() == 1;
    String message =
        String.join(" and ", counts)
            + (isOne ? " ends " : " end ")
            + ENDS
            + (isOne ? ", after " : ", first after ")
            + Quote.of(digest.at(places.get(0)))
            + "; look up the paper before you quote "
            + (isOne ? "it" : "one");
    Finding finding =
        Finding.at(places.size() > MOST_PLACES ? places.subList(0, 1) : places, message);
    return completions.isEmpty()
        ? finding
        : finding.withFix(Fix.unsafe("complete them with the abstracts of arXiv", completions));
  }
}
