package io.github.digestmark.convert.json;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads digests from the JSON that {@link JsonWriter} writes, or that other programs write
 * according to {@linkplain #schema its schema}. Needs {@code tools.jackson.core:jackson-databind}.
 *
 * <p>Texts are Markdown source, as everywhere. A key that is missing or {@code null} means that the
 * digest has nothing for it, except that {@code summaryHeading}, {@code columns} and {@code
 * detailsHeading} then have their defaults: {@code 摘要}; {@code Ref}, {@code Title}, {@code
 * Summary}; {@code 详细}. An {@code arxivId} next to a {@code url} is optional, and must be the
 * identifier of the URL. A reader has no state and may be used by many threads.
 */
public final class JsonReader {

  private static final String ARXIV_ID = "arxivId";
  private static final String LABEL = "ref";
  private static final String VERSION = "version";
  private static final String ROWS_ABOVE = "rowsAbove";
  private static final Set<String> DOCUMENT =
      Set.of("file", "summaryHeading", "columns", "rows", "detailsHeading", "entries", ROWS_ABOVE);
  private static final String FURTHER = "further";
  private static final List<Field> OF_ROWS =
      Field.all().stream()
          .filter(field -> field != Field.STAMP && field != Field.ANNOUNCEMENT)
          .toList();
  private static final Set<String> ROW = keys(OF_ROWS);
  private static final Set<String> ENTRY = keys(Field.all());
  private static final Set<String> NAMED = Set.of("name", "text");
  private static final Set<String> STAMP = Set.of(ARXIV_ID, VERSION, "category", "status");
  private static final Set<String> ANNOUNCEMENT = Set.of(ARXIV_ID, VERSION, "type");

  private static Set<String> keys(List<Field> fields) {
    return Stream.concat(Stream.of(LABEL, ARXIV_ID, FURTHER), fields.stream().map(Field::key))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Creates a reader.
   *
   * @throws IllegalStateException if Jackson is not on the class path
   */
  public JsonReader() {
    OptionalLibrary.JACKSON_DATABIND.require();
  }

  /**
   * Returns the JSON Schema of digests, draft 2020-12.
   *
   * @return JSON
   */
  public static String schema() {
    return Resources.text(JsonReader.class, "digest.schema.json");
  }

  /**
   * Reads a digest.
   *
   * @param json one document
   * @return the digest
   * @throws MalformedJsonException if it is not JSON, or not a digest; it names the value
   */
  public Digest read(String json) throws MalformedJsonException {
    return digest(JsonObject.parse(json, DOCUMENT));
  }

  /**
   * Reads a digest together with the name of its file.
   *
   * @param json one document, with or without the key {@code file}
   * @param name the name to use if there is no such key
   * @return the digest and its name
   * @throws MalformedJsonException if it is not JSON, or not a digest; it names the value
   */
  public NamedDigest readNamed(String json, String name) throws MalformedJsonException {
    JsonObject document = JsonObject.parse(json, DOCUMENT);
    String file = document.text("file");
    return new NamedDigest(file.isEmpty() ? name : file, digest(document));
  }

  private static Digest digest(JsonObject document) throws MalformedJsonException {
    List<SummaryRow> rows = new ArrayList<>();
    for (JsonObject row : document.objects("rows", ROW)) {
      rows.add(row(row));
    }
    List<DetailedEntry> entries = new ArrayList<>();
    for (JsonObject entry : document.objects("entries", ENTRY)) {
      entries.add(entry(entry));
    }
    List<String> columns =
        document.has("columns") || rows.isEmpty()
            ? document.texts("columns")
            : List.of("Ref", "Title", "Summary");
    String summary =
        document.has("summaryHeading") || rows.isEmpty() ? document.text("summaryHeading") : "摘要";
    String details =
        document.has("detailsHeading") || entries.isEmpty()
            ? document.text("detailsHeading")
            : "详细";
    List<Integer> rowsAbove = document.numbers(ROWS_ABOVE);
    if (!rowsAbove.isEmpty() && rowsAbove.size() != entries.size()) {
      throw new MalformedJsonException(
          document.at(ROWS_ABOVE), "expected a number for each of the entries");
    }
    return new Digest(summary, columns, rows, details, entries, rowsAbove);
  }

  private static SummaryRow row(JsonObject row) throws MalformedJsonException {
    SummaryRow read = SummaryRow.of(row.text(LABEL));
    for (Field field : OF_ROWS) {
      read = read.with(field, row.text(field.key()));
    }
    checkId(row, read.arxivId());
    return read.withFurther(further(row));
  }

  private static DetailedEntry entry(JsonObject entry) throws MalformedJsonException {
    DetailedEntry read = DetailedEntry.of(entry.text(LABEL));
    for (Field field : Field.all()) {
      if (field == Field.STAMP) {
        read = stamp(entry).map(read::withStamp).orElse(read);
      } else if (field == Field.ANNOUNCEMENT) {
        read = announcement(entry).map(read::withAnnouncement).orElse(read);
      } else {
        boolean showsUrl = field == Field.LINK_TEXT && !entry.has(field.key());
        read = read.with(field, entry.text((showsUrl ? Field.URL : field).key()));
      }
    }
    checkId(entry, read.arxivId());
    return read.withFurther(further(entry));
  }

  private static List<NamedText> further(JsonObject part) throws MalformedJsonException {
    List<NamedText> further = new ArrayList<>();
    for (JsonObject named : part.objects(FURTHER, NAMED)) {
      further.add(new NamedText(required("name", named), required("text", named)));
    }
    return further;
  }

  private static String required(String key, JsonObject object) throws MalformedJsonException {
    String text = object.text(key);
    if (text.isEmpty()) {
      throw new MalformedJsonException(object.at(key), "is missing");
    }
    return text;
  }

  private static void checkId(JsonObject object, Optional<ArxivId> ofUrl)
      throws MalformedJsonException {
    String id = object.text(ARXIV_ID);
    String expected = ofUrl.map(ArxivId::paper).orElse("");
    if (!id.isEmpty() && !id.equals(expected)) {
      throw new MalformedJsonException(
          object.at(ARXIV_ID),
          "is \"%s\", but the url names %s; correct one of them"
              .formatted(id, expected.isEmpty() ? "no paper" : "\"" + expected + "\""));
    }
  }

  private static Optional<TitleStamp> stamp(JsonObject entry) throws MalformedJsonException {
    Optional<JsonObject> stamp = entry.object(Field.STAMP.key(), STAMP);
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    ArxivId id = id(stamp.get());
    TitleStamp.Status status =
        choice(stamp.get(), "status", TitleStamp.Status.values()).orElse(TitleStamp.Status.NEW);
    try {
      return Optional.of(new TitleStamp(id, stamp.get().text("category"), status));
    } catch (IllegalArgumentException e) {
      throw new MalformedJsonException(stamp.get().at("category"), String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Announcement> announcement(JsonObject entry)
      throws MalformedJsonException {
    Optional<JsonObject> announcement = entry.object(Field.ANNOUNCEMENT.key(), ANNOUNCEMENT);
    if (announcement.isEmpty()) {
      return Optional.empty();
    }
    ArxivId id = id(announcement.get());
    Announcement.Type type =
        choice(announcement.get(), "type", Announcement.Type.values())
            .orElseThrow(
                () -> new MalformedJsonException(announcement.get().at("type"), "is missing"));
    return Optional.of(new Announcement(id, type));
  }

  private static ArxivId id(JsonObject object) throws MalformedJsonException {
    JsonNode version = object.value(VERSION).orElse(null);
    if (version == null || !version.isIntegralNumber() || version.bigIntegerValue().signum() <= 0) {
      throw new MalformedJsonException(object.at(VERSION), "expected a positive integer");
    }
    try {
      return new ArxivId(object.text(ARXIV_ID), Optional.of(new BigInteger(version.asString())));
    } catch (IllegalArgumentException e) {
      throw new MalformedJsonException(object.at(ARXIV_ID), String.valueOf(e.getMessage()));
    }
  }

  private static <T> Optional<T> choice(JsonObject object, String key, T[] choices)
      throws MalformedJsonException {
    String text = object.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (T choice : choices) {
      if (choice.toString().equals(text)) {
        return Optional.of(choice);
      }
    }
    String known =
        Stream.of(choices)
            .map(Object::toString)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    throw new MalformedJsonException(
        object.at(key), "expected one of %s, found \"%s\"".formatted(known, text));
  }
}
