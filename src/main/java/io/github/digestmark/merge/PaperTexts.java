package io.github.digestmark.merge;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a paper by their names, without its label. */
final class PaperTexts {

  private static final String ROW = "row ";
  private static final String ENTRY = "entry ";

  /** What row and entry both say. */
  private static final Set<String> SHARED = Set.of("title", "URL", "summary");

  private PaperTexts() {}

  static Map<String, String> of(Paper paper) {
    SummaryRow row = paper.row();
    DetailedEntry entry = paper.entry();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("row", row == null ? "missing" : "there");
    texts.put("entry", entry == null ? "missing" : "there");
    texts.put(ROW + "title", text(row, SummaryRow::title));
    texts.put(ROW + "URL", text(row, SummaryRow::url));
    texts.put(ROW + "summary", text(row, SummaryRow::summary));
    texts.put("translated title", text(entry, DetailedEntry::translatedTitle));
    texts.put(ENTRY + "title", text(entry, DetailedEntry::title));
    texts.put("stamp", text(entry, e -> Objects.toString(e.stamp(), "")));
    texts.put(ENTRY + "URL", text(entry, DetailedEntry::url));
    texts.put("link text", text(entry, DetailedEntry::linkText));
    texts.put(ENTRY + "summary", text(entry, DetailedEntry::summary));
    texts.put("English summary", text(entry, DetailedEntry::englishSummary));
    texts.put("translated abstract", text(entry, DetailedEntry::translatedAbstract));
    texts.put("announcement", text(entry, e -> Objects.toString(e.announcement(), "").strip()));
    texts.put("abstract", text(entry, DetailedEntry::abstractText));
    return texts;
  }

  private static <T> String text(@Nullable T part, Function<T, String> text) {
    return part == null ? "" : text.apply(part);
  }

  /** Lists what differs. What changed in row and entry alike is listed once. */
  static List<FieldChange> changes(Paper before, Paper after) {
    Map<String, String> old = of(before);
    Map<String, FieldChange> changes = new LinkedHashMap<>();
    of(after)
        .forEach(
            (field, text) -> {
              String was = Objects.requireNonNull(old.get(field));
              if (!text.equals(was)) {
                changes.put(field, new FieldChange(field, was, text));
              }
            });
    for (String field : SHARED) {
      FieldChange ofRow = changes.get(ROW + field);
      FieldChange ofEntry = changes.get(ENTRY + field);
      if (ofRow != null && ofEntry != null && ofRow.isLike(ofEntry)) {
        changes.replace(ROW + field, new FieldChange(field, ofRow.before(), ofRow.after()));
        changes.remove(ENTRY + field);
      }
    }
    return new ArrayList<>(changes.values());
  }
}
