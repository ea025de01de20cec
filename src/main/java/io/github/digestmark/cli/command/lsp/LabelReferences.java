package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a digest has labels of footnotes: in rows, in front of entries, in texts and comments. What
 * is escaped or code is not one. Only digests in the layout of footnotes have them.
 */
final class LabelReferences {

  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\[\\s]+)\\]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private LabelReferences() {}

  /** Returns the places of a label, without {@code [^} and {@code ]}, in the order of the text. */
  static List<Span> of(ParsedDigest digest, String label) {
    SourceText source = digest.source();
    String key = Labels.key(label);
    List<Span> found = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      for (Span reference : inLine(digest, source.line(line))) {
        if (Labels.key(source.at(reference)).equals(key)) {
          found.add(reference);
        }
      }
    }
    return found;
  }

  /** Returns the label at a place, if its brackets or anything between them is there. */
  static Optional<Span> at(ParsedDigest digest, int offset) {
    return inLine(digest, digest.source().lineOf(offset)).stream()
        .filter(label -> label.start() - 2 <= offset && offset <= label.end() + 1)
        .findFirst();
  }

  private static List<Span> inLine(ParsedDigest digest, Span line) {
    List<Span> found = new ArrayList<>();
    if (digest.layout() != DigestLayout.FOOTNOTES) {
      return found;
    }
    String text = digest.source().text();
    Matcher reference = REFERENCE.matcher(text).region(line.start(), line.end());
    List<Span> code = reference.find() ? code(text, line) : List.of();
    int next = 0;
    reference.region(line.start(), line.end());
    while (reference.find()) {
      while (next < code.size() && code.get(next).end() <= reference.start()) {
        next++;
      }
      boolean isCode = next < code.size() && code.get(next).start() < reference.start();
      if (!isCode && !isEscaped(text, reference.start())) {
        found.add(new Span(reference.start(1), reference.end(1)));
      }
    }
    return found;
  }

  private static boolean isEscaped(String text, int offset) {
    int slashes = 0;
    while (slashes < offset && text.charAt(offset - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** Returns the code spans of a line: between backticks and the next ones of the same number. */
  private static List<Span> code(String text, Span line) {
    List<Span> runs = new ArrayList<>();
    Matcher ticks = BACKTICKS.matcher(text).region(line.start(), line.end());
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
      if (closing[i] > i) {
        code.add(new Span(runs.get(i).start(), runs.get(closing[i]).end()));
        i = closing[i];
      }
    }
    return code;
  }
}
