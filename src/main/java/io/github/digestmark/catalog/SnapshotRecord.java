package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lines of a snapshot. {@link MetadataSnapshot} can be loaded without Jackson, this class
 * cannot.
 */
final class SnapshotRecord {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final byte[] ID = "\"id\"".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern LEGIBLE_ID =
      Pattern.compile("\"id\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\/){1,40}+)\"");
  private static final Pattern VERSION = Pattern.compile("v([1-9][0-9]{0,8})");
  private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]+, ");

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",| and ");

  private SnapshotRecord() {}

  /**
   * Finds the identifier of a line. If the line begins with it, as the lines of arXiv do, the rest
   * is not read.
   *
   * @return the identifier, or empty if it cannot be read
   */
  static Optional<ArxivId> id(byte[] bytes, int start, int end) {
    int at = after('{', bytes, start, end);
    for (int i = 0; at >= 0 && i < ID.length; i++) {
      at = at < end && bytes[at] == ID[i] ? at + 1 : -1;
    }
    at = at < 0 ? -1 : after(':', bytes, at, end);
    at = at >= 0 && at < end && bytes[at] == '"' ? at + 1 : -1;
    int close = at;
    while (close >= 0 && close < end && bytes[close] != '"' && bytes[close] != '\\') {
      close++;
    }
    if (close >= 0 && close < end && bytes[close] == '"') {
      return paper(new String(bytes, at, close - at, StandardCharsets.ISO_8859_1));
    }
    return start < end && bytes[start] == '{'
        ? tree(bytes, start, end).flatMap(SnapshotRecord::id)
        : Optional.empty();
  }

  /** Finds the identifiers that can be read in a broken line. */
  static Stream<ArxivId> legibleIds(byte[] bytes, int start, int end) {
    String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    return LEGIBLE_ID
        .matcher(line)
        .results()
        .flatMap(match -> paper(match.group(1).replace("\\/", "/")).stream());
  }

  /** Skips white space, a character, and white space; returns -1 if another character is there. */
  private static int after(char character, byte[] bytes, int start, int end) {
    int at = afterSpace(bytes, start, end);
    return at < end && bytes[at] == character ? afterSpace(bytes, at + 1, end) : -1;
  }

  private static int afterSpace(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static Optional<ArxivId> id(JsonNode tree) {
    JsonNode id = tree.path("id");
    return id.isString() ? paper(id.stringValue()) : Optional.empty();
  }

  private static Optional<ArxivId> paper(String id) {
    return ArxivId.parse(id).filter(i -> i.version().isEmpty());
  }

  /**
   * Reads a line.
   *
   * @return the paper, or empty if the line is broken
   */
  static Optional<PaperMetadata> read(byte[] bytes, int start, int end) {
    return tree(bytes, start, end).flatMap(SnapshotRecord::metadata);
  }

  private static Optional<JsonNode> tree(byte[] bytes, int start, int end) {
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
      return Optional.of(MAPPER.readTree(line)).filter(JsonNode::isObject);
    } catch (CharacterCodingException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<PaperMetadata> metadata(JsonNode line) {
    try {
      return Optional.of(
          new PaperMetadata(
              id(line).orElseThrow(() -> malformed("id")),
              versions(line),
              authors(line),
              MetadataText.categories(
                  text(line, "categories").stream().flatMap(c -> Stream.of(c.split(" ", -1)))),
              text(line, "comments"),
              text(line, "journal-ref"),
              text(line, "doi").flatMap(MetadataText::doi)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<PaperVersion> versions(JsonNode line) {
    SortedMap<Integer, Optional<Instant>> dates = new TreeMap<>();
    for (JsonNode version : array(line, "versions")) {
      String name = text(version, "version").orElse("");
      if (!VERSION.matcher(name).matches()) {
        throw malformed("version");
      }
      dates.put(
          Integer.valueOf(name.substring(1)), text(version, "created").map(SnapshotRecord::date));
    }
    List<PaperVersion> versions = new ArrayList<>();
    dates.forEach(
        (number, date) ->
            versions.add(
                number.equals(dates.lastKey())
                    ? new PaperVersion(number, date, text(line, "title"), text(line, "abstract"))
                    : new PaperVersion(number, date, Optional.empty(), Optional.empty())));
    return versions;
  }

  /** Reads {@code Mon, 2 Apr 2007 19:18:42 GMT}; nobody needs the day of the week. */
  private static Instant date(String text) {
    String date = WEEKDAY.matcher(text).replaceFirst("");
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
  }

  private static List<PaperAuthor> authors(JsonNode line) {
    List<PaperAuthor> authors = new ArrayList<>();
    for (JsonNode name : array(line, "authors_parsed")) {
      if (!name.isArray()) {
        throw malformed("authors_parsed");
      }
      PaperAuthor author = new PaperAuthor(part(1, name), part(0, name), part(2, name));
      if (!author.name().isEmpty()) {
        authors.add(author);
      }
    }
    return authors.isEmpty()
        ? text(line, "authors").map(SnapshotRecord::names).orElse(List.of())
        : authors;
  }

  private static String part(int index, JsonNode name) {
    return text(name.path(index)).orElse("");
  }

  /** Splits {@code A. Author (1), B. Other (2) and C. Last ((1) Institute, (2) University)}. */
  private static List<PaperAuthor> names(String authors) {
    return BETWEEN_NAMES
        .splitAsStream(withoutParentheses(authors))
        .flatMap(name -> MetadataText.of(name).stream())
        .map(PaperAuthor::of)
        .toList();
  }

  /** Leaves out affiliations: {@code A. Author (1), B. Other (2 and 3) and C. Last}. */
  private static String withoutParentheses(String authors) {
    StringBuilder names = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < authors.length(); i++) {
      char c = authors.charAt(i);
      depth += c == '(' ? 1 : 0;
      names.append(depth == 0 ? c : ' ');
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return names.toString();
  }

  private static List<JsonNode> array(JsonNode line, String key) {
    JsonNode value = line.path(key);
    if (value.isNull() || value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw malformed(key);
    }
    return List.copyOf(value.values());
  }

  private static Optional<String> text(JsonNode line, String key) {
    return text(line.path(key));
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw malformed(value.toString());
    }
    return MetadataText.of(value.stringValue());
  }

  private static IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException(what);
  }
}
