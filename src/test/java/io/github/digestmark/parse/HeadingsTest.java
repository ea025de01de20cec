package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

  private static final String TABLE =
      """
      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [First](https://arxiv.org/abs/1706.03701) | 摘要。 |
      """;

  private static final String ENTRY =
      """
      [^1]: 第一

          First

          [https://arxiv.org/abs/1706.03701](https://arxiv.org/abs/1706.03701)

          摘要。

          译文。

          We propose.
      """;

  private static String text(String above, String below) {
    String lines = String.join("\n\nA text.\n\n", above.split("; "));
    return lines + "\n\n" + TABLE + "\n" + String.join("\n\nA text.\n\n", below.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "# Summary, # Details",
    "## Summary, ## Details",
    "# Digest; ## Summary, ## Details",
    "## Summary, ### Source; ## Details",
    "# Digest; ## Summary, ### Source; ## Details; ### Papers",
    "## Summary, ## Source; ## Details",
    "# Summary, ### Source; ## Details",
    "## Summary, ### Source; # Details; ### Papers",
    "### Summary, # Notes; ### Details; # 论文",
    "## Summary, ### Details"
  })
  void theDetailsHaveAHeadingAsTheTableHas(String above, String below) {
    String text = text(above, below) + "\n\n" + ENTRY;
    Digest digest = Digestmark.parse(text).digest();
    assertThat(digest.summaryHeading()).isEqualTo("Summary");
    assertThat(digest.detailsHeading()).isEqualTo("Details");
    // All other headings stay where they are.
    assertThat(Digestmark.format(text)).isInstanceOf(FormatResult.Formatted.class);
    assertThat(Digestmark.format(text).text()).isEqualTo(text);
    Digest merged =
        Digestmark.merge(List.of(new NamedDigest("a.md", digest)), PaperOrder.FILE).digest();
    assertThat(merged.detailsHeading()).isEqualTo("Details");
    assertThat(Digestmark.parse(Digestmark.write(digest)).digest()).isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource({"# Summary, # Details; # Licence", "# Summary, ## Source; # Details; # Licence"})
  void withoutEntriesTheFirstSuchHeadingIsTheirs(String above, String below) {
    Digest digest = Digestmark.parse(text(above, below) + "\n").digest();
    assertThat(digest.detailsHeading()).isEqualTo("Details");
  }
}
