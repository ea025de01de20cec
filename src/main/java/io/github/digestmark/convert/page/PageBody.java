package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.convert.support.WebAddress;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the body of a page: table, entries, and the links between them. */
final class PageBody {

  private final String title;
  private final Digest digest;
  private final PageWords words;

  /** The first entry of each label, by its place among the entries. */
  private final Map<String, Integer> entries = new HashMap<>();

  /** The rows of each label, by their places among the rows. */
  private final Map<String, List<Integer>> rows = new HashMap<>();

  private final Html html = new Html();

  PageBody(String title, Digest digest) {
    this.title = title;
    this.digest = digest;
    this.words = PageWords.of(digest);
    for (int i = 0; i < digest.entries().size(); i++) {
      entries.putIfAbsent(digest.entries().get(i).label(), i);
    }
    for (int i = 0; i < digest.rows().size(); i++) {
      rows.computeIfAbsent(digest.rows().get(i).label(), label -> new ArrayList<>()).add(i);
    }
  }

  String html() {
    html.open("body").line().open("header").open("h1", Map.of("dir", "auto")).add(title);
    html.close("h1").open("p", Map.of("class", "count"));
    html.add(words.papers().formatted(Math.max(digest.rows().size(), digest.entries().size())));
    html.close("p").close("header").line().open("main").line();
    if (!digest.rows().isEmpty()) {
      table();
    }
    if (!digest.entries().isEmpty()) {
      heading(digest.detailsHeading(), words.details());
      for (int i = 0; i < digest.entries().size(); i++) {
        entry(i, digest.entries().get(i));
      }
    }
    return html.close("main").line().toString();
  }

  private void heading(String text, String otherwise) {
    if (text.isEmpty()) {
      html.open("h2").add(otherwise).close("h2").line();
    } else {
      html.addField("h2", text).line();
    }
  }

  private void table() {
    heading(digest.summaryHeading(), words.summaries());
    html.open("table").open("thead").open("tr");
    digest.columns().forEach(column -> html.open("th").add(column).close("th"));
    html.close("tr").close("thead").line().open("tbody").line();
    for (int i = 0; i < digest.rows().size(); i++) {
      row(i, digest.rows().get(i));
    }
    html.close("tbody").close("table").line();
  }

  private void row(int index, SummaryRow row) {
    html.open("tr", Map.of("id", "row-" + (index + 1))).open("td", Map.of("class", "label"));
    Integer entry = entries.get(row.label());
    String label = "[^" + row.label() + "]";
    if (row.label().isEmpty()) {
      html.add("–");
    } else if (entry == null) {
      html.add(label);
    } else {
      link("#entry-" + (entry + 1), label, words.toEntry());
    }
    html.close("td").open("td");
    String address = ArxivUrl.parse(row.url()).map(ArxivUrl::canonical).orElse(row.url());
    if (WebAddress.isWeb(address)) {
      html.open("a", outward(address)).addLinkText(row.title()).close("a");
    } else {
      html.addField("span", row.title());
      given(row.url());
    }
    html.close("td").open("td").addField("div", row.summary()).close("td").close("tr").line();
  }

  private void entry(int index, DetailedEntry entry) {
    html.open("article", Map.of("id", "entry-" + (index + 1)));
    html.open("div", Map.of("class", "heading")).open("span", Map.of("class", "label"));
    back(index, entry.label());
    html.close("span");
    html.addField(
        "h3", entry.translatedTitle().isEmpty() ? entry.title() : entry.translatedTitle());
    html.close("div").line();
    title(entry);
    addresses(entry);
    text("summary", "", entry.summary());
    text("english", "", entry.englishSummary());
    text("abstract translated", words.translation(), entry.translatedAbstract());
    abstractText(entry);
    html.close("article").line();
  }

  private void back(int index, String label) {
    String shown = "[^" + label + "]";
    List<Integer> from = rows.getOrDefault(label, List.of());
    boolean reached = Integer.valueOf(index).equals(entries.get(label));
    if (from.isEmpty() || !reached) {
      html.add(shown);
      return;
    }
    for (int i = 0; i < from.size(); i++) {
      link("#row-" + (from.get(i) + 1), (i == 0 ? shown + " " : " ") + "↑", words.toRow());
    }
  }

  private void title(DetailedEntry entry) {
    boolean shown = entry.translatedTitle().isEmpty();
    if ((entry.title().isEmpty() || shown) && entry.stamp() == null) {
      return;
    }
    html.open("div", Map.of("class", "title"));
    if (!shown) {
      html.addField("span", entry.title()).add(" ");
    }
    if (entry.stamp() != null) {
      html.open("span", Map.of("class", "stamp")).add(entry.stamp().toString()).close("span");
    }
    html.close("div").line();
  }

  private void addresses(DetailedEntry entry) {
    Map<String, String> addresses = new LinkedHashMap<>();
    Optional<ArxivId> id = entry.arxivId();
    id.ifPresent(paper -> addresses.putAll(PaperAddresses.of(paper)));
    boolean known = addresses.containsValue(entry.url());
    if (addresses.isEmpty() && (entry.url() + entry.linkText()).isEmpty()) {
      return;
    }
    html.open("nav", Map.of("class", "addresses"));
    addresses.forEach((word, address) -> html.open("a", outward(address)).add(word).close("a"));
    if (!entry.linkText().equals(entry.url())) {
      given(entry.linkText());
    }
    if (!known && WebAddress.isWeb(entry.url())) {
      html.open("a", outward(entry.url())).add(entry.url()).close("a");
    } else if (!known) {
      given(entry.url());
    }
    html.close("nav").line();
  }

  private void abstractText(DetailedEntry entry) {
    if (entry.abstractText().isEmpty() && entry.announcement() == null) {
      return;
    }
    html.open("div", Html.inOrder("class", "abstract", "lang", "en"));
    html.open("p", Map.of("class", "caption")).add(words.original());
    if (entry.announcement() != null) {
      html.open("span", Map.of("class", "announcement"));
      html.add(" · " + entry.announcement().toString().strip()).close("span");
    }
    html.close("p").addField("div", entry.abstractText()).close("div").line();
  }

  private void text(String kind, String caption, String text) {
    if (text.isEmpty()) {
      return;
    }
    html.open("div", Map.of("class", kind));
    if (!caption.isEmpty()) {
      html.open("p", Map.of("class", "caption")).add(caption).close("p");
    }
    html.addField("div", text).close("div").line();
  }

  /** An address that no page may lead to is shown. */
  private void given(String address) {
    if (!address.isEmpty()) {
      html.add(" ").open("span", Map.of("class", "stamp")).add(address).close("span");
    }
  }

  private void link(String target, String text, String hint) {
    html.open("a", Html.inOrder("href", target, "title", hint)).add(text).close("a");
  }

  private static Map<String, String> outward(String address) {
    return Html.inOrder("href", address, "rel", "noopener noreferrer");
  }
}
