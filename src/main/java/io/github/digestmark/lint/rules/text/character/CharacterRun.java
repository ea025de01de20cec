package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run of characters that should not be in a file. If the row and the entry share a text, the runs
 * in both are one run with two places.
 *
 * @param spans its places, the row's first
 * @param text the text that it is in, if any
 * @param label the label of the paper, if it is in a text or a URL
 */
record CharacterRun(List<Span> spans, Optional<FieldText> text, Optional<String> label) {

  /** Combines the runs of a file that are in both occurrences of a text or a URL. */
  static List<CharacterRun> of(LintContext digest, List<Span> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    NavigableMap<Integer, Span> left = new TreeMap<>();
    runs.forEach(run -> left.put(run.start(), run));
    List<CharacterRun> found = new ArrayList<>();
    for (FieldText text : digest.texts()) {
      for (List<Span> spans : take(left, text.spans())) {
        found.add(new CharacterRun(spans, Optional.of(text), Optional.of(text.label())));
      }
    }
    for (PaperLink link : PaperLink.in(digest)) {
      for (List<Span> spans : take(left, link.spans())) {
        found.add(new CharacterRun(spans, Optional.empty(), Optional.of(link.label())));
      }
    }
    for (Span run : left.values()) {
      found.add(new CharacterRun(List.of(run), Optional.empty(), Optional.empty()));
    }
    return found;
  }

  /** Removes the runs in some places, and pairs them. */
  private static List<List<Span>> take(NavigableMap<Integer, Span> left, List<Span> places) {
    if (!anyHasRun(places, left)) {
      return List.of();
    }
    List<List<Span>> found = new ArrayList<>();
    for (Span place : places) {
      NavigableMap<Integer, Span> here = left.subMap(place.start(), true, place.end(), false);
      found.add(List.copyOf(here.values()));
      here.clear();
    }
    return Match.pair(found);
  }

  private static boolean anyHasRun(List<Span> places, NavigableMap<Integer, Span> runs) {
    for (Span place : places) {
      Integer next = runs.ceilingKey(place.start());
      if (next != null && next < place.end()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it is part of a text in a wrong encoding, which is reported as that. */
  boolean isMojibake(LintContext digest) {
    return text.isPresent() && Mojibake.isAt(digest.source().text(), span().start());
  }

  Span span() {
    return spans.get(0);
  }

  Finding finding(String message) {
    Finding finding = Finding.at(spans, message);
    return label.map(finding::about).orElse(finding);
  }
}
