package io.github.digestmark.format;

import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.markup.PageComparison;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formats the text of a digest in canonical form.
 *
 * <p>In the layout of footnotes, it rewrites headings, table and entries, and keeps everything else
 * where it is, such as front matter and comments. In other layouts, it rewrites only the tables of
 * papers. It then parses the result to check that the digest, the other content and the rendered
 * text are still the same. A formatter has no state and may be used by many threads.
 */
public final class DigestFormatter {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern INDENTATION = Pattern.compile("\n[ \\t]*");

    static final Pattern SPACE_OF_CELLS = Pattern.compile("[| \\t]+");
  }

  private final DigestParser parser = new DigestParser();

  /** Creates a formatter. */
  public DigestFormatter() {}

  /**
   * Formats a digest. Content never causes an exception.
   *
   * @param parsed a parsed text
   * @param endings the line endings of the result
   * @return the formatted text, or the reason why it was left as it was
   */
  public FormatResult format(ParsedDigest parsed, LineEndings endings) {
    String text = parsed.source().text();
    if (!parsed.problems().isEmpty()) {
      return new FormatResult.Refused(text, parsed.problems());
    }
    boolean isInFootnotes = parsed.layout() == DigestLayout.FOOTNOTES;
    List<TextEdit> edits =
        isInFootnotes
            ? new Layout(parsed, endings, Set.of()).edits()
            : new TablesLayout(parsed, endings).edits();
    if (edits.isEmpty()) {
      return new FormatResult.Formatted(text, edits);
    }
    String formatted = TextEdit.apply(text, edits);
    ParsedDigest read = parser.parse(SourceText.of(formatted), parsed.options());
    Optional<String> difference = difference(parsed, read);
    if (difference.isPresent() && isInFootnotes) {
      Set<Integer> unclear = DigestWriter.unclear(parsed.digest().entries(), read);
      if (!unclear.isEmpty()) {
        edits = new Layout(parsed, endings, unclear).edits();
        formatted = TextEdit.apply(text, edits);
        read = parser.parse(SourceText.of(formatted), parsed.options());
        difference = difference(parsed, read);
      }
    }
    return difference.isEmpty()
        ? new FormatResult.Formatted(formatted, edits)
        : refused(parsed, difference.get());
  }

  private static FormatResult refused(ParsedDigest parsed, String difference) {
    String text = parsed.source().text();
    if (parsed.layout() != DigestLayout.FOOTNOTES) {
      return new FormatResult.NotSame(text, difference);
    }
    try {
      RoundTrip.checkClosed(parsed.digest());
      RoundTrip.checkPipes(parsed);
      RoundTrip.checkTitles(parsed.digest());
      return new FormatResult.NotSame(text, difference);
    } catch (UnwritableDigestException e) {
      return new FormatResult.Unwritable(text, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> difference(ParsedDigest before, ParsedDigest after) {
    if (!after.problems().isEmpty()) {
      return Optional.of(
          "the result would have a structural error: " + after.problems().get(0).message());
    }
    try {
      RoundTrip.check(before.digest(), after.digest());
    } catch (UnwritableDigestException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (!stray(before).equals(stray(after))) {
      return Optional.of("text outside the table and the entries would change");
    }
    if (before.layout() != after.layout()) {
      return Optional.of("it would be read as another layout");
    }
    return PageComparison.isSame(before.source(), after.source())
        ? Optional.empty()
        : Optional.of("a page would show a different text");
  }

  /**
   * Returns the content outside the digest, without differences in line endings and indentation.
   */
  private static List<String> stray(ParsedDigest parsed) {
    boolean isInFootnotes = parsed.layout() == DigestLayout.FOOTNOTES;
    return parsed.stray().stream()
        .filter(s -> s.kind() != StrayContent.Kind.MISSING_FIELD)
        .map(s -> s.kind() + " " + LineEndings.LF.kept(parsed.source().at(s.span())))
        .map(s -> Patterns.INDENTATION.matcher(s).replaceAll("\n"))
        .map(s -> isInFootnotes ? s : Patterns.SPACE_OF_CELLS.matcher(s).replaceAll(" "))
        .toList();
  }
}
