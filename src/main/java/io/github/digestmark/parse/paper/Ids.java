package io.github.digestmark.parse.paper;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds identifiers of arXiv in a text. */
public final class Ids {

  private static final String ARXIV = "arxiv:";

  /** {@code arXiv:1706.03762v5 [cs.CL]}, as arXiv itself writes it. */
  private static final Pattern WITH_CATEGORY =
      Pattern.compile("([^\\s\\[(]{5,40})\\s?[\\[(]([A-Za-z.-]{2,20})[\\])]");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?:[a-z-]{2,10}(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d{1,2})?");

  private final String text;

  public Ids(String text) {
    this.text = text;
  }

  /** Returns whether a span is an identifier, with {@code arXiv:} or without. */
  public boolean is(Span span) {
    return parse(span).isPresent();
  }

  private Optional<ArxivId> parse(Span span) {
    String id = text.substring(span.start(), span.end());
    boolean isCited = id.toLowerCase(Locale.ROOT).startsWith(ARXIV);
    return ArxivId.parse(isCited ? id.substring(ARXIV.length()).strip() : id);
  }

  /** Returns a span without the marks of code, if it is code. */
  Span code(Span span) {
    List<Inline> inlines = Inlines.in(text, span);
    boolean isCode =
        inlines.size() == 1
            && inlines.get(0).is(Inline.Kind.CODE)
            && inlines.get(0).span().equals(span);
    return isCode ? inlines.get(0).text() : span;
  }

  /** Returns the identifier that is all of a text but for its category, or an empty span. */
  Span in(Span value) {
    Span whole = code(value);
    if (is(whole)) {
      return whole;
    }
    Matcher parts = WITH_CATEGORY.matcher(text).region(value.start(), value.end());
    boolean areBoth =
        parts.matches()
            && is(new Span(parts.start(1), parts.end(1)))
            && ArxivCategory.parse(parts.group(2)).isPresent();
    return areBoth ? new Span(parts.start(1), parts.end(1)) : Span.at(value.start());
  }

  /** Returns where the identifier is in an address. */
  Optional<Span> inAddress(Span address) {
    Matcher id = IN_ADDRESS.matcher(text).region(address.start(), address.end());
    return id.find() ? Optional.of(new Span(id.start(), id.end())) : Optional.empty();
  }

  /** Returns the paper that an identifier or an address names. */
  Optional<ArxivId> paper(Span span) {
    Span id = in(span);
    return id.isEmpty()
        ? ArxivUrl.parse(text.substring(span.start(), span.end())).map(ArxivUrl::id)
        : parse(id);
  }
}
