package io.github.digestmark.convert.feed;

import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.support.PaperFields;
import io.github.digestmark.convert.support.Sha256;
import io.github.digestmark.convert.support.WebAddress;
import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A paper as feeds tell of it, whatever their format. All its texts can stand in XML.
 *
 * @param id what a reader knows it by
 * @param title never empty
 * @param link the address, if it can be one
 * @param category the primary category, or empty
 * @param html the texts for people
 * @param fields the texts for programs, by their names; none is empty
 */
record FeedItem(
    String id,
    String title,
    Optional<String> link,
    String category,
    String html,
    Map<String, String> fields) {

  private static final Map<String, String> LABELS = labels();

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("translatedTitle", "Translated title");
    labels.put("summary", "Summary");
    labels.put("englishSummary", "English summary");
    labels.put("translatedAbstract", "Translated abstract");
    labels.put("abstract", "Abstract");
    return labels;
  }

  /** Lists the papers of all digests, in their order. No two have the same id. */
  static List<FeedItem> of(List<NamedDigest> digests) {
    Map<String, Integer> ids = new HashMap<>();
    return digests.stream()
        .flatMap(d -> Paper.of(d.digest()).stream().map(paper -> of(d.name(), paper)))
        .map(item -> item.copy(ids.merge(item.id(), 1, Integer::sum)))
        .toList();
  }

  private FeedItem copy(int count) {
    return count == 1 ? this : new FeedItem(id + "#" + count, title, link, category, html, fields);
  }

  private static FeedItem of(String file, Paper paper) {
    Map<String, String> fields = fields(file, new PaperFields(paper));
    return new FeedItem(
        paper.arxivId().map(id -> "oai:arXiv.org:" + id).orElseGet(() -> hash(fields)),
        title(fields),
        Optional.of(paper.url()).filter(WebAddress::isAbsolute),
        new PaperFields(paper).category(),
        html(fields),
        fields);
  }

  private static Map<String, String> fields(String file, PaperFields paper) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("ref", paper.paper().label());
    fields.put("translatedTitle", paper.paper().translatedTitle());
    fields.put("title", paper.paper().title());
    fields.put("stamp", paper.stamp().map(TitleStamp::toString).orElse(""));
    fields.put("url", paper.paper().url());
    fields.put("linkText", paper.ofEntry(DetailedEntry::linkText));
    fields.put("summary", paper.paper().summary());
    fields.put("englishSummary", paper.paper().englishSummary());
    fields.put("translatedAbstract", paper.paper().translatedAbstract());
    fields.put("announcement", paper.announced());
    fields.put("abstract", paper.paper().abstractText());
    fields.put("rowTitle", paper.rowTitle());
    fields.put("rowUrl", paper.rowUrl());
    fields.put("rowSummary", paper.rowSummary());
    fields.values().removeIf(String::isEmpty);
    fields.replaceAll((name, text) -> XmlText.of(text));
    return fields;
  }

  /** The same for the same paper in another place. */
  private static String hash(Map<String, String> fields) {
    return "urn:sha256:"
        + Sha256.of(
            fields.entrySet().stream()
                .filter(f -> !f.getKey().equals("file") && !f.getKey().equals("ref"))
                .map(f -> f.getKey() + "\0" + f.getValue())
                .collect(Collectors.joining("\0")));
  }

  private static String title(Map<String, String> fields) {
    for (String name : List.of("title", "translatedTitle", "url")) {
      String text = fields.getOrDefault(name, "");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "[^" + fields.getOrDefault("ref", "") + "]";
  }

  private static String html(Map<String, String> fields) {
    StringBuilder html = new StringBuilder();
    LABELS.forEach(
        (name, label) -> {
          if (fields.containsKey(name)) {
            String text = XmlText.inHtml(fields.get(name));
            html.append("<p><b>").append(label).append(":</b> ").append(text).append("</p>\n");
          }
        });
    return html.toString();
  }
}
