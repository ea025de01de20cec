package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a digest has labels of footnotes: in rows, in front of entries, in texts and comments. */
final class LabelReferences {

  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\[\\s]+)\\]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private LabelReferences() {}

  /** Returns the places of a label, without {@code [^} and {@code ]}, in the order of the text. */
  static List<Span> of(ParsedDigest digest, String label) {
    String key = Labels.key(label);
    List<Span> found = new ArrayList<>();
    if (digest.layout() == DigestLayout.FOOTNOTES) {
      Matcher reference = REFERENCE.matcher(digest.source().text());
      while (reference.find()) {
        Span at = new Span(reference.start(1), reference.end(1));
        if (Labels.key(reference.group(1)).equals(key) && isRead(digest.source(), at)) {
          found.add(at);
        }
      }
    }
    return found;
  }

  /** Returns the label at a place, if its brackets or anything between them is there. */
  static Optional<Span> at(ParsedDigest digest, int offset) {
    if (digest.layout() != DigestLayout.FOOTNOTES) {
      return Optional.empty();
    }
    SourceText source = digest.source();
    Span line = source.lineOf(offset);
    Matcher reference = REFERENCE.matcher(source.text()).region(line.start(), line.end());
    while (reference.find() && reference.start() <= offset) {
      Span at = new Span(reference.start(1), reference.end(1));
      if (offset <= reference.end() && isRead(source, at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the brackets around a label are not escaped, and not code. */
  private static boolean isRead(SourceText source, Span label) {
    int bracket = label.start() - 2;
    int slashes = 0;
    while (slashes < bracket && source.text().charAt(bracket - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 0 && !isCode(source, bracket);
  }

  private static boolean isCode(SourceText source, int offset) {
    Span line = source.lineOf(offset);
    Matcher ticks = BACKTICKS.matcher(source.text()).region(line.start(), line.end());
    int from = line.start();
    while (ticks.find(from) && ticks.start() < Math.min(offset, line.end())) {
      String run = ticks.group();
      int start = ticks.start();
      from = ticks.end();
      Matcher closing = BACKTICKS.matcher(source.text()).region(from, line.end());
      while (closing.find()) {
        if (closing.group().equals(run)) {
          if (start < offset && offset < closing.start()) {
            return true;
          }
          from = closing.end();
          break;
        }
      }
    }
    return false;
  }
}
