package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paper has from an earlier one.
 *
 * @param texts one or more texts of the later paper
 * @param earlier the first of them in the earlier paper
 */
record Repetition(List<PaperText> texts, PaperText earlier) {

  Repetition {
    texts = List.copyOf(texts);
  }

  /** Returns whether the papers have the same title. */
  boolean hasTitle() {
    return texts.get(0).field() == Field.TITLE;
  }

  /** Returns this with other texts of the later paper. */
  Repetition and(Repetition other) {
    List<PaperText> all = new ArrayList<>(texts);
    all.addAll(other.texts);
    return new Repetition(all, earlier);
  }

  /** Returns whether a paper is one of the two, and they share a field. */
  boolean isOf(ParsedPaper paper, Field field) {
    boolean isOne = isSame(paper, texts.get(0).paper()) || isSame(paper, earlier.paper());
    return isOne && texts.stream().anyMatch(text -> text.field() == field);
  }

  private static boolean isSame(ParsedPaper one, ParsedPaper other) {
    return one.parts().get(0).span().equals(other.parts().get(0).span());
  }

  /** Returns a finding at the first text, whose message ends with some advice. */
  Finding finding(LintContext digest, String advice) {
    PaperText first = texts.get(0);
    String other = PaperName.of(digest, earlier.paper());
    String message =
        "%s has the same %s as %s%s"
            .formatted(PaperName.of(digest, first.paper()), names(), other, advice);
    return first
        .finding(message)
        .withRelated(earlier.places().get(0), "the %s of %s".formatted(first.field(), other));
  }

  /** Returns the names of the texts: {@code summary, translated abstract and abstract}. */
  private String names() {
    List<String> names = new ArrayList<>(texts.stream().map(t -> t.field().toString()).toList());
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
