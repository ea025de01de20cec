package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Pairing;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The body of a page: the filters, the table, the entries, and the links between them. */
final class PageBody {

  private final String title;
  private final Digest digest;
  private final PageWords words;
  private final PageFilters filters;
  private final boolean hasTopics;

  /** The entry of each row that has one, both by their indices in the digest. */
  private final Map<Integer, Integer> entryOfRow = new HashMap<>();

  /** The paper of each entry; papers with rows have the indices of their rows. */
  private final Map<Integer, Integer> paperOfEntry = new HashMap<>();

  private final List<Paper> papers = new ArrayList<>();
  private final Html html = new Html();

  PageBody(String title, Digest digest) {
    this.title = title;
    this.digest = digest;
    this.words = PageWords.of(digest);
    Pairing.papers(
        indices(digest.rows()),
        digest.rows()::get,
        indices(digest.entries()),
        digest.entries()::get,
        digest.rowsAbove(),
        this::join);
    this.filters = new PageFilters(papers, words);
    this.hasTopics = papers.stream().anyMatch(paper -> !paper.text(Field.TOPIC).isEmpty());
  }

  private static List<Integer> indices(List<?> parts) {
    return IntStream.range(0, parts.size()).boxed().toList();
  }

  private Paper join(Optional<Integer> row, Optional<Integer> entry) {
    row.ifPresent(r -> entry.ifPresent(e -> entryOfRow.put(r, e)));
    entry.ifPresent(e -> paperOfEntry.put(e, papers.size()));
    Paper paper = new Paper(row.map(digest.rows()::get), entry.map(digest.entries()::get));
    papers.add(paper);
    return paper;
  }

  String html() {
    html.open("body", Map.of("id", "top")).line().open("header").open("h1", Map.of("dir", "auto"));
    html.add(title).close("h1").open("p", Map.of("class", "count"));
    html.add(words.papers().formatted(papers.size())).close("p").close("header").line();
    filters.write(html);
    html.open("main").line();
    if (!digest.rows().isEmpty()) {
      table();
    }
    if (!digest.entries().isEmpty()) {
      heading(digest.detailsHeading(), words.details(), digest.rows().isEmpty());
      PageEntry writer = new PageEntry(html, words);
      String topic = "";
      for (int i = 0; i < digest.entries().size(); i++) {
        DetailedEntry entry = digest.entries().get(i);
        if (!entry.text(Field.TOPIC).equals(topic)) {
          topic = entry.text(Field.TOPIC);
          topic(topic);
        }
        entry(i, entry, writer);
      }
    }
    return html.close("main").line().toString();
  }

  /** Topics that are all that a page has need no heading above them. */
  private void heading(String text, String fallback, boolean isAlone) {
    if (text.isEmpty() && isAlone && hasTopics) {
      return;
    }
    if (text.isEmpty()) {
      html.open("h2").add(fallback).close("h2").line();
    } else {
      html.addField("h2", text).line();
    }
  }

  private void topic(String text) {
    if (!text.isEmpty()) {
      html.open("h2", Map.of("class", "topic")).addField("span", text).close("h2").line();
    }
  }

  private void table() {
    heading(digest.summaryHeading(), words.summaries(), digest.entries().isEmpty());
    boolean hasDetails = digest.rows().stream().anyMatch(PageDetails::isIn);
    String topic = "";
    for (int i = 0; i < digest.rows().size(); i++) {
      SummaryRow row = digest.rows().get(i);
      boolean isNext = i > 0 && !row.text(Field.TOPIC).equals(topic);
      if (isNext) {
        html.close("tbody").close("table").line();
      }
      if (i == 0 || isNext) {
        topic = row.text(Field.TOPIC);
        topic(topic);
        openTable(!hasDetails);
      }
      row(i, row);
    }
    html.close("tbody").close("table").line();
  }

  /** Opens a table; columns that the page does not have are not named. */
  private void openTable(boolean hasColumns) {
    // A browser could take a grid for no table.
    html.open("table", role("table"));
    if (hasColumns) {
      html.open("thead", role("rowgroup")).open("tr", role("row"));
      digest.columns().forEach(name -> html.open("th", role("columnheader")).add(name).close("th"));
      html.close("tr").close("thead").line();
    }
    html.open("tbody", role("rowgroup")).line();
  }

  private void row(int index, SummaryRow row) {
    html.open("tr", filters.attributes(index, "row-" + (index + 1), "row"));
    html.open("td", Html.attributes("role", "cell", "class", "label"))
        .add(row.label().isEmpty() ? "–" : row.label());
    html.close("td").open("td", role("cell"));
    Optional<DetailedEntry> entry = papers.get(index).entry();
    String shown = papers.get(index).text(Field.TRANSLATED_TITLE);
    title(index, row, shown.isEmpty() ? row.title() : shown);
    if (!shown.isEmpty() && !row.title().isEmpty() && !row.title().equals(shown)) {
      html.open("div", Map.of("class", "original")).addField("span", row.title()).close("div");
    }
    html.open("div", Map.of("class", "addresses"));
    addresses(row, entry);
    html.close("div");
    new PageDetails(html, words).about(row);
    html.close("td").open("td", role("cell")).addField("div", row.summary());
    new PageEntry(html, words).texts(row);
    html.close("td").close("tr").line();
  }

  private static Map<String, String> role(String role) {
    return Map.of("role", role);
  }

  private void title(int index, SummaryRow row, String text) {
    Integer entry = entryOfRow.get(index);
    if (entry != null) {
      html.open("a", Html.attributes("href", "#entry-" + (entry + 1), "class", "title"));
      html.addLinkText(text.isBlank() ? row.label() : text).close("a");
    } else if (WebAddress.is(row.url())) {
      String address = ArxivUrl.parse(row.url()).map(ArxivUrl::canonical).orElse(row.url());
      html.openOutsideLink(address, "title").addLinkText(text).close("a");
    } else {
      html.addField("span", text);
    }
  }

  private void addresses(SummaryRow row, Optional<DetailedEntry> entry) {
    Optional<ArxivId> id = row.arxivId();
    if (row.url().isEmpty()) {
      id = entry.flatMap(DetailedEntry::arxivId);
    }
    if (id.isPresent()) {
      PaperAddresses.of(id.get(), "arXiv").forEach(html::addOutsideLink);
    } else {
      html.addAddress(row.url(), host(row.url()));
    }
  }

  private static String host(String url) {
    return url.replaceFirst("^[a-zA-Z]+://(?:www\\.)?([^/?#]+).*", "$1");
  }

  private void entry(int index, DetailedEntry entry, PageEntry writer) {
    int paper = paperOfEntry.getOrDefault(index, 0);
    String id = "entry-" + (index + 1);
    boolean hasRow = paper < digest.rows().size();
    html.open("article", hasRow ? Map.of("id", id) : filters.attributes(paper, id, "article"));
    writer.write(entry, hasRow ? Optional.of("#row-" + (paper + 1)) : Optional.empty());
    html.close("article").line();
  }
}
