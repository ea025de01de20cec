package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.text.TextEnd;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.lint.rules.text.repeated.RepeatedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of a summary or a translation that the abstract and the title of its paper do not have.
 *
 * @param match where the number is
 * @param meant the number of the source with the same digits, if there is one
 */
record NumberFault(Match match, Optional<Meant> meant) {

  /**
   * A number of the source.
   *
   * @param span where it is
   * @param field the field that it is in
   * @param found what the text says, in English
   * @param repaired what the text should say
   */
  record Meant(Span span, Field field, String found, String repaired) {}

  /** The numbers of a digest. */
  private record All(List<NumberFault> faults) {
    static All of(LintContext digest) {
      List<NumberFault> faults = new ArrayList<>();
      @Nullable Source source = null;
      for (FieldText text : digest.texts()) {
        if (text.has(Sign.DIGIT) && text.field().isTranslated() && text.isSound()) {
          ParsedPart part = text.paper().main();
          if (part.isSound() && !part.text(Field.ABSTRACT).isEmpty()) {
            if (source == null || !source.part.span().equals(part.span())) {
              source = new Source(digest, text.paper(), part);
            }
            List<NumberFault> found = source.faults(text);
            if (!found.isEmpty()
                && !FailedText.isOne(digest, text)
                && !RepeatedText.hasSharedAbstract(digest, text.paper())) {
              faults.addAll(found);
            }
          }
        }
      }
      return new All(faults);
    }
  }

  static List<NumberFault> in(LintContext digest) {
    return digest.computeOnce(All.class, All::of).faults();
  }

  Finding finding(String message) {
    return match.finding(message);
  }

  /** The abstract and the title of a paper. */
  private static final class Source {

    /** A shorter one is seldom all that the authors wrote. */
    private static final int SHORTEST_ABSTRACT = 200;

    private final LintContext digest;
    private final ParsedPaper paper;
    private final ParsedPart part;
    private final int abstractLength;
    private final NumberComparison comparison;

    Source(LintContext digest, ParsedPaper paper, ParsedPart part) {
      this.digest = digest;
      this.paper = paper;
      this.part = part;
      String ofAbstract = at(Field.ABSTRACT);
      this.abstractLength = ofAbstract.length();
      this.comparison = new NumberComparison(ofAbstract, at(Field.TITLE));
    }

    private String at(Field field) {
      return digest.at(part.at(field), part.text(field));
    }

    /** Returns the faults of a text; those that a row and its entry share have two places. */
    List<NumberFault> faults(FieldText text) {
      List<NumberFault> first = faults(text, text.first());
      if (text.occurrences().size() == 1 || (first.isEmpty() && text.isRepeatedVerbatim())) {
        return first;
      }
      List<List<NumberFault>> found = List.of(first, faults(text, text.last()));
      return Match.pair(found).stream().map(Source::joined).toList();
    }

    private static NumberFault joined(List<NumberFault> pair) {
      NumberFault first = pair.get(0);
      List<Span> spans = new ArrayList<>();
      pair.forEach(fault -> spans.addAll(fault.match().spans()));
      return new NumberFault(new Match(first.match().text(), spans), first.meant());
    }

    private List<NumberFault> faults(FieldText text, FieldText.Occurrence occurrence) {
      String written = digest.at(occurrence);
      List<NumberFault> faults = new ArrayList<>();
      for (NumberComparison.Fault fault : comparison.faults(written, this::isWhole)) {
        Quantity number = fault.number();
        Span span = number.span().shift(occurrence.span().start());
        Optional<Meant> meant =
            fault
                .meant()
                .map(
                    of ->
                        meant(
                            of,
                            NumberText.found(number, of.value().exact(), written, text.field()),
                            NumberText.repaired(number, of, written)));
        faults.add(new NumberFault(new Match(text, List.of(span)), meant));
      }
      return faults;
    }

    /** Returns whether all of the abstract is certain to be there. */
    private boolean isWhole() {
      return abstractLength >= SHORTEST_ABSTRACT
          && TextEnd.lastWord(digest, paper, part, Field.ABSTRACT).isEmpty();
    }

    private Meant meant(NumberComparison.Meant meant, String found, String repaired) {
      Span place = meant.number().span();
      return place.start() < abstractLength
          ? new Meant(place.shift(part.at(Field.ABSTRACT).start()), Field.ABSTRACT, found, repaired)
          : new Meant(
              place.shift(part.at(Field.TITLE).start() - abstractLength - 1),
              Field.TITLE,
              found,
              repaired);
    }
  }
}
