package io.github.digestmark.parse;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that was meant as a heading, but is text in Markdown. */
final class UnreadHeading {

  /**
   * Other {@code #} in a line show that it has hashtags. Chinese and Japanese input methods type ＃.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          " {0,3}((?:(#{1,6})|(＃{1,6}) *)[\\u00A0\\u3000]*)[^#＃\\s][^#＃\\r\\n]*+#*+[ \\t]*+");

  private UnreadHeading() {}

  /** Finds the last such line in a part of the text. */
  static Optional<Problem> find(SourceText source, List<StrayContent> stray, Span within) {
    Problem last = null;
    for (StrayContent each : stray) {
      if (each.kind() == StrayContent.Kind.TEXT && within.contains(each.span())) {
        Matcher line = MARKS.matcher(source.at(each.span()));
        if (line.matches()) {
          String level = line.group(2) == null ? line.group(3) : line.group(2);
          Span marks = new Span(line.start(1), line.end(1)).shift(each.span().start());
          last = new DigestProblem.HeadingWithoutSpace(level.length(), marks);
        }
      }
    }
    return Optional.ofNullable(last);
  }
}
