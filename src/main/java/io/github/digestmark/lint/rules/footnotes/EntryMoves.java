package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Moves entries into the order of their rows, and renumbers both. The result is parsed again, and
 * offered as a fix only if its content is as expected.
 */
final class EntryMoves {

  private final LintContext digest;
  private final PairOrder order;
  private final String text;

  EntryMoves(LintContext digest, PairOrder order) {
    this.digest = digest;
    this.order = order;
    this.text = digest.source().text();
  }

  /** Returns the fix that moves entries into the order of their rows. */
  Optional<Fix> move() {
    return fix("move whole entries", order.inOrderOfRows(), Map.of());
  }

  /** Returns the fix that renumbers rows and entries; if rows were moved, their entries follow. */
  Optional<Fix> renumber() {
    if (!order.isComplete()) {
      return Optional.empty();
    }
    Map<String, String> numbers = new HashMap<>();
    for (ParsedRow row : order.rows()) {
      numbers.put(Labels.key(row.label()), Integer.toString(numbers.size() + 1));
    }
    return fix(
        "renumber rows and entries",
        order.onlyRowsWereMoved() ? order.inOrderOfRows() : order.entries(),
        numbers);
  }

  private Optional<Fix> fix(
      String description, List<ParsedEntry> target, Map<String, String> numbers) {
    if (hasOtherReferences(numbers) || passesOtherText(target) || movesRepeated(target)) {
      return Optional.empty();
    }
    Digest expected = expected(target, numbers);
    List<TextEdit> labels = renumbered(numbers);
    for (boolean withBlankLines : new boolean[] {false, true}) {
      List<TextEdit> edits = moves(target, withBlankLines, labels);
      if (!edits.isEmpty() && produces(expected, edits)) {
        return Optional.of(Fix.safe(description, edits));
      }
    }
    return Optional.empty();
  }

  /** Returns the places that get another entry, in the order of the file. */
  private List<Integer> changing(List<ParsedEntry> target) {
    return IntStream.range(0, target.size())
        .filter(i -> !target.get(i).equals(order.entries().get(i)))
        .boxed()
        .toList();
  }

  /** Moving an entry with a repeated label could change which one is the first. */
  private boolean movesRepeated(List<ParsedEntry> target) {
    Set<ParsedEntry> repeated = Set.copyOf(digest.labels().repeatedEntries().values());
    return changing(target).stream().map(target::get).anyMatch(repeated::contains);
  }

  /** Text between entries may belong to the one above or below, so no entry may pass it. */
  private boolean passesOtherText(List<ParsedEntry> target) {
    List<Integer> moved = changing(target);
    if (moved.isEmpty()) {
      return false;
    }
    int from = order.entries().get(moved.get(0)).span().start();
    int to = order.entries().get(moved.get(moved.size() - 1)).span().end();
    int next =
        digest.parsed().entries().stream()
            .mapToInt(entry -> entry.span().start())
            .filter(start -> start >= to)
            .min()
            .orElse(text.length());
    return digest.parsed().stray().stream()
        .filter(stray -> stray.span().start() > from)
        .anyMatch(
            stray ->
                switch (stray.kind()) {
                  case SLIPPED_OUT -> stray.span().start() < next;
                  case TEXT -> stray.span().start() < to;
                  case COMMENT, MISSING_FIELD, FRONT_MATTER, LINK_TITLE -> false;
                });
  }

  /** Returns the edits that move the entries, with the changed labels in them. */
  private List<TextEdit> moves(
      List<ParsedEntry> target, boolean withBlankLines, List<TextEdit> labels) {
    List<TextEdit> edits = new ArrayList<>();
    TreeMap<Integer, TextEdit> others = new TreeMap<>();
    labels.forEach(edit -> others.put(edit.span().start(), edit));
    for (int i = 0; i < target.size(); i++) {
      ParsedEntry place = order.entries().get(i);
      if (!target.get(i).equals(place)) {
        Span from = withBlankLines ? withBlankLines(target.get(i)) : target.get(i).span();
        Span to = withBlankLines ? withBlankLines(place) : place.span();
        SortedMap<Integer, TextEdit> moved = others.subMap(from.start(), from.end());
        List<TextEdit> within =
            moved.values().stream()
                .map(e -> new TextEdit(e.span().shift(-from.start()), e.replacement()))
                .toList();
        moved.clear();
        edits.add(new TextEdit(to, TextEdit.apply(digest.at(from), within)));
      }
    }
    edits.addAll(others.values());
    return edits;
  }

  private Span withBlankLines(ParsedEntry entry) {
    int end = entry.span().end();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(entry.span().start(), end);
  }

  /** Returns the edits that renumber rows, entries and suppressions. */
  private List<TextEdit> renumbered(Map<String, String> numbers) {
    List<TextEdit> edits = new ArrayList<>();
    order.rows().forEach(row -> renumber(row.labelSpan(), numbers, edits));
    order.entries().forEach(entry -> renumber(entry.labelSpan(), numbers, edits));
    for (StrayContent stray : digest.parsed().stray()) {
      if (stray.kind() == StrayContent.Kind.COMMENT) {
        references(stray.span(), numbers).forEach(label -> renumber(label, numbers, edits));
      }
    }
    return edits;
  }

  private void renumber(Span label, Map<String, String> numbers, List<TextEdit> edits) {
    String number = numbers.get(Labels.key(digest.at(label)));
    if (number != null && !number.equals(digest.at(label))) {
      edits.add(new TextEdit(label, number));
    }
  }

  /** Returns whether other text refers to entries, or seems to, and could change its meaning. */
  private boolean hasOtherReferences(Map<String, String> numbers) {
    int known = order.rows().size() + order.entries().size();
    for (StrayContent stray : digest.parsed().stray()) {
      if (stray.kind() == StrayContent.Kind.COMMENT) {
        known += references(stray.span(), numbers).size();
      }
    }
    return !numbers.isEmpty() && references(new Span(0, text.length()), numbers).size() != known;
  }

  /** Returns the labels within a span that get a number. */
  private List<Span> references(Span within, Map<String, String> numbers) {
    return References.labels(text, within)
        .filter(label -> numbers.containsKey(Labels.key(digest.at(label))))
        .toList();
  }

  private Digest expected(List<ParsedEntry> target, Map<String, String> numbers) {
    List<SummaryRow> rows = new ArrayList<>();
    for (SummaryRow row : digest.parsed().digest().rows()) {
      rows.add(row.withLabel(renumbered(row.label(), numbers)));
    }
    Map<ParsedEntry, ParsedEntry> occupants = new HashMap<>();
    for (int i = 0; i < target.size(); i++) {
      occupants.put(order.entries().get(i), target.get(i));
    }
    List<DetailedEntry> entries = new ArrayList<>();
    for (ParsedEntry place : digest.parsed().entries()) {
      DetailedEntry entry = occupants.getOrDefault(place, place).part();
      entries.add(entry.withLabel(renumbered(entry.label(), numbers)));
    }
    return digest.parsed().digest().withRows(rows).withEntries(entries);
  }

  private static String renumbered(String label, Map<String, String> numbers) {
    return numbers.getOrDefault(Labels.key(label), label);
  }

  private boolean produces(Digest expected, List<TextEdit> edits) {
    SourceText moved = SourceText.of(TextEdit.apply(text, edits));
    ParsedDigest result = new DigestParser().parse(moved, digest.parsed().options());
    return result.digest().equals(expected)
        && result.problems().size() == digest.parsed().problems().size()
        && kinds(result).equals(kinds(digest.parsed()));
  }

  private static Map<StrayContent.Kind, Long> kinds(ParsedDigest parsed) {
    return parsed.stray().stream()
        .collect(Collectors.groupingBy(StrayContent::kind, Collectors.counting()));
  }
}
