package io.github.digestmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DigestTest {

  private static SummaryRow row(String url) {
    return Papers.row("1", "Title", url, "Summary");
  }

  @Test
  void digestsThatSayTheSameAreEqual() {
    List<SummaryRow> rows = new ArrayList<>(List.of(row("https://arxiv.org/abs/1706.03762")));
    Digest digest = new Digest("A", List.of(), rows, "B", List.of());
    assertThat(digest).isEqualTo(new Digest("A", List.of(), List.copyOf(rows), "B", List.of()));
    rows.clear();
    assertThat(digest.rows()).hasSize(1);
  }

  @Test
  void aRowKnowsThePaperThatItLinksTo() {
    assertThat(row("http://arxiv.org/pdf/1706.03762v5.pdf").arxivId())
        .hasValueSatisfying(id -> assertThat(id).hasToString("1706.03762v5"));
    assertThat(row("https://example.org/1706.03762").arxivId()).isEmpty();
    assertThat(row("").arxivId()).isEmpty();
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property(tries = 100)
  void jacksonReadsBackWhatItWrites(@ForAll("generated") Digest digest) {
    String json = JsonMapper.shared().writeValueAsString(digest);
    assertThat(JsonMapper.shared().readValue(json, Digest.class)).isEqualTo(digest);
    assertThat(json).doesNotContain("oldStyle", "\"empty\"", "arxivId");
  }
}
