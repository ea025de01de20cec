package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: a digest, its rows and entries put together, and the options. */
public final class LintContext {

  private final ParsedDigest parsed;
  private final LintOptions options;
  private final LocatedPapers papers;
  private final List<FieldText> passages;
  private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();

  /** Puts together what rules need. */
  LintContext(ParsedDigest parsed, LintOptions options) {
    this.parsed = parsed;
    this.options = options;
    this.papers = LocatedPapers.of(parsed);
    this.passages = FieldTexts.of(papers);
  }

  /**
   * Returns the digest.
   *
   * @return what it says, where it stands, and what kept it from being read as meant
   */
  public ParsedDigest parsed() {
    return parsed;
  }

  /**
   * Returns the text that was read.
   *
   * @return what all spans count in
   */
  public SourceText source() {
    return parsed.source();
  }

  /**
   * Returns what stands at a span.
   *
   * @param span a span of the source
   * @return the characters, verbatim
   */
  public String at(Span span) {
    return parsed.source().at(span);
  }

  /**
   * Returns what stands where a text stands.
   *
   * @param copy a copy of one of the {@link #passages}
   * @return the characters, verbatim: with the escapes of a table and the indentation of an entry
   */
  public String at(FieldText.Copy copy) {
    return at(copy.span(), copy.text());
  }

  /**
   * Returns what stands at a span that a text was read from.
   *
   * @param span a span of the source
   * @param text what the model holds of it
   * @return the characters, verbatim: with the escapes of a table and the indentation of an entry
   */
  public String at(Span span, String text) {
    // From a text as long as its span nothing was taken out: no need for a copy.
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
   * Returns the rows and entries.
   *
   * @return put together by their labels
   */
  public LocatedPapers papers() {
    return papers;
  }

  /**
   * Returns the texts that people read and that are not empty. A text that row and entry share is
   * one passage with two copies.
   *
   * @return those of one paper together, papers in the order of their rows
   */
  public List<FieldText> passages() {
    return passages;
  }

  /**
   * Returns what several rules need to know about the digest, and finds it out once.
   *
   * @param <T> the type of it
   * @param type its class
   * @param finder finds it out; it may ask for other such things
   * @return what the finder returned when it was first asked
   */
  public <T> T once(Class<T> type, Function<LintContext, T> finder) {
    @Nullable Object known = shared.get(type);
    if (known == null) {
      Object found = finder.apply(this);
      @Nullable Object other = shared.putIfAbsent(type, found);
      known = other == null ? found : other;
    }
    return type.cast(known);
  }
}
