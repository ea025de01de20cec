package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Pairing;
import io.github.digestmark.model.SummaryRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The body of a page: the table, the entries, and the links between them. */
final class PageBody {

  /** The fields whose CSS class is not their key. */
  private static final Map<Field, String> CLASSES =
      Map.of(Field.ENGLISH_SUMMARY, "english", Field.TRANSLATED_ABSTRACT, "abstract translated");

  private final String title;
  private final Digest digest;
  private final PageWords words;

  /** The entry of each row that has one, both by their indices in the digest. */
  private final Map<Integer, Integer> entryOfRow = new HashMap<>();

  /** The row of each entry that has one. */
  private final Map<Integer, Integer> rowOfEntry = new HashMap<>();

  private final int papers;
  private final Html html = new Html();

  PageBody(String title, Digest digest) {
    this.title = title;
    this.digest = digest;
    this.words = PageWords.of(digest);
    this.papers =
        Pairing.papers(
                indices(digest.rows()),
                digest.rows()::get,
                indices(digest.entries()),
                digest.entries()::get,
                this::join)
            .size();
  }

  private static List<Integer> indices(List<?> parts) {
    return IntStream.range(0, parts.size()).boxed().toList();
  }

  private boolean join(Optional<Integer> row, Optional<Integer> entry) {
    row.ifPresent(r -> entry.ifPresent(e -> entryOfRow.put(r, e)));
    entry.ifPresent(e -> row.ifPresent(r -> rowOfEntry.put(e, r)));
    return entry.isPresent();
  }

  String html() {
    html.open("body").line().open("header").open("h1", Map.of("dir", "auto")).add(title);
    html.close("h1").open("p", Map.of("class", "count"));
    html.add(words.papers().formatted(papers));
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

  private void heading(String text, String fallback) {
    if (text.isEmpty()) {
      html.open("h2").add(fallback).close("h2").line();
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
    Integer entry = entryOfRow.get(index);
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
    if (WebAddress.is(address)) {
      html.open("a", external(address)).addLinkText(row.title()).close("a");
    } else {
      html.addField("span", row.title());
      plain(row.url());
    }
    html.close("td").open("td").addField("div", row.summary()).close("td").close("tr").line();
  }

  private void entry(int index, DetailedEntry entry) {
    String translated = entry.text(Field.TRANSLATED_TITLE);
    html.open("article", Map.of("id", "entry-" + (index + 1)));
    html.open("div", Map.of("class", "heading")).open("span", Map.of("class", "label"));
    back(index, entry.label());
    html.close("span");
    html.addField("h3", translated.isEmpty() ? entry.title() : translated);
    html.close("div").line();
    for (Field field : Field.all()) {
      if (field == Field.TITLE) {
        title(entry);
      } else if (field == Field.URL) {
        addresses(entry);
      } else if (field.isText() && field != Field.TRANSLATED_TITLE) {
        text(entry, field);
      }
    }
    html.close("article").line();
  }

  private void back(int index, String label) {
    String shown = "[^" + label + "]";
    Integer row = rowOfEntry.get(index);
    if (row == null) {
      html.add(shown);
    } else {
      link("#row-" + (row + 1), shown + " ↑", words.toRow());
    }
  }

  private void title(DetailedEntry entry) {
    String stamp = entry.text(Field.STAMP);
    boolean isHeading = entry.text(Field.TRANSLATED_TITLE).isEmpty();
    if ((entry.title().isEmpty() || isHeading) && stamp.isEmpty()) {
      return;
    }
    html.open("div", Map.of("class", "title"));
    if (!isHeading) {
      html.addField("span", entry.title()).add(" ");
    }
    if (!stamp.isEmpty()) {
      html.open("span", Map.of("class", "stamp")).add(stamp).close("span");
    }
    html.close("div").line();
  }

  private void addresses(DetailedEntry entry) {
    String linkText = entry.text(Field.LINK_TEXT);
    Map<String, String> addresses = entry.arxivId().map(PaperAddresses::of).orElse(Map.of());
    boolean known = addresses.containsValue(entry.url());
    if (addresses.isEmpty() && (entry.url() + linkText).isEmpty()) {
      return;
    }
    html.open("nav", Map.of("class", "addresses"));
    addresses.forEach((word, address) -> html.open("a", external(address)).add(word).close("a"));
    if (!linkText.equals(entry.url())) {
      plain(linkText);
    }
    if (!known && WebAddress.is(entry.url())) {
      html.open("a", external(entry.url())).add(entry.url()).close("a");
    } else if (!known) {
      plain(entry.url());
    }
    html.close("nav").line();
  }

  private void text(DetailedEntry entry, Field field) {
    boolean isAbstract = field == Field.ABSTRACT;
    String text = entry.text(field);
    String note = isAbstract ? entry.announcement().map(a -> a.toString().strip()).orElse("") : "";
    if (text.isEmpty() && note.isEmpty()) {
      return;
    }
    String kind = CLASSES.getOrDefault(field, field.key());
    html.open(
        "div", isAbstract ? Html.inOrder("class", kind, "lang", "en") : Map.of("class", kind));
    String caption = words.caption(field);
    if (!caption.isEmpty()) {
      html.open("p", Map.of("class", "caption")).add(caption);
      if (!note.isEmpty()) {
        html.open("span", Map.of("class", "announcement")).add(" · " + note).close("span");
      }
      html.close("p");
    }
    html.addField("div", text).close("div").line();
  }

  /** Shows an address to which the page must not link. */
  private void plain(String address) {
    if (!address.isEmpty()) {
      html.add(" ").open("span", Map.of("class", "stamp")).add(address).close("span");
    }
  }

  private void link(String target, String text, String hint) {
    html.open("a", Html.inOrder("href", target, "title", hint)).add(text).close("a");
  }

  private static Map<String, String> external(String address) {
    return Html.inOrder("href", address, "rel", "noopener noreferrer");
  }
}
