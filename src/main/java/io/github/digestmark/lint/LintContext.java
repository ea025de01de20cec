package io.github.digestmark.lint;

import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: a digest, its papers and texts, and the options. */
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
   * A row and its entry, both read without a problem, so that what they say can be compared.
   *
   * @param row the row
   * @param entry the entry with the same label
   */
  public record Pair(ParsedRow row, ParsedEntry entry) {}

  private final ParsedDigest parsed;
  private final LintOptions options;
  private final List<ParsedPaper> papers;
  private final List<ParsedPaper> distinctPapers;
  private final List<FieldText> texts;
  private final Map<Class<?>, Object> computed = new ConcurrentHashMap<>();

  /** Finds papers and texts. */
  LintContext(ParsedDigest parsed, LintOptions options) {
    this.parsed = parsed;
    this.options = options;
    this.papers = parsed.papers();
    this.distinctPapers = distinct();
    this.texts = FieldTexts.of(distinctPapers);
  }

  /** Leaves out rows and entries that repeat an earlier label. */
  private List<ParsedPaper> distinct() {
    Set<ParsedPart> repeats = new HashSet<>(repeats(parsed.rows()));
    repeats.addAll(repeats(parsed.entries()));
    return repeats.isEmpty()
        ? papers
        : papers.stream()
            .filter(
                paper ->
                    paper.label().isEmpty()
                        || paper.isMislabelled()
                        || !repeats.contains(paper.parts().get(0)))
            .toList();
  }

  private static List<? extends ParsedPart> repeats(List<? extends ParsedPart> parts) {
    Set<String> labels = new HashSet<>(2 * parts.size());
    return parts.stream().filter(part -> !labels.add(Labels.key(part.label()))).toList();
  }

  /**
   * Returns the digest.
   *
   * @return what it says, where it is, and what kept it from being read as meant
   */
  public ParsedDigest parsed() {
    return parsed;
  }

  /**
   * Returns the text that was read.
   *
   * @return what all spans refer to
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
    // A text as long as its span has lost nothing: no need for a copy.
    boolean sameEndings = !source().hasCarriageReturns() || text.indexOf('\n') < 0;
    return text.length() == span.length() && sameEndings ? text : at(span);
  }

  /**
   * Returns how to look at the digest.
   *
   * @return the options of this run
   */
  public LintOptions options() {
    return options;
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
   * Returns the papers without those rows and entries that repeat an earlier label: that they are
   * there is wrong in itself, so that what they say is not looked at.
   *
   * @return the papers, unless only their label shows what they are about
   */
  public List<ParsedPaper> distinctPapers() {
    return distinctPapers;
  }

  /**
   * Returns the rows and entries that can be compared.
   *
   * @return those that have one label and were read without a problem
   */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (ParsedPaper paper : papers) {
      if (paper.isJoinedByLabel()) {
        Pair pair = new Pair(paper.row().orElseThrow(), paper.entry().orElseThrow());
        if (pair.row().isSound() && pair.entry().isSound()) {
          pairs.add(pair);
        }
      }
    }
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
   * Returns the texts that people read and that are not empty. A text that row and entry share is
   * one text with two occurrences.
   *
   * @return those of one paper together, papers in the order of their rows
   */
  public List<FieldText> texts() {
    return texts;
  }

  /**
   * Returns what several rules need to know about the digest, and computes it once.
   *
   * @param <T> the type of it
   * @param type its class
   * @param compute computes it; it may ask for other such things
   * @return what was computed when it was first asked for
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
