package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.DetailedDigests;
import io.github.digestmark.testing.Digests;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a page shows of authors, topics and further texts. */
class PageDetailsTest {

  private static final String TABLES =
      """
      ## Networks

      | Date | Title | Authors | Link | Code | Demo |
      |---|---|---|---|---|---|
      | 2017-06-12 | Attention Is All You Need | A. Vaswani et al. | [1706.03762](https://arxiv.org/abs/1706.03762) | [code](https://example.org/a) | yes |

      ## Optimizers

      | Date | Title | Authors | Link | Code | Demo |
      |---|---|---|---|---|---|
      | 2014-12-22 | Adam | D. Kingma | [1412.6980](https://arxiv.org/abs/1412.6980) | - | - |
      """;

  private static final String SECTIONS =
      """
      ## Networks

      ### [Attention Is All You Need](https://arxiv.org/abs/1706.03762)

      **Authors:** A. Vaswani et al.

      **Subject:** cs.CL

      **TL;DR:** The Transformer needs attention only.

      **Motivation:** Recurrence is slow.

      ## Optimizers

      ### [Adam](https://arxiv.org/abs/1412.6980)

      **Authors:** D. Kingma, J. Ba

      **Subject:** cs.LG

      **TL;DR:** Steps adapt to moments.
      """;

  private static Document page(Digest digest) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlPageWriter().write(digest, "Papers", out);
    // jsoup takes U+FFFF for the end.
    return Jsoup.parse(out.toString().replace("\uffff", ""));
  }

  private static Document page(String markdown) throws IOException {
    return page(Digestmark.parse(markdown).digest());
  }

  @Test
  void everyTopicHasATable() throws IOException {
    Document page = page(TABLES);
    assertThat(page.select("main > h2").eachText()).containsExactly("Networks", "Optimizers");
    assertThat(page.select("h2.topic + table")).hasSize(2);
    assertThat(page.select("thead")).isEmpty();
    assertThat(page.select("select[name=topic] option").eachText())
        .containsExactly("All topics", "Networks (1)", "Optimizers (1)");
    assertThat(page.select("tr").first().text())
        .contains("A. Vaswani et al.")
        .contains("2017-06-12")
        .contains("Demo yes");
    assertThat(page.select("tr").first().select("a[href=https://example.org/a]").text())
        .isEqualTo("Code");
  }

  @Test
  void entriesAreBelowTheirTopics() throws IOException {
    Document page = page(SECTIONS);
    assertThat(page.select("main > h2").eachText()).containsExactly("Networks", "Optimizers");
    assertThat(page.select("h2.topic + article")).hasSize(2);
    assertThat(page.select("select[name=category] option").eachText())
        .containsExactly(
            "All categories", "cs.CL Computation and Language (1)", "cs.LG Machine Learning (1)");
    assertThat(page.select("article").first().select(".further").text())
        .isEqualTo("Motivation Recurrence is slow.");
  }

  @Test
  void otherPagesHaveNeitherStyleNorScriptForThem() throws IOException {
    Document page = page(Digestmark.parse(Path.of("examples/digests/CLEAN.md")).digest());
    assertThat(page.select("style").html()).doesNotContain(".topic");
    assertThat(page.select("script").html()).doesNotContain("h2.topic");
    assertThat(page(TABLES).select("style").html()).contains("h2.topic");
  }

  @Provide
  Arbitrary<Digest> detailed() {
    return DetailedDigests.of(Digests.hostile());
  }

  @Property(tries = 200)
  void everyFurtherTextIsShownAndNothingIsMarkup(@ForAll("detailed") Digest digest)
      throws IOException {
    Document page = page(digest);
    int further =
        digest.rows().stream().mapToInt(row -> row.further().size()).sum()
            + digest.entries().stream().mapToInt(entry -> entry.further().size()).sum();
    assertThat(page.select(".further").size()).isGreaterThanOrEqualTo(further);
    assertThat(page.select("main script, main img, main style")).isEmpty();
  }
}
