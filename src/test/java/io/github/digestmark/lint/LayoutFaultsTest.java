package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault in a digest of any layout is found in its place, and nothing else is found. */
class LayoutFaultsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "layouts");

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));

  /**
   * A fault.
   *
   * @param digest the digest that gets it
   * @param text the text that is replaced, once
   * @param replacement what it is replaced by
   * @param finding the rule that finds it
   * @param marked the text that the finding marks
   */
  record Fault(String digest, String text, String replacement, String finding, String marked) {}

  static Stream<Fault> faults() {
    return Stream.of(
        fault("tables", "An Image is", "An Image | is", "row-cells", "|"),
        fault("tables", "16x16 Words", "$|x|$ Words", "row-cells", "|"),
        fault(
            "tables",
            "Jonathan Ho et",
            "Jonathan Ho | et",
            "row-cells",
            "[link](https://github.com/hojonathanho/diffusion)"),
        fault("tables", "1512.03385)|null|", "1512.03385)|", "row-cells", ""),
        fault("tables", "org/abs/2010.11929", "org/abs/", "invalid-arxiv-id", ""),
        fault("tables", "org/abs/2010.11929", "org/abs/2010.119", "invalid-arxiv-id", "2010.119"),
        fault(
            "tables",
            "https://arxiv.org/abs/2010",
            "http://arxiv.org/abs/2010",
            "insecure-url",
            "http://arxiv.org/abs/2010.11929"),
        fault(
            "tables",
            "https://arxiv.org/abs/2010",
            "arxiv.org/abs/2010",
            "invalid-url",
            "arxiv.org/abs/2010.11929"),
        fault(
            "tables",
            "https://arxiv.org/abs/2010",
            "https://www.arxiv.org/abs/2010",
            "noncanonical-url",
            "https://www.arxiv.org/abs/2010.11929"),
        fault(
            "tables",
            "https://github.com/hojonathanho",
            "http://github.com/hojonathanho",
            "insecure-url",
            "http://github.com/hojonathanho/diffusion"),
        fault("tables", "Kaiming He et.al.", "", "empty-field", ""),
        fault("tables", "**2015-12-10**", "", "empty-field", ""),
        fault("tables", "(#vision)", "(#visions)", "undefined-anchor", "visions"),
        fault(
            "tables", "href=#daily-papers", "href=#dailypapers", "undefined-anchor", "dailypapers"),
        fault("tables", "(2)", "(12)", "contents-total", "12"),
        fault(
            "tables",
            "|**2018-10-11**|**Pre-training of Deep Bidirectional Transformers**|Jacob Devlin et.al.|[1810.04805](https://arxiv.org/abs/1810.04805)|null|",
            "|**2017-06-12**|**Attention Is All You Need**|Ashish Vaswani et.al.|[1706.03762](https://arxiv.org/abs/1706.03762v2)|null|",
            "duplicate-paper",
            "https://arxiv.org/abs/1706.03762v2"),
        fault(
            "tables",
            "|**2018-10-11**|**Pre-training of Deep Bidirectional Transformers**|Jacob Devlin et.al.|[1810.04805](https://arxiv.org/abs/1810.04805)|null|",
            "|**2015-12-10**|**Deep Residual Learning for Image Recognition**|Kaiming He et.al.|[1512.03385](https://arxiv.org/abs/1512.03385)|null|",
            "duplicate-paper (note)",
            "https://arxiv.org/abs/1512.03385"),
        fault("tables", "Residual", "Resi\u200Bdual", "invisible-character", "\u200B"),
        fault(
            "sections",
            "org/abs/1412.6980",
            "org/abs/1412.69800",
            "invalid-arxiv-id",
            "1412.69800"),
        fault(
            "sections",
            "https://arxiv.org/abs/1706",
            "http://arxiv.org/abs/1706",
            "insecure-url",
            "http://arxiv.org/abs/1706.03762"),
        fault(
            "sections",
            "**Abstract:** We propose a new simple network architecture, the Transformer, based solely on attention.",
            "",
            "empty-field",
            ""),
        fault("sections", "*Jacob Devlin, Ming-Wei Chang*", "", "empty-field", ""),
        fault("sections", "[Total: 2]", "[Total: 39]", "contents-total", "39"),
        fault("sections", "(#cs.CL)", "(#cs.CV)", "undefined-anchor", "cs.CV"),
        fault(
            "sections",
            "language representation",
            "language \uFFFD representation",
            "corrupt-character",
            "\uFFFD"),
        fault(
            "sections",
            "[A Method for Stochastic Optimization](https://arxiv.org/abs/1412.6980)",
            "[A Method for Stochastic Optimization](https://arxiv.org/abs/1810.04805)",
            "duplicate-paper (note)",
            "https://arxiv.org/abs/1810.04805"),
        fault(
            "table-and-sections",
            "[Attention Is All",
            "[Attention Is Nearly All",
            "title-mismatch",
            "Nearly"),
        fault("table-and-sections", "| 2014-12-22", "| 2014-12-21", "date-mismatch", "2014-12-21"),
        fault(
            "table-and-sections",
            "(https://arxiv.org/abs/1412.6980)",
            "(https://arxiv.org/abs/1412.6981)",
            "url-mismatch",
            "https://arxiv.org/abs/1412.6981"),
        fault("table-and-sections", "(#paper-2)", "(#paper-20)", "undefined-anchor", "paper-20"),
        fault(
            "table-and-sections",
            "| 2 | [A Method for Stochastic Optimization](#paper-2) | 2014-12-22 | [arXiv](https://arxiv.org/abs/1412.6980) |\n",
            "",
            "unlisted-section",
            "A Method for Stochastic Optimization"),
        fault("contents", "(#1412.6980v9)", "(#1412.6980v8)", "undefined-anchor", "1412.6980v8"),
        fault(
            "contents",
            "- [A Method for Stochastic Optimization (0.5600)](#1412.6980v9)\n",
            "",
            "unlisted-section",
            "A Method for Stochastic Optimization"),
        fault("contents", "Adam adapts the step to each parameter.", "TODO", "empty-field", "TODO"),
        fault("lists", "`1412.6980`", "`1412.6981`", "arxiv-id-mismatch", "1412.6981"),
        fault(
            "lists",
            "https://arxiv.org/abs/1706",
            "http://arxiv.org/abs/1706",
            "insecure-url",
            "http://arxiv.org/abs/1706.03762"),
        fault("lists", "  _Diederik Kingma, Jimmy Ba_\n\n", "", "empty-field", ""),
        fault("lists", "org/abs/2006.11239", "org/abs/", "invalid-arxiv-id", ""));
  }

  private static Fault fault(
      String digest, String text, String replacement, String finding, String marked) {
    return new Fault(digest, text, replacement, finding, marked);
  }

  private static String read(String digest) throws IOException {
    return Files.readString(FOLDER.resolve(digest + ".md"));
  }

  private static List<String> findings(ParsedDigest parsed) {
    return Digestmark.lint(parsed, OPTIONS).stream()
        .map(
            each ->
                each.rule()
                    + (each.severity() == Severity.NOTE ? " (note)" : "")
                    + " at "
                    + parsed.source().at(each.span()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundInItsPlace(Fault fault) throws IOException {
    String clean = read(fault.digest());
    assertThat(clean).containsOnlyOnce(fault.text());
    String faulty = clean.replace(fault.text(), fault.replacement());
    ParsedDigest parsed = Digestmark.parse(faulty);
    assertThat(parsed.layout()).isEqualTo(Digestmark.parse(clean).layout());
    assertThat(findings(parsed)).containsExactly(fault.finding() + " at " + fault.marked());
    assertThat(Digestmark.lint(parsed, OPTIONS).get(0).message()).doesNotContain("[^", "footnote");
  }

  @Test
  void aFixIsMadeInItsPlaceInARowThatIsCutInTwo() {
    String cut =
        """
        | Title | Date | Abstract |
        | --- | --- | --- |
        | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 2017-06-12 | It has layers
        that need <n> of them. |
        | [Deep Residual Learning](https://arxiv.org/abs/1512.03385) | 2015-12-10 | Nets are deep. |
        """;
    assertThat(Digestmark.fix(cut, OPTIONS, Fix.Safety.UNSAFE).text())
        .isEqualTo(cut.replace("<n>", "\\<n>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "(#my paper); id=\"my paper\"",
        "(<#my paper>); name=\"my paper\"",
        "(#my%20paper); id='my paper'",
        "(<#my%20paper>); id=\"my paper\"",
        "(#my%20paper \"the paper\"); id=\"my%20paper\"",
        "(#my-paper); id=my-paper",
        "(#paper(2)); id=\"paper(2)\"",
        "(#%E8%AE%BA%E6%96%87); id=\"论文\"",
      })
  void anAnchorMayHaveAnyName(String link, String attribute) throws IOException {
    String text =
        read("contents")
            .replace("(#1412.6980v9)", link)
            .replace("id=\"1412.6980v9\"", attribute)
            .replace("](#toc-1)", "](#toc-1 )");
    assertThat(findings(Digestmark.parse(text))).isEmpty();
    String wrong = text.replace(link, link.replace("#", "#x"));
    assertThat(findings(Digestmark.parse(wrong)))
        .singleElement()
        .asString()
        .startsWith("undefined-anchor at x");
  }

  @Test
  void aTotalAfterALinkWithWhiteSpaceIsCompared() throws IOException {
    String text = read("sections").replace("](#cs.LG) [Total: 1]", "](<#our cs.LG>) [Total: 2]");
    assertThat(findings(Digestmark.parse(text.replace("'cs.LG'", "'our cs.LG'"))))
        .containsExactly("contents-total at 2");
  }

  @Test
  void anAnchorRightAboveAHeadingIsThatOfItsSection() throws IOException {
    String text =
        read("table-and-sections")
            .replaceAll("### (<a id=\"paper-.\"></a>) ", "$1\n\n### ")
            .replace("[2] A Method for", "[2] Some Method for");
    ParsedDigest parsed = Digestmark.parse(text);
    assertThat(parsed.digest().entries())
        .extracting(DetailedEntry::label)
        .containsExactly("paper-1", "paper-2", "paper-3");
    assertThat(parsed.papers()).hasSize(3).allMatch(ParsedPaper::isJoinedByLabel);
    assertThat(findings(parsed)).containsExactly("title-mismatch at A");
  }

  @Test
  void soundDigestsHaveNoFindings() throws IOException {
    for (String digest : List.of("tables", "sections", "lists", "contents", "table-and-sections")) {
      assertThat(findings(Digestmark.parse(read(digest)))).as(digest).isEmpty();
    }
  }
}
