package io.github.digestmark.parse.paper;

import io.github.digestmark.parse.entry.EntryParagraph;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.regex.Pattern;

/** The texts of sections and list items, without the indentation or the marks of their quote. */
public final class UnitText {

  /** The mark of a quote in front of a line. */
  private static final Pattern QUOTE = Pattern.compile("(?<=\n)[ \t]{0,3}> ?");

  private final SourceText source;

  public UnitText(SourceText source) {
    this.source = source;
  }

  /** Returns a text with LF between its lines. */
  public String at(Span span) {
    int first = source.lineNumber(span.start());
    int last = source.lineNumber(span.end());
    if (span.isEmpty() || first == last) {
      return source.at(span);
    }
    boolean isQuoted =
        source.at(new Span(source.line(first).start(), span.start())).indexOf('>') >= 0;
    String text = EntryParagraph.text(source, span);
    return isQuoted ? QUOTE.matcher(text).replaceAll("") : text;
  }
}
