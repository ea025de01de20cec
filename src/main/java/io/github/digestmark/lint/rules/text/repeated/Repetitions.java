package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The papers of a digest that share texts with an earlier one.
 *
 * @param all one for each pair of them, in the order of the later ones
 */
record Repetitions(List<Repetition> all) {

  /** Two titles may well have one translation, so translated titles are not among them. */
  private static final List<Field> FIELDS =
      List.of(Field.TITLE, Field.SUMMARY, Field.TRANSLATED_ABSTRACT, Field.ABSTRACT);

  /** The texts of a paper, and what identifies it however often it is in the digest. */
  private record Texts(String paper, List<PaperText> texts) {}

  /** What is the same for texts that are compared. */
  private record Key(Field field, String text) {}

  /** The first paper with a text. */
  private record First(String paper, PaperText text) {}

  static Repetitions of(LintContext digest) {
    return digest.computeOnce(Repetitions.class, Repetitions::in);
  }

  private static Repetitions in(LintContext digest) {
    Urls urls = Urls.of(digest);
    List<Texts> papers = new ArrayList<>();
    Set<Integer> beginnings = new HashSet<>();
    Set<Integer> frequent = new HashSet<>();
    for (ParsedPaper paper : digest.distinctPapers()) {
      String key = paperKey(paper, urls);
      if (!key.isEmpty()) {
        Texts texts = new Texts(key, new ArrayList<>(FIELDS.size()));
        for (Field field : FIELDS) {
          PaperText text = PaperText.of(paper, field).orElse(null);
          int beginning = text == null ? 0 : text.beginning();
          if (text != null && beginning != 0) {
            texts.texts().add(text);
            if (!beginnings.add(beginning)) {
              frequent.add(beginning);
            }
          }
        }
        papers.add(texts);
      }
    }
    return new Repetitions(frequent.isEmpty() ? List.of() : compare(papers, frequent));
  }

  /** Compares whole texts, where texts begin in the same way. */
  private static List<Repetition> compare(List<Texts> papers, Set<Integer> frequent) {
    List<Repetition> all = new ArrayList<>();
    Map<Key, First> known = new HashMap<>();
    for (Texts paper : papers) {
      Map<String, List<PaperText>> shared = new LinkedHashMap<>();
      Map<String, PaperText> earlier = new HashMap<>();
      for (PaperText text : paper.texts()) {
        if (frequent.contains(text.beginning())) {
          First own = new First(paper.paper(), text);
          First first = known.putIfAbsent(new Key(text.field(), text.key()), own);
          // Two rows about one paper have a finding of another rule.
          if (first != null && !first.paper().equals(paper.paper())) {
            shared.computeIfAbsent(first.paper(), p -> new ArrayList<>()).add(text);
            earlier.putIfAbsent(first.paper(), first.text());
          }
        }
      }
      shared.forEach((first, texts) -> all.add(new Repetition(texts, earlier.get(first))));
    }
    return all;
  }

  /**
   * Returns what identifies a paper; empty if it cannot be compared: its URL has a fault, or its row
   * and its entry are about different papers, which other rules report.
   */
  private static String paperKey(ParsedPaper paper, Urls urls) {
    List<ParsedPart> parts = paper.parts();
    ParsedPart first = parts.get(0);
    ParsedPart last = parts.get(parts.size() - 1);
    boolean isOne =
        urls.isSamePaper(first.url(), last.url())
            && PaperText.isSame(first.title(), last.title());
    return isOne ? urls.paperKey(first) : "";
  }
}
