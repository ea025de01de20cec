package io.github.digestmark.convert.support;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a table says about a paper, with the row and its entry joined. */
public final class PaperColumns {

  /** The column with the name of the digest, which is the first and in front of all others. */
  public static final String FILE = "file";

  /** The column with a number. */
  public static final String VERSION = "version";

  /** The column with what no other column has. */
  public static final String FURTHER = "further";

  private static final Map<String, Function<Paper, String>> COLUMNS = columns();

  private PaperColumns() {}

  /**
   * Returns all columns but {@link #FILE}, which is the same for all papers of a digest.
   *
   * @return by name, in order; a text is empty if the digest has nothing for it
   */
  public static Map<String, Function<Paper, String>> all() {
    return COLUMNS;
  }

  private static Map<String, Function<Paper, String>> columns() {
    Map<String, Function<Paper, String>> columns = new LinkedHashMap<>();
    columns.put("ref", Paper::label);
    columns.put("part", PaperColumns::part);
    columns.put("arxivId", paper -> text(paper.arxivId().map(ArxivId::paper)));
    columns.put(VERSION, paper -> text(paper.arxivId().flatMap(ArxivId::version)));
    columns.put("category", paper -> text(paper.stamp().map(TitleStamp::category)));
    columns.put("status", paper -> text(paper.stamp().map(TitleStamp::status)));
    columns.put("announceType", paper -> text(paper.announcement().map(Announcement::type)));
    Stream.concat(Stream.of(Field.URL, Field.LINK_TEXT, Field.TITLE), Field.texts().stream())
        .distinct()
        .forEach(field -> columns.put(field.key(), paper -> paper.text(field)));
    for (Field field : Field.ofRows()) {
      columns.put(field.keyOfRow(), paper -> paper.otherTextOfRow(field));
    }
    Field.details().forEach(field -> columns.put(field.key(), paper -> paper.text(field)));
    columns.put(FURTHER, PaperColumns::further);
    return Collections.unmodifiableMap(columns);
  }

  /**
   * Returns what a paper says under names that no column has, a text in each line or more.
   *
   * @return with its name in front of each: {@code Motivation: ...}; or empty
   */
  public static String further(Paper paper) {
    Stream<String> ofRow =
        Field.all().stream()
            .filter(field -> !field.isInRow() && !paper.otherTextOfRow(field).isEmpty())
            .map(field -> field.keyOfRow() + ": " + paper.otherTextOfRow(field));
    Stream<String> further = paper.further().stream().map(text -> text.name() + ": " + text.text());
    return Stream.concat(ofRow, further).collect(Collectors.joining("\n"));
  }

  private static String part(Paper paper) {
    return paper.row().isEmpty() ? "entry" : paper.entry().isEmpty() ? "row" : "row and entry";
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
