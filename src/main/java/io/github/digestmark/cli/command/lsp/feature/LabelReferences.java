package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a digest has labels of footnotes: in rows, in front of entries, in texts and comments. What
 * is escaped or code is not one. Only digests in the layout of footnotes have them.
 */
final class LabelReferences {

  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern CODE_BLOCK = Pattern.compile(" {0,3}(?:```|~~~)| {4}|\t");

  private final ParsedDigest digest;
  private final String text;
  private final SortedSet<Span> found = new TreeSet<>(Comparator.comparingInt(Span::start));

  private LabelReferences(ParsedDigest digest) {
    this.digest = digest;
    this.text = digest.source().text();
  }

  /** Returns the places of a label, without {@code [^} and {@code ]}, in the order of the text. */
  static List<Span> of(ParsedDigest digest, String label) {
    String key = Labels.key(label);
    return all(digest).stream()
        .filter(each -> Labels.key(digest.source().at(each)).equals(key))
        .toList();
  }

  /** Returns the label at a place, if its brackets or anything between them is there. */
  static Optional<Span> at(ParsedDigest digest, int offset) {
    return all(digest).stream()
        .filter(label -> label.start() - 2 <= offset && offset <= label.end() + 1)
        .findFirst();
  }

  private static SortedSet<Span> all(ParsedDigest digest) {
    LabelReferences references = new LabelReferences(digest);
    if (digest.layout() == DigestLayout.FOOTNOTES) {
      references.find();
    }
    return references.found;
  }

  private void find() {
    for (ParsedPart part : digest.parts()) {
      if (!part.labelSpan().isEmpty()) {
        found.add(part.labelSpan());
      }
      Field.all().forEach(field -> find(part.at(field)));
      part.further().stream().map(FurtherPlace::text).forEach(this::find);
    }
    for (StrayContent stray : digest.stray()) {
      Span line = digest.source().lineOf(stray.span().start());
      if (!CODE_BLOCK.matcher(text).region(line.start(), text.length()).lookingAt()) {
        find(stray.span());
      }
    }
  }

  private void find(Span span) {
    List<Span> labels = References.labels(text, span).toList();
    List<Span> code = labels.isEmpty() ? List.of() : code(span);
    int next = 0;
    for (Span label : labels) {
      int bracket = label.start() - 2;
      while (next < code.size() && code.get(next).end() <= bracket) {
        next++;
      }
      boolean isCode = next < code.size() && code.get(next).start() < bracket;
      if (!isCode && !isEscaped(bracket)) {
        found.add(label);
      }
    }
  }

  private boolean isEscaped(int offset) {
    int slashes = 0;
    while (slashes < offset && text.charAt(offset - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** Returns the code spans of a text: from backticks to the next ones of the same number. */
  private List<Span> code(Span span) {
    List<Span> runs = new ArrayList<>();
    Matcher ticks = BACKTICKS.matcher(text).region(span.start(), span.end());
    while (ticks.find()) {
      runs.add(new Span(ticks.start(), ticks.end()));
    }
    // For each run, the next one of the same length.
    int[] closing = new int[runs.size()];
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      Integer next = nearest.put(runs.get(i).length(), i);
      closing[i] = next == null ? i : next;
    }
    List<Span> code = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (closing[i] > i && !isEscaped(runs.get(i).start())) {
        code.add(new Span(runs.get(i).start(), runs.get(closing[i]).end()));
        i = closing[i];
      }
    }
    return code;
  }
}
