package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Characters anywhere in a file that should not be there. What a digest says twice is one run at
 * several places.
 *
 * @param spans where they stand; the row's place comes first
 * @param text the text that they are in
 * @param label the paper that they belong to, if they are in a text or a URL
 */
record CharacterRun(List<Span> spans, Optional<FieldText> text, Optional<String> label) {

  /** Puts together the runs of a file that row and entry have alike. */
  static List<CharacterRun> of(LintContext digest, List<Span> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    NavigableMap<Integer, Span> left = new TreeMap<>();
    runs.forEach(run -> left.put(run.start(), run));
    List<CharacterRun> found = new ArrayList<>();
    for (FieldText passage : digest.texts()) {
      take(left, passage.spans(), Optional.of(passage), passage.label(), found);
    }
    for (PaperLink link : PaperLink.in(digest)) {
      take(left, link.spans(), Optional.empty(), link.label(), found);
    }
    left.values()
        .forEach(
            run -> found.add(new CharacterRun(List.of(run), Optional.empty(), Optional.empty())));
    return found;
  }

  private static void take(
      NavigableMap<Integer, Span> left,
      List<Span> copies,
      Optional<FieldText> text,
      String label,
      List<CharacterRun> found) {
    if (copies.stream().noneMatch(copy -> isIn(copy, left))) {
      return;
    }
    List<List<Span>> inCopies = new ArrayList<>();
    for (Span copy : copies) {
      NavigableMap<Integer, Span> here = left.subMap(copy.start(), true, copy.end(), false);
      inCopies.add(List.copyOf(here.values()));
      here.clear();
    }
    List<Span> first = inCopies.get(0);
    if (inCopies.stream().allMatch(runs -> runs.size() == first.size())) {
      IntStream.range(0, first.size())
          .mapToObj(i -> inCopies.stream().map(runs -> runs.get(i)).toList())
          .forEach(spans -> found.add(new CharacterRun(spans, text, Optional.of(label))));
    } else {
      inCopies.stream()
          .flatMap(List::stream)
          .forEach(run -> found.add(new CharacterRun(List.of(run), text, Optional.of(label))));
    }
  }

  private static boolean isIn(Span copy, NavigableMap<Integer, Span> runs) {
    Integer next = runs.ceilingKey(copy.start());
    return next != null && next < copy.end();
  }

  Span span() {
    return spans.get(0);
  }

  Finding finding(String message) {
    Finding finding = Finding.at(spans, message);
    return label.map(finding::about).orElse(finding);
  }
}
