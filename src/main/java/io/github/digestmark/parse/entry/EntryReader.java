package io.github.digestmark.parse.entry;

import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.EntryLayout;
import io.github.digestmark.parse.EntryLayout.LayoutFault;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.StrayContent.Kind;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.table.Link;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads footnotes as detailed entries. */
public final class EntryReader {

  /**
   * An entry, other content in it, and what is wrong with it.
   *
   * @param parsed the entry
   * @param stray what belongs to no field
   * @param problem what is wrong
   */
  public record Entry(ParsedEntry parsed, List<StrayContent> stray, Optional<EntryLayout> problem) {

    /** Returns whether the entry says itself which fields it does not have. */
    boolean isMarked() {
      return problem.isEmpty() && hasMissingField(stray);
    }

    private static boolean hasMissingField(List<StrayContent> stray) {
      for (StrayContent content : stray) {
        if (content.kind() == StrayContent.Kind.MISSING_FIELD) {
          return true;
        }
      }
      return false;
    }
  }

  private final SourceText source;
  private final FieldNames names;
  private final PaperSites sites;
  private final MarkedForm markedForm;
  private final GeneratorForm generatorForm;
  private final Supplier<DigestLanguage> language;

  public EntryReader(SourceText source, ReadOptions options, Supplier<DigestLanguage> language) {
    this.source = source;
    this.names = FieldNames.with(options.names());
    this.sites = new PaperSites(options.sites());
    this.markedForm = new MarkedForm(source);
    this.generatorForm = new GeneratorForm(source);
    this.language = language;
  }

  /**
   * Reads an entry.
   *
   * @param row the row of the same label; it says which paragraph is the summary
   * @param nextLine the line of the block that follows
   */
  public Entry read(EntryOutline outline, Optional<SummaryRow> row, int nextLine) {
    EntryLabels labels = EntryLabels.in(source, outline, names);
    int end = labels.span().isEmpty() ? nextLine : source.lineNumber(labels.span().start());
    Entry entry = build(labels, fields(labels.rest(), row, end));
    boolean isDoubtful =
        entry.problem().isPresent()
            || labels.hasParagraphs(source)
            || isTranslatedInPart(entry.parsed());
    return isDoubtful && outline.markers().isEmpty()
        ? readSpread(outline, row).orElse(entry)
        : entry;
  }

  /** An abstract without a translated title may be translated only because of its place. */
  private static boolean isTranslatedInPart(ParsedEntry entry) {
    return entry.at(Field.TRANSLATED_TITLE).isEmpty()
        && !entry.at(Field.TRANSLATED_ABSTRACT).isEmpty();
  }

  /** Reads an entry with labels anywhere in it, if they leave no doubt. */
  private Optional<Entry> readSpread(EntryOutline outline, Optional<SummaryRow> row) {
    SpreadLabels labels = new SpreadLabels(source, outline, names);
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    EntryFields fields =
        labels
            .named()
            .orElseGet(
                () -> new LooseForm(source, labels.outline(), row, language.get(), false).read());
    return fields.fault().isEmpty() && labels.agreesWith(fields)
        ? Optional.of(build(labels.labels(), fields))
        : Optional.empty();
  }

  /** Returns whether the definition line is empty or repeats the title of the row. */
  public static boolean keepsTitle(SourceText source, EntryOutline outline, SummaryRow row) {
    return outline.definition().isEmpty()
        || LooseForm.isTitle(outline.definition().get().text(source), row.title());
  }

  private EntryFields fields(EntryOutline outline, Optional<SummaryRow> row, int nextLine) {
    var marked = markedForm.read(outline);
    if (marked.isPresent() && (markedForm.isInOrder(outline) || !contradicts(marked.get(), row))) {
      return EntryFields.ofMarked(marked.get());
    }
    var generated = generatorForm.read(outline, nextLine);
    if (generated.isPresent() && !contradicts(generated.get(), row)) {
      return EntryFields.of(generated.get());
    }
    return new LooseForm(source, outline, row, language.get(), false).read();
  }

  /**
   * Reads an entry whose end is not indented.
   *
   * @param slippedOut the paragraphs after it that belong to it; at least one
   */
  public Entry readCutOff(EntryOutline outline, Optional<SummaryRow> row, List<Span> slippedOut) {
    EntryFields fields = new LooseForm(source, outline, row, language.get(), true).read();
    List<StrayContent> stray = stray(outline, fields);
    EntryLabels none = EntryLabels.none(outline);
    slippedOut.forEach(span -> stray.add(new StrayContent(Kind.SLIPPED_OUT, span)));
    Span first = MarkdownWhitespace.trim(source.text(), slippedOut.get(0));
    return build(
        none,
        fields.fields(),
        stray,
        Optional.of(problem(outline, LayoutFault.SLIPPED_OUT, first)));
  }

  private Entry build(EntryLabels labels, EntryFields fields) {
    EntryOutline outline = labels.rest();
    Span where = fields.faultAt().map(EntryParagraph::span).orElse(outline.label());
    return build(
        labels,
        fields.fields(),
        stray(outline, fields),
        fields.fault().map(fault -> problem(outline, fault, where)));
  }

  private static List<StrayContent> stray(EntryOutline outline, EntryFields fields) {
    List<StrayContent> stray = new ArrayList<>();
    for (Span comment : outline.comments()) {
      stray.add(new StrayContent(Kind.COMMENT, comment));
    }
    for (Span marker : outline.markers()) {
      stray.add(new StrayContent(Kind.MISSING_FIELD, marker));
    }
    for (EntryParagraph paragraph : fields.leftOver()) {
      stray.add(new StrayContent(Kind.TEXT, paragraph.span()));
    }
    return stray;
  }

  private EntryLayout problem(EntryOutline outline, LayoutFault fault, Span where) {
    return new EntryLayout(Optional.of(source.at(outline.label())), fault, where);
  }

  /** Blank lines added by hand can look like empty slots; the row's summary decides. */
  private boolean contradicts(Map<Field, EntryParagraph> fields, Optional<SummaryRow> row) {
    String summary = row.isPresent() ? row.get().summary() : "";
    if (summary.isEmpty() || isSame(fields.get(Field.SUMMARY), summary)) {
      return false;
    }
    for (EntryParagraph paragraph : fields.values()) {
      if (isSame(paragraph, summary)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSame(@Nullable EntryParagraph p, String text) {
    return p != null && LooseEquality.isSame(p.text(source), text);
  }

  private Entry build(
      EntryLabels labels,
      Map<Field, EntryParagraph> fields,
      List<StrayContent> stray,
      Optional<EntryLayout> problem) {
    EntryOutline outline = labels.rest();
    FieldMap<Span> paragraphs = ParagraphPlaces.of(source, outline, fields);
    Span link = paragraphs.get(Field.URL);
    Optional<Link> found =
        LinkReader.whole(source.text(), link).or(() -> LinkReader.firstWithin(source.text(), link));
    found.ifPresent(l -> stray.addAll(l.strayWithin(source.text(), link)));
    Stamped title = Stamped.of(source, paragraphs.get(Field.TITLE));
    Announced announced = Announced.of(source, paragraphs.get(Field.ABSTRACT));
    Map<Field, Span> parts =
        Map.of(
            Field.TITLE, title.title(),
            Field.STAMP, title.stamp(),
            Field.URL, found.map(Link::url).orElse(Span.at(link.end())),
            Field.LINK_TEXT, found.map(Link::text).orElse(link),
            Field.ANNOUNCEMENT, announced.announcement(),
            Field.ABSTRACT, announced.abstractText());
    FieldMap<Span> ofParagraphs = paragraphs.with(parts);
    Optional<PaperBuilder> labelled =
        labels.labels().isEmpty()
            ? Optional.empty()
            : Optional.of(labelled(labels, fields.keySet(), ofParagraphs));
    FieldMap<Span> places =
        labelled.map(paper -> ofParagraphs.with(paper.found())).orElse(ofParagraphs);
    List<FurtherPlace> further = labelled.map(PaperBuilder::further).orElse(List.of());
    Function<Span, String> text =
        areOneLine(fields.values()) && labels.span().isEmpty()
            ? source::at
            : span -> EntryParagraph.text(source, span);
    List<NamedText> others = new ArrayList<>();
    for (FurtherPlace place : further) {
      others.add(new NamedText(text.apply(place.name()), text.apply(place.text())));
    }
    DetailedEntry entry =
        new DetailedEntry(
            text.apply(outline.label()),
            FieldMap.of(field -> isValue(field) ? "" : text.apply(places.get(field))),
            title.parsed(),
            announced.parsed(),
            others);
    return new Entry(
        new ParsedEntry(
            entry,
            outline.span(),
            outline.label(),
            places,
            further,
            link,
            labels.span(),
            problem.isEmpty()),
        List.copyOf(stray),
        problem);
  }

  /** Reads the labelled paragraphs, which cannot replace the fields of the others. */
  private PaperBuilder labelled(EntryLabels labels, Set<Field> fields, FieldMap<Span> places) {
    PaperBuilder paper = new PaperBuilder(source.text(), names, sites);
    fields.forEach(field -> paper.set(field, places.get(field)));
    labels.readInto(paper);
    return paper;
  }

  /** Returns whether an entry has a field as a value, not as a text. */
  private static boolean isValue(Field field) {
    return field == Field.STAMP || field == Field.ANNOUNCEMENT;
  }

  private static boolean areOneLine(Collection<EntryParagraph> paragraphs) {
    for (EntryParagraph paragraph : paragraphs) {
      if (!paragraph.isOneLine()) {
        return false;
      }
    }
    return true;
  }

  /** A title and the stamp after it. */
  private record Stamped(Span title, Span stamp, Optional<TitleStamp> parsed) {

    static Stamped of(SourceText source, Span span) {
      String text = source.at(span);
      int open = TitleStamp.startIn(text);
      int end = Math.max(open, 0);
      while (end > 0 && WhiteSpace.isInMarkdown(text.charAt(end - 1))) {
        end--;
      }
      boolean apart = open == 0 || (open > 0 && end < open);
      Optional<TitleStamp> parsed = apart ? parse(text.substring(open)) : Optional.empty();
      if (parsed.isEmpty()) {
        return new Stamped(span, Span.at(span.end()), parsed);
      }
      return new Stamped(
          new Span(span.start(), span.start() + end),
          new Span(span.start() + open, span.end()),
          parsed);
    }

    /** Formatters put a backslash before brackets, and a line break in place of a space. */
    private static Optional<TitleStamp> parse(String text) {
      String plain = text.replace("\\[", "[").replace("\\]", "]");
      return TitleStamp.parse(MarkdownWhitespace.singleSpaced(plain));
    }
  }
}
