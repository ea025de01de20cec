package io.github.digestmark.convert.feed;

import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.support.AuthorNames;
import io.github.digestmark.convert.support.DigestDate;
import io.github.digestmark.convert.support.PaperColumns;
import io.github.digestmark.convert.support.PapersMetadata;
import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.internal.Sha256;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paper as an item of a feed, in any format. All texts are valid in XML.
 *
 * @param id the identifier by which feed readers recognize it
 * @param title never empty
 * @param link the URL, if it is an absolute http or https URL
 * @param authors their names, if they are known
 * @param published the day on which the paper was published, if the digest names it
 * @param categories the primary category and the topic, if they are known
 * @param html the texts for people
 * @param fields the texts for programs, by their names; none is empty
 */
record FeedItem(
    String id,
    String title,
    Optional<String> link,
    List<String> authors,
    Optional<LocalDate> published,
    List<String> categories,
    String html,
    Map<String, String> fields) {

  /**
   * Returns the papers of a digest, in their order. No two have the same id.
   *
   * @param ids how often each id is in the feed, to which these are added
   * @param metadata what arXiv says about the papers
   */
  static List<FeedItem> of(NamedDigest digest, Map<String, Integer> ids, PapersMetadata metadata) {
    return digest.digest().papers().stream()
        .map(paper -> of(digest.name(), paper, authors(paper, metadata.of(paper))))
        .map(item -> item.copy(ids.merge(item.id(), 1, Integer::sum)))
        .toList();
  }

  private FeedItem copy(int count) {
    return count == 1
        ? this
        : new FeedItem(id + "#" + count, title, link, authors, published, categories, html, fields);
  }

  private static List<String> authors(Paper paper, Optional<PaperMetadata> known) {
    List<String> names =
        known.stream()
            .flatMap(says -> says.authors().stream())
            .map(PaperAuthor::name)
            .filter(name -> !name.isBlank())
            .toList();
    return (names.isEmpty() ? AuthorNames.in(paper.text(Field.AUTHORS)).names() : names)
        .stream().map(XmlText::of).toList();
  }

  private static FeedItem of(String file, Paper paper, List<String> authors) {
    Map<String, String> fields = fields(file, paper);
    return new FeedItem(
        paper.arxivId().map(id -> "oai:arXiv.org:" + id).orElseGet(() -> hash(fields)),
        title(fields),
        Optional.of(paper.url()).filter(FeedLink::isAbsolute),
        authors,
        DigestDate.day(paper.text(Field.DATE)),
        Stream.concat(
                paper.stamp().map(TitleStamp::category).stream(),
                Optional.ofNullable(fields.get(Field.TOPIC.key())).stream())
            .distinct()
            .toList(),
        html(fields),
        fields);
  }

  private static Map<String, String> fields(String file, Paper paper) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("ref", paper.label());
    Field.all().forEach(field -> fields.put(field.key(), paper.text(field)));
    Field.ofRows().forEach(field -> fields.put(field.keyOfRow(), paper.otherTextOfRow(field)));
    fields.put(PaperColumns.FURTHER, PaperColumns.further(paper));
    fields.values().removeIf(String::isEmpty);
    fields.replaceAll((name, text) -> XmlText.of(text));
    return fields;
  }

  /** Returns a hash that does not depend on file and label. */
  private static String hash(Map<String, String> fields) {
    return "urn:sha256:"
        + Sha256.hex(
            fields.entrySet().stream()
                .filter(f -> !f.getKey().equals("file") && !f.getKey().equals("ref"))
                .map(f -> f.getKey() + "\0" + f.getValue())
                .collect(Collectors.joining("\0")));
  }

  private static String title(Map<String, String> fields) {
    for (Field field : List.of(Field.TITLE, Field.TRANSLATED_TITLE, Field.URL)) {
      String text = fields.getOrDefault(field.key(), "");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "[^" + fields.getOrDefault("ref", "") + "]";
  }

  private static String html(Map<String, String> fields) {
    StringBuilder html = new StringBuilder();
    for (Field field : Field.texts()) {
      if (field != Field.TITLE) {
        addParagraph(label(field.toString()), fields.getOrDefault(field.key(), ""), html);
      }
    }
    for (Field field : Field.details()) {
      addParagraph(label(field.toString()), fields.getOrDefault(field.key(), ""), html);
    }
    String further = fields.getOrDefault(PaperColumns.FURTHER, "");
    if (!further.isEmpty()) {
      html.append("<p>").append(escaped(further)).append("</p>\n");
    }
    return html.toString();
  }

  private static void addParagraph(String label, String text, StringBuilder html) {
    if (!text.isEmpty()) {
      html.append("<p><b>").append(label).append(":</b> ");
      html.append(escaped(text)).append("</p>\n");
    }
  }

  /** Escapes a text for HTML, and keeps its lines. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("\r\n|[\r\n]", "<br>");
  }

  private static String label(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
