package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The papers of a digest that share texts with an earlier one.
 *
 * @param all one for each pair of them, in the order of the later ones
 * @param beginnings how all texts begin
 */
record Repetitions(List<Repetition> all, Beginnings beginnings) {

  /** Two titles may well have one translation, so translated titles are not among them. */
  private static final List<Field> FIELDS =
      List.of(Field.TITLE, Field.SUMMARY, Field.TRANSLATED_ABSTRACT, Field.ABSTRACT);

  /** The first paper with a text. */
  private record First(String paper, PaperText text) {}

  static Repetitions of(LintContext digest) {
    return digest.computeOnce(Repetitions.class, Repetitions::in);
  }

  /** Returns whether another paper may have a text that is repaired: one begins in the same way. */
  boolean mayHave(Field field, String text, String repaired) {
    int beginning = PaperText.beginning(field, repaired);
    boolean isOwn = beginning == PaperText.beginning(field, text);
    return isOwn ? beginnings.hasTwice(beginning) : beginnings.has(beginning);
  }

  private static Repetitions in(LintContext digest) {
    Beginnings beginnings = Beginnings.of(digest, FIELDS);
    return new Repetitions(
        beginnings.haveRepetition() ? compare(digest, beginnings) : List.of(), beginnings);
  }

  /** Compares whole texts, where texts begin in the same way. */
  private static List<Repetition> compare(LintContext digest, Beginnings beginnings) {
    List<Repetition> all = new ArrayList<>();
    Map<Field, Map<String, First>> known = new HashMap<>();
    List<ParsedPaper> papers = digest.distinctPapers();
    for (int i = 0; i < papers.size(); i++) {
      ParsedPaper paper = papers.get(i);
      List<PaperText> texts = texts(paper, i, beginnings);
      String key = texts.isEmpty() ? "" : paperKey(paper, Urls.of(digest));
      if (key.isEmpty()) {
        continue;
      }
      Map<String, Repetition> shared = new LinkedHashMap<>();
      for (PaperText text : texts) {
        First own = new First(key, text);
        First first =
            known.computeIfAbsent(text.field(), f -> new HashMap<>()).putIfAbsent(text.key(), own);
        // Two rows about one paper have a finding of another rule.
        if (first != null
            && !first.paper().equals(key)
            && !FailedText.isOne(digest, paper, last(paper), text.field())) {
          Repetition one = new Repetition(List.of(text), first.text());
          shared.merge(first.paper(), one, Repetition::and);
        }
      }
      all.addAll(shared.values());
    }
    return all;
  }

  private static ParsedPart last(ParsedPaper paper) {
    List<ParsedPart> parts = paper.parts();
    return parts.get(parts.size() - 1);
  }

  private static List<PaperText> texts(ParsedPaper paper, int number, Beginnings beginnings) {
    List<PaperText> texts = new ArrayList<>(FIELDS.size());
    for (int i = 0; i < FIELDS.size(); i++) {
      if (beginnings.hasTwice(number, i)) {
        PaperText.of(paper, FIELDS.get(i)).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /**
   * Returns what identifies a paper; empty if it cannot be compared: its URL has a fault, or its
   * row and its entry are about different papers, which other rules report.
   */
  private static String paperKey(ParsedPaper paper, Urls urls) {
    List<ParsedPart> parts = paper.parts();
    ParsedPart first = parts.get(0);
    ParsedPart last = last(paper);
    boolean isOne =
        urls.isSamePaper(first.url(), last.url()) && PaperText.isSame(first.title(), last.title());
    return isOne ? urls.paperKey(first) : "";
  }
}
