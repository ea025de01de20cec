package io.github.digestmark.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.source.Span;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a link in a cell or a paragraph. */
class LinkReaderTest {

  /** Links are read within a text; what stands around them is not looked at. */
  private static final String BEFORE = "x](<\\[";

  private static final String BEHIND = ")>](http://x";

  private static String text(String cell) {
    return BEFORE + cell + BEHIND;
  }

  private static Span span(String cell) {
    return new Span(BEFORE.length(), BEFORE.length() + cell.length());
  }

  private static String describe(String cell, Optional<Link> link) {
    String text = text(cell);
    return link.map(
            l ->
                text.substring(l.text().start(), l.text().end())
                    + " -> "
                    + text.substring(l.url().start(), l.url().end())
                    + (l.tip().isEmpty()
                        ? ""
                        : " tip " + text.substring(l.tip().start(), l.tip().end())))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a](b); a -> b",
        "[](b); -> b",
        "[](); ->",
        "[]; none",
        "[a](; none",
        "[a); none",
        "[a] (b); none",
        "a](b); none",
        "[a](b) c; none",
        "[a](<b>); a -> b",
        "[a](<b c>); a -> b c",
        "[a](<b); a -> <b",
        "[a]( b ); a -> b",
        "[a](b \"c\"); a -> b tip \"c\"",
        "[a](b 'c d'); a -> b tip 'c d'",
        "[a](<b> 'c'); a -> b tip 'c'",
        "[a](b (c)); a -> b tip (c)",
        "[a](b (c (d) e)); a -> b tip (c (d) e)",
        "[a](<b> \"c \\\" d\"); a -> b tip \"c \\\" d\"",
        "[a](b \"c' d\"); a -> b tip \"c' d\"",
        "[a](b \"\"); a -> b tip \"\"",
        "[a](b \"c\" d); none",
        "[a](b \"c'); none",
        "[a](b \"); none",
        "[a](b c); none",
        "[a](http://b c); a -> http://b c",
        "[a](https://b c d); a -> https://b c d",
        "[a](http://b c) d); none",
        "[a](<http://b> c); none",
        "[a](b](http://c); a](b -> http://c",
        "[a](b](c); none",
        "[a](http://b](c); a -> http://b](c",
        "[a](http://b](http://c); none",
        "[a](http://b](<http://c>); none",
        "[a\\](http://b); a\\ -> http://b",
        "[a\\\\](b); a\\\\ -> b",
        "[a\\](b); none",
        "[a\\](http://b](c); a\\](http://b -> c",
        "[a\\](http://b\\](http://c); none",
        "<http://a>; http://a -> http://a",
        "<https://a>; https://a -> https://a",
        "<a>; none",
        "<; none",
        "<http://a b>; none",
        "<http://a; none",
        "http://a; http://a -> http://a",
        "https://a; https://a -> https://a",
        "HTTPS://a; HTTPS://a -> HTTPS://a",
        "<Http://a>; Http://a -> Http://a",
        "[a [b](HTTPS://c); a [b -> HTTPS://c",
        "[a](b](HTTP://c); a](b -> HTTP://c",
        "http://a b; none",
        "ftp://a; none",
        "''; none"
      })
  void aLinkIsReadByItsShape(String cell, String link) {
    assertThat(describe(cell, LinkReader.whole(text(cell), span(cell))).strip()).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "see [a](b) there; a -> b",
        "[a](b) c; a -> b",
        "c [a](b); a -> b",
        "[a](b; none",
        "a](b); none",
        "a b; none",
        "[a](b) [c](http://d); c -> http://d"
      })
  void aLinkIsFoundAmongOtherWords(String cell, String link) {
    assertThat(describe(cell, LinkReader.firstWithin(text(cell), span(cell)))).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"](http://a", "a](https://b)", "a](<http://b>)", "a](b](http://c"})
  void aTitleEndsBeforeAWebAddress(String cell) {
    assertThat(LinkReader.isEndBeforeWebAddress(text(cell), span(cell))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a](b)", "a", "a](ftp://b", "http://b"})
  void aTitleEndsBeforeNothingElse(String cell) {
    assertThat(LinkReader.isEndBeforeWebAddress(text(cell), span(cell))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a](b); none",
        "[a [k] b](c); none",
        "[a <b> c](d); none",
        "[a `b` c](d); none",
        "[a](b(c)d); none",
        "[a](b\\_c); none",
        "[a](http://b c); none",
        "[a\\\\](b); none",
        "[a [ b](c); SHOWN_OTHERWISE",
        "[a ] b](c); SHOWN_OTHERWISE",
        "[a ` b](c`d); SHOWN_OTHERWISE",
        "[a <http://b](c>); SHOWN_OTHERWISE",
        "[a](b(c); SHOWN_OTHERWISE",
        "[a\\](http://b); SHOWN_OTHERWISE",
        "[a](b 'c'); none",
        "[a](<b> 'c'); none",
        "[a [k] b](c \"d\"); none",
        "[a [ b](c \"d\"); SHOWN_OTHERWISE",
        "[](b); NO_TEXT",
        "[ ](b); NO_TEXT",
        "<http://a>; NO_TEXT"
      })
  void aFaultyLinkSaysWhatIsWrong(String cell, String fault) {
    LinkReader reader = new LinkReader(new MarkdownBlocks());
    Link link = LinkReader.whole(text(cell), span(cell)).orElseThrow();
    assertThat(reader.fault(text(cell), link, span(cell)).map(Enum::name).orElse("none"))
        .isEqualTo(fault);
    Span wider = new Span(span(cell).start() - 1, span(cell).end());
    assertThat(reader.fault(text(cell), link, wider).map(Enum::name)).hasValue("NOT_ALONE");
  }
}
