package io.github.digestmark.format;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.entry.EntryField;
import io.github.digestmark.parse.markup.FieldMarkup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a digest with what was read of its text. */
final class RoundTrip {

  private static final String DIGEST = "digest";

  private RoundTrip() {}

  /** Throws for the first text that is not the same. */
  static void check(Digest written, Digest read) {
    if (written.equals(read)) {
      return;
    }
    for (int i = 0; i < written.entries().size(); i++) {
      DetailedEntry entry = written.entries().get(i);
      checkFields("entry [^" + entry.label() + "]", fields(entry), fieldsAt(read.entries(), i));
    }
    for (int i = 0; i < written.rows().size(); i++) {
      SummaryRow row = written.rows().get(i);
      Map<String, Object> found = i < read.rows().size() ? fields(read.rows().get(i)) : Map.of();
      checkFields("row [^" + row.label() + "]", fields(row), found);
    }
    checkFields(DIGEST, fields(written), fields(read));
    throw new UnwritableDigestException(
        DIGEST, "text", "it would be read as more rows or entries than it has");
  }

  /** Throws for the first paragraph that swallows those below it. */
  static void checkClosed(Digest digest) {
    for (DetailedEntry entry : digest.entries()) {
      CanonicalText.fields(entry)
          .forEach(
              (field, text) -> {
                if (field != EntryField.ABSTRACT && FieldMarkup.isOpen(text)) {
                  throw new UnwritableDigestException(
                      "entry [^" + entry.label() + "]",
                      field.toString(),
                      "it begins code or HTML that does not end, so that a page shows what is"
                          + " below otherwise; put a backslash before its beginning");
                }
              });
    }
  }

  private static Map<String, Object> fieldsAt(List<DetailedEntry> entries, int index) {
    return index < entries.size() ? fields(entries.get(index)) : Map.of();
  }

  private static void checkFields(
      String part, Map<String, Object> written, Map<String, Object> read) {
    // What is odd in itself comes first: it may be why another field was read wrongly.
    for (Map.Entry<String, Object> field : written.entrySet()) {
      String reason = oddity(part, String.valueOf(field.getValue()));
      if (reason != null && !field.getValue().equals(read.get(field.getKey()))) {
        throw new UnwritableDigestException(part, field.getKey(), reason);
      }
    }
    for (Map.Entry<String, Object> field : written.entrySet()) {
      if (!Objects.equals(field.getValue(), read.get(field.getKey()))) {
        throw new UnwritableDigestException(
            part,
            field.getKey(),
            "it would be read as something else; put a backslash before the characters that begin"
                + " or end Markdown");
      }
    }
  }

  private static @Nullable String oddity(String part, String text) {
    if (text.indexOf('\r') >= 0) {
      return "it has a carriage return; end lines with LF";
    }
    if (text.lines().anyMatch(line -> line.matches("[ \\t]*")) && !text.isEmpty()) {
      return "it has a blank line; join its paragraphs";
    }
    if (text.matches("(?s)[ \\t\\n].*|.*[ \\t\\n]")) {
      return "it has white space at its beginning or its end; strip it";
    }
    if (part.startsWith("row") && text.indexOf('\n') >= 0) {
      return "it has a line break, which a table cannot hold; join its lines";
    }
    return text.startsWith("<!--") ? "it begins a comment; write \\<!-- instead" : null;
  }

  private static Map<String, Object> fields(Digest digest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("summary heading", digest.summaryHeading());
    fields.put("columns", digest.columns());
    fields.put("details heading", digest.detailsHeading());
    return fields;
  }

  private static Map<String, Object> fields(SummaryRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("label", row.label());
    fields.put("title", row.title());
    fields.put("url", row.url());
    fields.put("summary", row.summary());
    return fields;
  }

  private static Map<String, Object> fields(DetailedEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("label", entry.label());
    fields.put("translated title", entry.translatedTitle());
    fields.put("title", entry.title());
    fields.put("stamp", String.valueOf(entry.stamp()));
    fields.put("link text", entry.linkText());
    fields.put("url", entry.url());
    fields.put("summary", entry.summary());
    fields.put("English summary", entry.englishSummary());
    fields.put("translated abstract", entry.translatedAbstract());
    fields.put("announcement", String.valueOf(entry.announcement()));
    fields.put("abstract", entry.abstractText());
    return fields;
  }
}
