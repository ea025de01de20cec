package io.github.digestmark.format;

import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.markup.RenderedText;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the text of a digest into its canonical form.
 *
 * <p>Headings, table and entries are written anew; everything else, such as front matter, comments
 * and other text, stays where and as it is. The result is read again and compared: it has the same
 * model, the same other content, and a page shows the same text. A formatter has no state and may
 * be used by many threads.
 */
public final class DigestFormatter {

  private final DigestParser parser = new DigestParser();

  /** Makes a formatter. */
  public DigestFormatter() {}

  /**
   * Formats a digest. No content makes this throw.
   *
   * @param parsed a digest; a text that holds none stays as it is
   * @param endings how lines end
   * @return the formatted text, or why it was left as it was
   */
  public FormatResult format(ParsedDigest parsed, LineEndings endings) {
    String text = parsed.source().text();
    if (!parsed.hasDigest()) {
      return new FormatResult.Formatted(text, List.of());
    }
    if (!parsed.problems().isEmpty()) {
      return new FormatResult.Refused(text, parsed.problems());
    }
    List<TextEdit> edits = new Layout(parsed, endings, Set.of()).edits();
    String formatted = TextEdit.apply(text, edits);
    ParsedDigest read = parser.parse(SourceText.of(formatted));
    Set<Integer> unclear = DigestWriter.unclear(parsed.digest().entries(), read);
    if (!unclear.isEmpty()) {
      edits = new Layout(parsed, endings, unclear).edits();
      formatted = TextEdit.apply(text, edits);
      read = parser.parse(SourceText.of(formatted));
    }
    Optional<String> difference = difference(parsed, read);
    if (difference.isEmpty()) {
      return new FormatResult.Formatted(formatted, edits);
    }
    try {
      RoundTrip.checkClosed(parsed.digest());
    } catch (UnwritableDigestException e) {
      return new FormatResult.Unwritable(text, String.valueOf(e.getMessage()));
    }
    return new FormatResult.NotSame(text, difference.get());
  }

  private static Optional<String> difference(ParsedDigest before, ParsedDigest after) {
    if (!after.problems().isEmpty()) {
      return Optional.of("it would have a fault: " + after.problems().get(0).message());
    }
    try {
      RoundTrip.check(before.digest(), after.digest());
    } catch (UnwritableDigestException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (!stray(before).equals(stray(after))) {
      return Optional.of("what stands outside the table and the entries would not be the same");
    }
    return RenderedText.of(before.source()).equals(RenderedText.of(after.source()))
        ? Optional.empty()
        : Optional.of("a page would not show the same text");
  }

  /** What is no part of the digest, but for line endings, which may change, and indentation. */
  private static List<String> stray(ParsedDigest parsed) {
    return parsed.stray().stream()
        .filter(s -> s.kind() != StrayContent.Kind.MISSING_FIELD)
        .map(s -> s.kind() + " " + LineEndings.LF.kept(parsed.source().at(s.span())))
        .map(s -> s.replaceAll("\n[ \\t]*", "\n"))
        .toList();
  }
}
