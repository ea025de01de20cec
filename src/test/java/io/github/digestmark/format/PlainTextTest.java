package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.markup.RenderedText;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.Papers;
import io.github.digestmark.testing.Texts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Escaping plain text for a digest. */
class PlainTextTest {

  @Provide
  Arbitrary<String> plain() {
    return Texts.field();
  }

  @Example
  void charactersThatCouldBeMarkdownAreEscaped() {
    assertThat(PlainText.escape("1. Deep\n\n_nets_")).isEqualTo("1\\. Deep \\_nets\\_");
    assertThat(PlainText.escape("# x < [^1]: &amp; | `y`"))
        .isEqualTo("\\# x \\< \\[^1\\]: \\&amp; | \\`y\\`");
    assertThat(PlainText.escape(" \n ")).isEmpty();
  }

  @Property
  void aPageShowsThePlainText(@ForAll("plain") String text) {
    String field = PlainText.escape(text);
    SummaryRow row = Papers.row("1", field, "https://arxiv.org/abs/1706.03762", field);
    DetailedEntry entry = Papers.entry("1", row.url(), field);
    List<String> columns = List.of("Ref", "Title", "Summary");
    Digest digest = new Digest("S", columns, List.of(row), "D", List.of(entry));
    String shown = text.replaceAll("[ \\t\\n]+", " ").replaceAll("^ | $", "");
    String url = row.url();
    List<String> page =
        List.of(
            "S", "Ref", "Title", "Summary", "[^1]", shown, shown, "D", "[^1]:", shown, shown, url,
            shown, shown, shown, shown);
    assertThat(RenderedText.of(SourceText.of(Digestmark.write(digest)))).isEqualTo(page);
  }
}
