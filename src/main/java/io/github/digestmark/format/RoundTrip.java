package io.github.digestmark.format;

import io.github.digestmark.format.UnwritableDigestException.Part;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.parse.markup.RowPipes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that a digest is the same after it was written and parsed. */
final class RoundTrip {

  private static final int COLUMNS = 3;

  private RoundTrip() {}

  /**
   * Compares two digests.
   *
   * @throws UnwritableDigestException for the first text that differs
   */
  static void check(Digest written, Digest read) {
    if (written.equals(read)) {
      return;
    }
    if (!written.rows().isEmpty() && written.columns().size() != COLUMNS) {
      throw new UnwritableDigestException(
          Part.DIGEST,
          "",
          "columns",
          "the table needs names for %s columns: reference, title and summary".formatted(COLUMNS));
    }
    checkParts(written.entries(), read.entries());
    checkParts(written.rows(), read.rows());
    check(Part.DIGEST, "", texts(written), texts(read));
    throw new UnwritableDigestException(
        Part.DIGEST, "", "text", "it would be read back with more rows or entries");
  }

  /**
   * Checks that no paragraph begins code or HTML that does not end.
   *
   * @throws UnwritableDigestException for the first such paragraph
   */
  static void checkClosed(Digest digest) {
    for (DetailedEntry entry : digest.entries()) {
      CanonicalText.paragraphs(entry)
          .forEach(
              (field, text) -> {
                if (field != Field.ABSTRACT && FieldMarkup.isOpen(text)) {
                  throw new UnwritableDigestException(
                      Part.ENTRY,
                      entry.label(),
                      field.toString(),
                      "it begins code or HTML that does not end, so that a page would show the"
                          + " text below as part of it; escape its beginning with a backslash");
                }
              });
    }
  }

  /**
   * Checks that each entry has a title. Without it, only the generator's blank lines show which
   * paragraph is which.
   *
   * @throws UnwritableDigestException for the first that has none
   */
  static void checkTitles(Digest digest) {
    for (DetailedEntry entry : digest.entries()) {
      if (entry.title().isEmpty()) {
        throw new UnwritableDigestException(
            Part.ENTRY, entry.label(), Field.TITLE.toString(), "it is empty; add it");
      }
    }
  }

  /**
   * Checks that no row has a pipe after two backslashes, which is read in more than one way.
   *
   * @throws UnwritableDigestException for the first such pipe
   */
  static void checkPipes(ParsedDigest parsed) {
    for (ParsedRow row : parsed.rows()) {
      for (Field field : List.of(Field.TITLE, Field.SUMMARY)) {
        if (!RowPipes.readInTwoWays(parsed.source().at(row.at(field))).isEmpty()) {
          throw new UnwritableDigestException(
              Part.ROW,
              row.label(),
              field.toString(),
              "it has two backslashes in front of a pipe, where some renderers end the cell; write"
                  + " \\Vert in a formula, or \\| for a pipe");
        }
      }
    }
  }

  private static void checkParts(
      List<? extends PaperPart> written, List<? extends PaperPart> read) {
    for (int i = 0; i < written.size(); i++) {
      PaperPart part = written.get(i);
      boolean isRead = i < read.size();
      if (!isRead || !part.equals(read.get(i))) {
        check(Part.of(part), part.label(), texts(part), isRead ? texts(read.get(i)) : Map.of());
      }
    }
  }

  private static void check(
      Part part, String label, Map<String, String> written, Map<String, String> read) {
    // Report an obvious cause first; it may be why another field differs.
    written.forEach(
        (field, text) -> {
          if (!text.equals(read.get(field))) {
            cause(part, text)
                .ifPresent(
                    reason -> {
                      throw new UnwritableDigestException(part, label, field, reason);
                    });
          }
        });
    written.forEach(
        (field, text) -> {
          if (!text.equals(read.get(field))) {
            throw new UnwritableDigestException(
                part,
                label,
                field,
                "it would be read back as something else; escape the Markdown in it with"
                    + " backslashes");
          }
        });
  }

  private static Optional<String> cause(Part part, String text) {
    if (text.indexOf('\r') >= 0) {
      return Optional.of("it has a carriage return; end lines with LF");
    }
    if (text.lines().anyMatch(line -> line.matches("[ \\t]*")) && !text.isEmpty()) {
      return Optional.of("it has a blank line; join its paragraphs");
    }
    if (text.matches("(?s)[ \\t\\n].*|.*[ \\t\\n]")) {
      return Optional.of("it has leading or trailing white space; remove it");
    }
    if (part == Part.ROW && text.indexOf('\n') >= 0) {
      return Optional.of("it has a line break, which a table cannot hold; join its lines");
    }
    if (part == Part.ROW && text.contains("\\|")) {
      return Optional.of(
          "it has a backslash in front of a pipe, which a table cannot hold; write \\Vert in a"
              + " formula, or the pipe alone");
    }
    return text.startsWith("<!--")
        ? Optional.of("it begins a comment; write \\<!-- instead")
        : Optional.empty();
  }

  private static Map<String, String> texts(Digest digest) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("summary heading", digest.summaryHeading());
    texts.put("columns", digest.columns().toString());
    texts.put("details heading", digest.detailsHeading());
    return texts;
  }

  private static Map<String, String> texts(PaperPart part) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("label", part.label());
    Field.all().forEach(field -> texts.put(field.toString(), part.text(field)));
    return texts;
  }
}
