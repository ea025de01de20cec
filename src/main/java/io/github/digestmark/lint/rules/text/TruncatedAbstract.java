package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.OncePerFileRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** {@code truncated-abstract}: abstracts that end in mid-sentence, once per file. */
final class TruncatedAbstract extends BuiltInRule implements OncePerFileRule {

  private static final String ENDS = "in mid-sentence";

  /** With more of them, all abstracts were cut by the generator, and a list would not help. */
  private static final int MOST_PLACES = 5;

  TruncatedAbstract() {
    super("truncated-abstract", NOTE, NONE, "abstracts that end in mid-sentence");
  }

  /** The length at which generators cut, including the announcement, in UTF-16 code units. */
  private static final int LIMIT = 1000;

  /** How much shorter a cut text may be, since generators trim white space. */
  private static final int TRIMMED = 5;

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      Optional<ParsedEntry> entry = paper.entry();
      if (entry.isPresent() && entry.get().isSound()) {
        check(digest, entry.get(), Field.TRANSLATED_ABSTRACT, found);
        check(digest, entry.get(), Field.ABSTRACT, found);
      }
    }
  }

  private static void check(
      LintContext digest, ParsedEntry entry, Field field, Consumer<Finding> found) {
    Optional<Span> word = lastWord(digest, entry, field);
    if (word.isPresent()) {
      found.accept(Finding.at(word.get(), ENDS).about(entry.label()));
    }
  }

  @Override
  public Finding summarize(LintContext digest, List<Span> places) {
    List<String> counts = new ArrayList<>();
    NavigableSet<Integer> found = new TreeSet<>();
    places.forEach(place -> found.add(place.start()));
    for (Field field : List.of(Field.ABSTRACT, Field.TRANSLATED_ABSTRACT)) {
      int all = 0;
      int cut = 0;
      for (FieldText text : digest.texts()) {
        if (text.field() == field && text.isSound()) {
          Span span = text.first().span();
          Integer place = found.ceiling(span.start());
          all++;
          cut += place != null && place < span.end() ? 1 : 0;
        }
      }
      if (cut > 0) {
        counts.add(all == 1 ? "the " + field : "%s of %s %ss".formatted(cut, all, field));
      }
    }
    boolean isOne = places.size() == 1;
    String message =
        "%s %s %s, %safter %s; look up the paper before you quote %s"
            .formatted(
                String.join(" and ", counts),
                isOne ? "ends" : "end",
                ENDS,
                isOne ? "" : "first ",
                Quote.of(digest.at(places.get(0))),
                isOne ? "it" : "one");
    return Finding.at(places.size() > MOST_PLACES ? places.subList(0, 1) : places, message);
  }

  /** Returns the last word of an abstract that ends in mid-sentence. */
  static Optional<Span> lastWord(LintContext digest, ParsedEntry entry, Field field) {
    Span span = entry.at(field);
    int length = span.end() - Math.min(span.start(), entry.at(Field.ANNOUNCEMENT).start());
    boolean isCut = field == Field.ABSTRACT && LIMIT - TRIMMED <= length && length <= LIMIT;
    String text = digest.at(span, entry.text(field));
    Optional<Span> word = TextEnd.brokenOff(text, isCut);
    if (word.isPresent() && field.isGenerated()) {
      String rest = FailedText.withoutLeaksAtEnd(digest, field, entry.label(), span, text);
      word = TextEnd.brokenOff(rest, isCut);
    }
    return word.filter(
            any -> !FailedText.isPlaceholder(digest, field, entry.text(field), entry.label()))
        .map(any -> any.shift(span.start()));
  }
}
