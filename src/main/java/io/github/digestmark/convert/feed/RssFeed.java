package io.github.digestmark.convert.feed;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.github.digestmark.convert.support.XmlText;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Papers as RSS 2.0. */
final class RssFeed {

  /** RSS itself has authors with an address of mail only, and one date. */
  static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

  private RssFeed() {}

  static Channel of(String title, FeedOptions options, List<FeedItem> items) {
    Date date = Date.from(options.date());
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(title);
    channel.setLink(options.link());
    channel.setDescription(XmlText.of(options.description()));
    if (!options.language().isEmpty()) {
      channel.setLanguage(XmlText.of(options.language()));
    }
    channel.setPubDate(date);
    channel.setLastBuildDate(date);
    channel.setGenerator("digestmark");
    channel.setItems(items.stream().map(item -> item(item, date)).toList());
    return channel;
  }

  private static Item item(FeedItem paper, Date date) {
    Item item = new Item();
    item.setTitle(paper.title());
    paper.link().ifPresent(item::setLink);
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(paper.id());
    item.setGuid(guid);
    item.setPubDate(date);
    item.setCategories(paper.categories().stream().map(RssFeed::category).toList());
    Description description = new Description();
    description.setType("text/html");
    description.setValue(paper.html());
    item.setDescription(description);
    List<Element> elements = new ArrayList<>();
    paper
        .authors()
        .forEach(name -> elements.add(new Element("creator", DUBLIN_CORE).setText(name)));
    paper
        .published()
        .ifPresent(day -> elements.add(new Element("date", DUBLIN_CORE).setText(day.toString())));
    elements.addAll(FeedXml.elements(paper));
    item.setForeignMarkup(elements);
    return item;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setValue(name);
    return category;
  }
}
