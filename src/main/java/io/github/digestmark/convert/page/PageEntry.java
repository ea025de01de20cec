package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.support.PaperAddresses;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.model.SummaryRow;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an entry: titles, addresses and texts.
 *
 * @param html what it is written to
 * @param words the words of the page
 */
record PageEntry(Html html, PageWords words) {

  /** The fields whose CSS class is not their key. */
  private static final Map<Field, String> CLASSES =
      Map.of(Field.ENGLISH_SUMMARY, "english", Field.TRANSLATED_ABSTRACT, "abstract translated");

  /**
   * Writes an entry.
   *
   * @param row the address of its row, if it has one
   */
  void write(DetailedEntry entry, Optional<String> row) {
    String translated = entry.text(Field.TRANSLATED_TITLE);
    html.open("div", Map.of("class", "heading")).open("span", Map.of("class", "label"));
    if (row.isPresent()) {
      html.open("a", Html.attributes("href", row.get(), "title", words.toRow()));
      html.add(entry.label() + " ↑").close("a");
    } else {
      html.add(entry.label());
    }
    html.close("span").addField("h3", translated.isEmpty() ? entry.title() : translated);
    html.close("div").line();
    if (!translated.isEmpty() && !entry.title().isEmpty()) {
      html.open("div", Map.of("class", "original")).addField("span", entry.title());
      html.close("div").line();
    }
    html.open("nav", Map.of("class", "addresses"));
    addresses(entry, new Paper(Optional.empty(), Optional.of(entry)).arxivId());
    html.close("nav").line();
    new PageDetails(html, words).about(entry);
    text(entry, Field.SUMMARY);
    texts(entry);
  }

  /** Writes the texts below titles and summary. */
  void texts(PaperPart part) {
    text(part, Field.ENGLISH_SUMMARY);
    text(part, Field.TRANSLATED_ABSTRACT);
    text(part, Field.ABSTRACT);
    new PageDetails(html, words).further(part);
  }

  /** Writes the addresses; the identifier is in one of them only. */
  private void addresses(DetailedEntry entry, Optional<ArxivId> id) {
    id.ifPresent(known -> PaperAddresses.of(known, "arXiv:" + known).forEach(html::addOutsideLink));
    String linkText = entry.text(Field.LINK_TEXT);
    if (!leadsTo(id, entry.url())) {
      html.addAddress(entry.url(), entry.url());
    }
    if (!linkText.equals(entry.url()) && !leadsTo(id, linkText)) {
      html.addNote(linkText, "");
    }
    if (entry.stamp().isPresent()) {
      stamp(entry.stamp().get(), id);
    }
    if (entry.announcement().isPresent()) {
      Announcement announcement = entry.announcement().get();
      boolean isKnown = id.filter(announcement.id()::isSamePaperAs).isPresent();
      html.addNote(isKnown ? announcement.type().toString() : announcement.text().strip(), "");
    }
  }

  private void stamp(TitleStamp stamp, Optional<ArxivId> id) {
    if (id.filter(stamp.id()::isSamePaperAs).isPresent()) {
      Optional<ArxivCategory> category = ArxivCategory.parse(stamp.category());
      html.addNote(stamp.category(), category.map(ArxivCategory::name).orElse(""));
      html.addNote(stamp.status().toString(), "");
    } else {
      html.addNote(stamp.toString(), "");
    }
  }

  private static boolean leadsTo(Optional<ArxivId> id, String url) {
    return id.isPresent()
        && ArxivUrl.parse(url).filter(to -> to.id().isSamePaperAs(id.get())).isPresent();
  }

  private void text(PaperPart part, Field field) {
    String text = part.text(field);
    if (text.isEmpty()) {
      return;
    }
    boolean isAbstract = field == Field.ABSTRACT;
    boolean isFolded =
        isAbstract
            && (part instanceof SummaryRow || !part.text(Field.TRANSLATED_ABSTRACT).isEmpty());
    String tag = isFolded ? "details" : "div";
    String kind = CLASSES.getOrDefault(field, field.key());
    html.open(
        tag, isAbstract ? Html.attributes("class", kind, "lang", "en") : Map.of("class", kind));
    String caption = words.caption(field);
    if (!caption.isEmpty()) {
      String captionTag = isFolded ? "summary" : "p";
      html.open(captionTag, Map.of("class", "caption")).add(caption).close(captionTag);
    }
    boolean isCut = isAbstract && part instanceof DetailedEntry entry && CutAbstract.is(entry);
    html.addField("div", isCut ? text.stripTrailing() + "…" : text);
    html.close(tag).line();
  }
}
