package io.github.digestmark.parse.paper;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects where the fields of one paper are. No text is lost: what no field takes is further. */
public final class PaperBuilder {

  private static final Set<String> NOTHING =
      Set.of(
          "null", "-", "--", "—", "–", "n/a", "na", "none", "nan", "无", "暂无", "なし", "없음", "/", "x");

  private static final int LONGEST_NOTHING = 6;

  private static final Set<Field> OF_LINKS = Set.of(Field.URL, Field.CODE, Field.ID);

  /** A word of English is about as much as so many Han characters. */
  private static final int CHARACTERS_OF_WORD = 2;

  private final String text;
  private final FieldNames names;
  private final PaperSites sites;
  private final Ids ids;
  private final Map<Field, Span> places = new HashMap<>();
  private final List<FurtherPlace> further = new ArrayList<>();
  private final List<Span> labels = new ArrayList<>();
  private Optional<Span> label = Optional.empty();

  public PaperBuilder(String text, FieldNames names, PaperSites sites) {
    this.text = text;
    this.names = names;
    this.sites = sites;
    this.ids = new Ids(text);
  }

  public boolean has(Field field) {
    return places.containsKey(field);
  }

  /** Returns where the fields are that were found. */
  public Map<Field, Span> found() {
    return Collections.unmodifiableMap(places);
  }

  Ids ids() {
    return ids;
  }

  public Optional<Span> label() {
    return label;
  }

  public void setLabel(Span span) {
    if (label.isEmpty() && !span.isEmpty()) {
      label = Optional.of(span);
    }
  }

  /** Returns what a name means. */
  Optional<Field> fieldOf(Span name) {
    return names.of(text.substring(name.start(), name.end()));
  }

  /** Returns what no field took. */
  public List<FurtherPlace> further() {
    return further;
  }

  /** Returns where the names of fields are. */
  public List<Span> labels() {
    return labels;
  }

  /** Returns where every field is; a missing one, at the end. */
  public FieldMap<Span> places(Span missing) {
    return FieldMap.of(field -> places.getOrDefault(field, missing));
  }

  /**
   * Adds a text under its name.
   *
   * @param field what the name means, if it is known
   */
  public void add(Span name, Optional<Field> field, Span value) {
    Span inner = withoutLabel(field, Marks.inner(text, value));
    labels.add(name);
    if (isNothing(inner)) {
      return;
    }
    List<Inline> links = links(field, inner);
    boolean isOneLink = links.size() == 1 && links.get(0).span().equals(inner);
    if (field.isEmpty()) {
      keep(name, isOneLink ? links.get(0).value() : inner);
    } else if (field.get() == Field.URL) {
      addLinks(name, inner, links);
    } else if (field.get() == Field.CODE) {
      set(Field.CODE, name, links.isEmpty() ? inner : links.get(0).value());
      links.stream().skip(1).forEach(this::addLink);
    } else if (field.get() == Field.ID) {
      isOneLink = isOneLink && !has(Field.URL);
      if (isOneLink) {
        addLinks(name, inner, links);
      }
      Span id = isOneLink ? Marks.inner(text, links.get(0).text()) : inner;
      if (!addId(name, id)) {
        set(Field.ID, name, ids.code(id));
      }
    } else if (isOneLink && field.get() != Field.TITLE) {
      addLinkInPlaceOf(field.get(), name, links.get(0));
    } else if (field.get() == Field.VENUE && ids.is(inner)) {
      set(Field.ID, name, inner);
    } else {
      set(byScript(field.get(), inner), name, inner);
    }
  }

  /** Returns the links in a text. Where it begins with none, only some fields need them. */
  private List<Inline> links(Optional<Field> field, Span inner) {
    boolean isNeeded =
        "[<hH".indexOf(text.charAt(inner.start())) >= 0
            || field.filter(OF_LINKS::contains).isPresent();
    List<Inline> links = new ArrayList<>(isNeeded ? Inlines.in(text, inner) : List.of());
    links.removeIf(inline -> !inline.is(Inline.Kind.LINK));
    return links;
  }

  /** A label may stand twice in front of a text. */
  private Span withoutLabel(Optional<Field> field, Span value) {
    boolean isLink = !value.isEmpty() && text.charAt(value.start()) == '[';
    Optional<Label> again =
        field.isEmpty() || isLink ? Optional.empty() : Label.at(text, value, names, false);
    if (again.isEmpty() || !again.get().field().equals(field)) {
      return value;
    }
    labels.add(again.get().name());
    return Marks.inner(text, again.get().rest());
  }

  /** A cell for the abstract may lead to it; a date or a venue may have a link. */
  private void addLinkInPlaceOf(Field field, Span name, Inline link) {
    if (field.isDetail()) {
      set(field, name, Marks.inner(text, link.text()));
      addLink(name, link);
    } else {
      addLink(name, link);
    }
  }

  /**
   * An abstract in Han characters is a translation, whatever it is called. It has names in Latin
   * letters; a text that has more such words than other characters is in English.
   */
  private Field byScript(Field field, Span span) {
    boolean isTranslation =
        field == Field.ABSTRACT && !has(Field.TRANSLATED_ABSTRACT) && isInHan(span);
    return isTranslation ? Field.TRANSLATED_ABSTRACT : field;
  }

  private boolean isInHan(Span span) {
    int balance = 0;
    boolean isInWord = false;
    // It is clear as soon as what is left cannot change it.
    for (int i = span.start(); i < span.end() && Math.abs(balance) < span.end() - i + 2; i++) {
      char c = text.charAt(i);
      boolean isHan = c >= 0x3040 && c < 0xd7b0;
      boolean isLetter = !isHan && (Ascii.isLetter(c) || (c > 0x7f && Character.isLetter(c)));
      balance += isHan ? 1 : isLetter && !isInWord ? -CHARACTERS_OF_WORD : 0;
      isInWord = isLetter;
    }
    return balance > 0;
  }

  /** Adds the links of a cell or a line for links: that of the paper first. */
  private void addLinks(Span name, Span whole, List<Inline> links) {
    if (links.isEmpty()) {
      if (!addId(name, whole)) {
        keep(name, whole);
      }
      return;
    }
    Optional<Inline> paper = links.stream().filter(this::leadsToPaper).findFirst();
    for (Inline link : links) {
      boolean isPaper = paper.isPresent() ? link.equals(paper.get()) : link.equals(links.get(0));
      if (isPaper && !has(Field.URL)) {
        setUrl(link);
      } else {
        addLink(links.size() == 1 ? name : link.text(), link);
      }
    }
  }

  /** Adds an identifier, with its category or without, if a text is nothing else. */
  private boolean addId(Span name, Span value) {
    Span id = ids.in(value);
    if (id.isEmpty()) {
      return false;
    }
    set(Field.ID, name, id);
    Span rest = Marks.trim(text, new Span(id.end(), value.end()));
    if (rest.length() > 2 && id.start() == value.start()) {
      set(Field.CATEGORIES, new Span(rest.start() + 1, rest.end() - 1));
    }
    return true;
  }

  /** Sets the identifier if a text without a label is one. */
  boolean setIfId(Span value) {
    return !has(Field.ID) && !value.isEmpty() && addId(value, value);
  }

  /** Decides what only all that was read can show. */
  public void finish() {
    Span venue = places.get(Field.VENUE);
    if (venue != null && !has(Field.DATE) && Dates.hasMonth(text, venue)) {
      places.put(Field.DATE, venue);
      places.remove(Field.VENUE);
    }
    findPaper();
  }

  /**
   * Where no field says which paper of arXiv it is, the only one that a further text names is it:
   * {@code **DOI:** 10.48550/arXiv.1706.03762}, {@code **Source:** [arXiv](...)}. Where there is
   * another address, the name of the text must say that it leads to the paper.
   */
  private void findPaper() {
    if (has(Field.ID) || arxivId().isPresent()) {
      return;
    }
    List<FurtherPlace> naming =
        further.stream()
            .filter(place -> ids.paper(place.text()).isPresent())
            .filter(place -> !has(Field.URL) || isOfPaper(place))
            .toList();
    Set<String> papers = new HashSet<>();
    naming.forEach(place -> papers.add(ids.paper(place.text()).map(ArxivId::paper).orElse("")));
    if (papers.size() == 1) {
      setPaper(naming.get(0));
    } else if (papers.isEmpty()) {
      label.ifPresent(this::setIfId);
    }
  }

  private void setPaper(FurtherPlace place) {
    if (!ids.in(place.text()).isEmpty()) {
      further.remove(place);
      addId(place.name(), place.text());
    } else if (!has(Field.URL)) {
      further.remove(place);
      places.put(Field.URL, place.text());
    } else {
      ids.inAddress(place.text()).ifPresent(id -> places.put(Field.ID, id));
    }
  }

  private boolean isOfPaper(FurtherPlace place) {
    String name = text.substring(place.name().start(), place.name().end()).toLowerCase(Locale.ROOT);
    return names.of(name).filter(OF_LINKS::contains).isPresent()
        || place.name().contains(place.text())
        || ids.is(place.name())
        || Stream.of("arxiv", "doi", "preprint").anyMatch(name::contains);
  }

  boolean leadsToPaper(Inline link) {
    return sites.isIn(text, link.value());
  }

  void setUrl(Inline link) {
    places.put(Field.URL, link.value());
    Span shown = Marks.inner(text, link.text());
    boolean isTitle = shown.equals(places.get(Field.TITLE));
    if (!isTitle && !link.text().equals(link.value())) {
      places.put(Field.LINK_TEXT, shown);
    }
  }

  /** Adds a further link under its text, or as what that means. */
  void addLink(Inline link) {
    addLink(link.text(), link);
  }

  private void addLink(Span called, Inline link) {
    Span name = Marks.inner(text, called.equals(link.text()) ? link.shown(text) : called);
    Optional<Field> field = fieldOf(name);
    if (link.value().isEmpty() || link.isToAnchor(text)) {
      return;
    }
    if (field.filter(Field.CODE::equals).isPresent() && !has(Field.CODE)) {
      places.put(Field.CODE, link.value());
    } else if (!has(Field.URL) && leadsToPaper(link)) {
      setUrl(link);
    } else {
      further.add(new FurtherPlace(name.equals(link.value()) ? link.span() : name, link.value()));
    }
  }

  private void set(Field field, Span name, Span value) {
    Span known = places.get(field);
    if (known == null) {
      places.put(field, value);
    } else if (!known.equals(value)) {
      keep(name, value);
    }
  }

  /** Sets a field that has no name of its own. */
  public boolean set(Field field, Span value) {
    boolean isNew = !value.isEmpty() && !places.containsKey(field);
    if (isNew) {
      places.put(field, value);
    }
    return isNew;
  }

  private void keep(Span name, Span value) {
    if (!value.isEmpty() && !name.isEmpty()) {
      further.add(new FurtherPlace(name, value));
    }
  }

  public boolean isNothing(Span span) {
    if (span.length() > LONGEST_NOTHING) {
      return false;
    }
    String word = text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    String bare = word.replace("'", "").replace("\"", "");
    return word.chars().allMatch(c -> WhiteSpace.is((char) c)) || NOTHING.contains(bare);
  }

  /** Returns the identifier that an address names, if it is arXiv's. */
  Optional<ArxivId> arxivId() {
    Span url = places.get(Field.URL);
    return url == null
        ? Optional.empty()
        : ArxivUrl.parse(text.substring(url.start(), url.end())).map(ArxivUrl::id);
  }
}
