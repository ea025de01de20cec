package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedArxivIdTest {

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2402.1399, 2402.1399",
    "http://arxiv.org/abs/2413.01399v2, 2413.01399v2",
    "https://arxiv.org/pdf/2402.1399.pdf, 2402.1399",
    "https://arxiv.org/abs/0901.00001, 0901.00001",
    "https://arxiv.org/abs/cs.CL/0101001x, cs.CL/0101001x",
    "https://arxiv.org/abs/hep-xx/9901001, hep-xx/9901001",
    "https://export.arxiv.org/abs/2402.1399, 2402.1399",
    "https://rss.arxiv.org/abs/2402.1399/, 2402.1399",
    "https://arxiv.org/2402.1399, 2402.1399",
    "https://arxiv.org/abs/2402.13991）, 2402.13991）",
    "https://ar5iv.org/html/2402.1399, 2402.1399",
    "https://www.alphaxiv.org/overview/2402.1399, 2402.1399",
    "https://doi.org/10.48550/arXiv.2402.1399, 2402.1399",
    "https://doi.org/10.48550/arXiv.pdf, pdf",
    "https://huggingface.co/papers/2402.1399, 2402.1399",
    "https://arxiv.org/abs/2402.1399?context=cs, 2402.1399"
  })
  void whatStandsInPlaceOfAnIdentifierIsFound(String url, String text) {
    assertThat(MalformedArxivId.in(url))
        .hasValueSatisfying(
            malformed -> {
              assertThat(malformed.text()).isEqualTo(text);
              assertThat(url.substring(malformed.start())).startsWith(text);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org/abs/",
        "https://arxiv.org/abs",
        "https://arxiv.org/pdf",
        "https://arxiv.org/pdf/.pdf",
        "https://doi.org/10.48550/arXiv."
      })
  void anAddressMayLackItsIdentifier(String url) {
    assertThat(MalformedArxivId.in(url)).map(MalformedArxivId::text).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org/abs/2402.13991",
        "http://arxiv.org/abs/hep-th/9901001v2",
        "https://arxiv.org/list/cs.CL/recent",
        "https://arxiv.org/",
        "https://arxiv.org",
        "https://arxiv.org/a/warner_s_1",
        "https://ar5iv.org/feeling_lucky",
        "https://info.arxiv.org/help/arxiv_identifier.html",
        "https://example.org/abs/2402.1399",
        "https://doi.org/10.1145/3292500.3330701",
        "https://huggingface.co/datasets/squad",
        "arxiv.org/abs/2402.1399",
        "ftp://arxiv.org/abs/2402.1399",
        "https:/arxiv.org",
        ""
      })
  void papersAndOtherPagesAreNotMalformed(String url) {
    assertThat(MalformedArxivId.in(url)).isEmpty();
  }
}
