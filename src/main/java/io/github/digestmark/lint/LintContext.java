package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule checks: a digest, its papers and texts, and the options. */
public final class LintContext {

  /** The papers by their rows and entries. */
  private record PapersByPart(Map<ParsedPart, ParsedPaper> papers) {
    static PapersByPart of(LintContext digest) {
      Map<ParsedPart, ParsedPaper> papers = new HashMap<>();
      digest.papers().forEach(paper -> paper.parts().forEach(part -> papers.put(part, paper)));
      return new PapersByPart(papers);
    }
  }

  /**
   * A row and its entry, both read without a problem, so their fields can be compared.
   *
   * @param row the row
   * @param entry the entry with the same label
   */
  public record Pair(ParsedRow row, ParsedEntry entry) {}

  private final ParsedDigest parsed;
  private final LintOptions options;
  private final FootnoteLabels labels;
  private final List<ParsedPaper> papers;
  private final List<ParsedPaper> distinctPapers;
  private final List<FieldText> texts;
  private final List<Pair> pairs;
  private final Map<Class<?>, Object> computed = new ConcurrentHashMap<>();

  LintContext(ParsedDigest parsed, LintOptions options) {
    this.parsed = parsed;
    this.options = options;
    this.labels = FootnoteLabels.of(parsed);
    this.papers = parsed.papers();
    this.distinctPapers = distinct();
    this.texts = FieldText.of(distinctPapers);
    this.pairs = pairs(papers);
  }

  /** Leaves out rows and entries that repeat an earlier label. */
  private List<ParsedPaper> distinct() {
    return labels.repeatedRows().isEmpty() && labels.repeatedEntries().isEmpty()
        ? papers
        : papers.stream()
            .filter(paper -> paper.isMislabelled() || !labels.isRepeated(paper.parts().get(0)))
            .toList();
  }

  private static List<Pair> pairs(List<ParsedPaper> papers) {
    List<Pair> pairs = new ArrayList<>();
    for (ParsedPaper paper : papers) {
      if (paper.isJoinedByLabel()) {
        Pair pair = new Pair(paper.row().orElseThrow(), paper.entry().orElseThrow());
        if (pair.row().isSound() && pair.entry().isSound()) {
          pairs.add(pair);
        }
      }
    }
    return List.copyOf(pairs);
  }

  /**
   * Returns the digest.
   *
   * @return its content, the place of each part, and the problems that the parser found
   */
  public ParsedDigest parsed() {
    return parsed;
  }

  /**
   * Returns the text that was read.
   *
   * @return the text that all spans refer to
   */
  public SourceText source() {
    return parsed.source();
  }

  /**
   * Returns the source at a span.
   *
   * @param span a span of the source
   * @return the characters, verbatim
   */
  public String at(Span span) {
    return parsed.source().at(span);
  }

  /**
   * Returns the source of a text.
   *
   * @param occurrence an occurrence of one of the {@link #texts}
   * @return the characters, verbatim: with the escapes of a table and the indentation of an entry
   */
  public String at(FieldText.Occurrence occurrence) {
    return at(occurrence.span(), occurrence.text());
  }

  /**
   * Returns the source at a span that a text was read from.
   *
   * @param span a span of the source
   * @param text what the model holds of it
   * @return the characters, verbatim: with the escapes of a table and the indentation of an entry
   */
  public String at(Span span, String text) {
    // A text as long as its span is the source: no need for a copy.
    boolean sameEndings = !source().hasCarriageReturns() || text.indexOf('\n') < 0;
    return text.length() == span.length() && sameEndings ? text : at(span);
  }

  /**
   * Returns the options of this run.
   *
   * @return the options
   */
  public LintOptions options() {
    return options;
  }

  /**
   * Returns the labels of the rows and entries.
   *
   * @return those that are missing, unused or repeated
   */
  public FootnoteLabels labels() {
    return labels;
  }

  /**
   * Returns the papers.
   *
   * @return every row with its entry, then every entry without a row; see {@link
   *     ParsedDigest#papers}
   */
  public List<ParsedPaper> papers() {
    return papers;
  }

  /**
   * Returns the papers without those rows and entries that repeat an earlier label. The repetition
   * is reported, so other rules skip what they contain.
   *
   * @return the papers, each label at most once unless URLs or titles identify the paper
   */
  public List<ParsedPaper> distinctPapers() {
    return distinctPapers;
  }

  /**
   * Returns the rows and entries that can be compared.
   *
   * @return those that share a label and were read without a problem
   */
  public List<Pair> pairs() {
    return pairs;
  }

  /**
   * Returns the paper of a row or an entry.
   *
   * @param part a row or an entry of the digest
   * @return its paper
   * @throws NullPointerException if it is from another digest
   */
  public ParsedPaper paperOf(ParsedPart part) {
    return Objects.requireNonNull(
        computeOnce(PapersByPart.class, PapersByPart::of).papers().get(part),
        "not a row or an entry of this digest");
  }

  /**
   * Returns the non-empty texts that people read. A text that a row and its entry share is one text
   * with two occurrences.
   *
   * @return the texts of one paper together, papers in the order of their rows
   */
  public List<FieldText> texts() {
    return texts;
  }

  /**
   * Returns a value that several rules need, and computes it only once.
   *
   * @param <T> the type of the value
   * @param type its class, which identifies the value
   * @param compute computes the value; may call this method for other values
   * @return the value computed by the first call
   */
  public <T> T computeOnce(Class<T> type, Function<LintContext, T> compute) {
    @Nullable Object known = computed.get(type);
    if (known == null) {
      Object found = compute.apply(this);
      @Nullable Object other = computed.putIfAbsent(type, found);
      known = other == null ? found : other;
    }
    return type.cast(known);
  }
}
