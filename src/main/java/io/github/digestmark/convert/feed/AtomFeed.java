package io.github.digestmark.convert.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.internal.Sha256;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** Papers as Atom 1.0. */
final class AtomFeed {

  private AtomFeed() {}

  static Feed of(String title, FeedOptions options, List<FeedItem> items) {
    Date date = Date.from(options.date());
    Feed feed = new Feed("atom_1.0");
    // All issues of one feed have the same.
    feed.setId("urn:sha256:" + Sha256.hex(options.link() + "\n" + title));
    feed.setTitleEx(content("text", title));
    if (!options.description().isEmpty()) {
      feed.setSubtitle(content("text", XmlText.of(options.description())));
    }
    feed.setAlternateLinks(List.of(link(options.link())));
    feed.setUpdated(date);
    feed.setAuthors(List.of(person("digestmark")));
    Generator generator = new Generator();
    generator.setValue("digestmark");
    feed.setGenerator(generator);
    feed.setEntries(items.stream().map(item -> entry(item, date)).toList());
    return feed;
  }

  private static Entry entry(FeedItem paper, Date date) {
    Entry entry = new Entry();
    entry.setId(paper.id());
    entry.setTitleEx(content("text", paper.title()));
    entry.setAlternateLinks(paper.link().map(AtomFeed::link).stream().toList());
    entry.setAuthors(paper.authors().stream().map(AtomFeed::person).toList());
    entry.setUpdated(date);
    paper
        .published()
        .ifPresent(
            day -> entry.setPublished(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
    entry.setCategories(paper.categories().stream().map(AtomFeed::category).toList());
    entry.setContents(List.of(content("html", paper.html())));
    entry.setForeignMarkup(FeedXml.elements(paper));
    return entry;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setTerm(name);
    return category;
  }

  private static SyndPerson person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  private static Link link(String address) {
    Link link = new Link();
    link.setRel("alternate");
    link.setHref(address);
    return link;
  }

  private static Content content(String type, String text) {
    Content content = new Content();
    content.setType(type);
    content.setValue(text);
    return content;
  }
}
