package io.github.digestmark.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.ReadingLaws;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs write in tables and lists of papers, each way in a few lines. */
class LayoutVariantsTest {

  private static final String TABLE =
      """
      | Date | Title | Authors | PDF |
      | --- | --- | --- | --- |
      | 2017-06-12 | Attention Is All You Need | Ashish Vaswani et al. | [pdf](https://arxiv.org/abs/1706.03762) |
      | 2018-10-11 | Pre-training of Deep Transformers | Jacob Devlin et al. | [pdf](https://arxiv.org/abs/1810.04805) |
      """;

  private static final String LIST =
      """
      - **[Attention Is All You Need](https://arxiv.org/abs/1706.03762)** _Ashish Vaswani, Noam Shazeer_
      - **[Pre-training of Deep Transformers](https://arxiv.org/abs/1810.04805)** _Jacob Devlin, Ming-Wei Chang_
      """;

  private static final String SECTIONS =
      """
      ### [Attention Is All You Need](https://arxiv.org/abs/1706.03762)

      **Authors:** Ashish Vaswani, Noam Shazeer

      ### [Pre-training of Deep Transformers](https://arxiv.org/abs/1810.04805)

      **Authors:** Jacob Devlin, Ming-Wei Chang
      """;

  private static final String FOOTNOTES =
      """
      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | Without recurrence. |
      """;

  private static ParsedDigest parse(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    ReadingLaws.everySpanShowsItsField(parsed);
    return parsed;
  }

  @Test
  void columnsOfIdentifiersAndTitlesWithLinksInParenthesesArePapers() {
    assertThat(
            papers(
                parse(
                    """
                    | arXiv ID | Title | Score |
                    | --- | --- | --- |
                    | 1706.03762 | Attention Is All You Need | 9 |
                    | arXiv:1810.04805v2 | Pre-training of Deep Transformers | 8 |
                    """)))
        .containsExactly(
            "1706.03762; Attention Is All You Need",
            "1810.04805; Pre-training of Deep Transformers");
    assertThat(
            papers(
                parse(
                    """
                    | Paper | Year | TLDR |
                    | --- | --- | --- |
                    | Attention Is All You Need ([arXiv](https://arxiv.org/abs/1706.03762)) | 2017 | Attention. |
                    | Pre-training of Deep Transformers ([arXiv](https://arxiv.org/abs/1810.04805)) | 2018 | Both ways. |
                    """)))
        .containsExactly(
            "1706.03762; Attention Is All You Need; 2017",
            "1810.04805; Pre-training of Deep Transformers; 2018");
  }

  /** The papers of a text: identifier, title, authors, date and topic, as far as they are there. */
  private static List<String> papers(ParsedDigest parsed) {
    return parsed.digest().papers().stream()
        .map(
            paper ->
                Stream.of(
                        paper.arxivId().map(ArxivId::paper).orElse("-"),
                        paper.text(Field.TITLE),
                        paper.text(Field.AUTHORS),
                        paper.text(Field.DATE),
                        paper.text(Field.TOPIC))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; ")))
        .toList();
  }

  private static List<String> papers(String text) {
    return papers(parse(text));
  }

  private static List<String> messages(ParsedDigest parsed) {
    return parsed.problems().stream().map(Problem::message).toList();
  }

  private static List<String> texts(String text, Field field) {
    return parse(text).digest().papers().stream().map((Paper paper) -> paper.text(field)).toList();
  }

  private static List<String> asked(DigestLayout layout, String text) {
    ReadOptions options = ReadOptions.defaults().withLayout(layout);
    return papers(new DigestParser().parse(SourceText.of(text), options));
  }

  @Test
  void aLayoutThatIsAskedForIsTheOnlyOneThatIsRead() {
    assertThat(asked(DigestLayout.TABLES, TABLE)).hasSize(2);
    assertThat(asked(DigestLayout.TABLES, LIST)).isEmpty();
    assertThat(asked(DigestLayout.TABLES, SECTIONS)).isEmpty();
    assertThat(asked(DigestLayout.LISTS, TABLE)).isEmpty();
    assertThat(asked(DigestLayout.LISTS, LIST)).hasSize(2);
    assertThat(asked(DigestLayout.LISTS, SECTIONS)).isEmpty();
    assertThat(asked(DigestLayout.SECTIONS, TABLE)).isEmpty();
    assertThat(asked(DigestLayout.SECTIONS, LIST)).isEmpty();
    assertThat(asked(DigestLayout.SECTIONS, SECTIONS)).hasSize(2);
    assertThat(asked(DigestLayout.FOOTNOTES, FOOTNOTES)).hasSize(1);
    for (String other : List.of(TABLE, LIST, SECTIONS)) {
      assertThat(asked(DigestLayout.FOOTNOTES, other)).isEmpty();
    }
    String mixed = TABLE + "\n" + LIST;
    assertThat(asked(DigestLayout.TABLES, mixed)).hasSize(2);
    assertThat(asked(DigestLayout.LISTS, mixed)).hasSize(2);
    assertThat(parse(mixed).rows()).hasSize(2);
    assertThat(parse(mixed).entries()).hasSize(2);
  }

  @Test
  void papersOfTablesAndListsAreInTheOrderOfTheFile() {
    String first = "- [A Method for Stochastic Optimization](https://arxiv.org/abs/1412.6980)\n";
    String last = "- [Denoising Diffusion Models](https://arxiv.org/abs/2006.11239)\n";
    ParsedDigest parsed = parse(first + "\n" + TABLE + "\n" + last);
    assertThat(papers(parsed))
        .extracting(paper -> paper.substring(0, paper.indexOf(';')))
        .containsExactly("1412.6980", "1706.03762", "1810.04805", "2006.11239");
    assertThat(parsed.papers())
        .extracting(paper -> paper.main().span().start())
        .isSorted()
        .hasSize(4);
  }

  @Test
  void aTableBetweenSectionsHasItsPapersThere() {
    String sections =
        SECTIONS
            .replace("1706", "1806")
            .replace("1810", "1910")
            .replace("Attention", "Emotion")
            .replace("Pre-training", "Training");
    int second = sections.lastIndexOf("###");
    String text =
        sections.substring(0, second) + "## More\n\n" + TABLE + "\n" + sections.substring(second);
    assertThat(papers(text))
        .extracting(paper -> paper.substring(0, paper.indexOf(';')))
        .containsExactly("1806.03762", "1706.03762", "1810.04805", "1910.04805");
  }

  @Test
  void aColumnOfIdentifiersNamesThePapers() {
    assertThat(
            papers(
                """
                | ID | Title | Authors |
                | --- | --- | --- |
                | 1706.03762 | Attention Is All You Need | Ashish Vaswani |
                | arXiv:1810.04805 | Pre-training of Transformers | Jacob Devlin |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need; Ashish Vaswani",
            "1810.04805; Pre-training of Transformers; Jacob Devlin");
    assertThat(
            papers(
                """
                | No. | Title | DOI |
                | --- | --- | --- |
                | 1 | Attention Is All You Need | 10.48550/arXiv.1706.03762 |
                | 2 | Pre-training of Transformers | https://doi.org/10.48550/arXiv.1810.04805 |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need", "1810.04805; Pre-training of Transformers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May, 2023",
        "2023.05",
        "Nov 2023",
        "Sept. 2023",
        "12 May 2023",
        "May 12th, 2023",
        "2023 May",
        "2023年5月",
        "2023-05-12"
      })
  void aMonthIsADateAndNotAVenue(String date) {
    String list =
        """
        - [Attention Is All You Need](https://arxiv.org/abs/1706.03762) (%1$s)
        - **%1$s**: [Attention Is All You Need Twice](https://arxiv.org/abs/1706.03763)
        - [Attention Is All You Need Thrice](https://arxiv.org/abs/1706.03764) *March for AI 2023*
        """
            .formatted(date);
    String table =
        """
        | Title | Venue | Link |
        | --- | --- | --- |
        | Attention Is All You Need | %1$s | [pdf](https://arxiv.org/abs/1706.03762) |
        | Attention Is All You Need Twice | %1$s | [pdf](https://arxiv.org/abs/1706.03763) |
        | Attention Is All You Need Thrice | CVPR 2023 | [pdf](https://arxiv.org/abs/1706.03764) |
        """
            .formatted(date);
    for (String text : List.of(list, table)) {
      assertThat(texts(text, Field.DATE)).containsExactly(date, date, "");
      assertThat(texts(text, Field.VENUE))
          .satisfiesExactly(
              first -> assertThat(first).isEmpty(),
              second -> assertThat(second).isEmpty(),
              third -> assertThat(third).endsWith(" 2023"));
    }
  }

  @Test
  void aTitleThatCanBeUnfoldedHasNoTags() {
    assertThat(
            papers(
                """
                | Title | Link |
                | --- | --- |
                | <details><summary><b>Attention Is All You Need</b></summary>We propose a network.</details> | [pdf](https://arxiv.org/abs/1706.03762) |
                | <details><summary>Pre-training of Transformers</summary>We propose a model.</details> | [pdf](https://arxiv.org/abs/1810.04805) |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need", "1810.04805; Pre-training of Transformers");
  }

  @Test
  void foldedTextsThatAreNoTitlesAreNotPapers() {
    String folded =
        SECTIONS.replace(
            "**Authors:**",
            "<details><summary>Show who wrote it</summary></details>\n\n**Authors:**");
    assertThat(papers(folded)).isEqualTo(papers(SECTIONS));
    String code = "```html\n<summary>Attention Is All You Need</summary>\n```\n\n";
    String link = "https://arxiv.org/abs/1706.03762\n\n";
    assertThat(papers(code + link + code.replace("Is", "Was") + link.replace("37", "38")))
        .isEmpty();
  }

  @Test
  void aTableThatPointsToSectionsBelongsToThem() {
    String text =
        """
        | No. | Title |
        | --- | --- |
        | 1 | [Attention Is All You Need](#paper-1) |
        | 2 | [Pre-training of Deep Transformers](#paper-2) |

        ### <a id="paper-1"></a> [Attention Is All You Need](https://arxiv.org/abs/1706.03762)

        - **Authors:** Ashish Vaswani

        ### <a id="paper-2"></a> [Pre-training of Deep Transformers](https://arxiv.org/abs/1810.04805)

        - **Authors:** Jacob Devlin
        """;
    assertThat(asked(DigestLayout.SECTIONS, text)).isEqualTo(papers(text)).hasSize(2);
  }

  @Test
  void aShortNameInBracketsIsPartOfTheTitle() {
    assertThat(
            papers(
                """
                |Date|Title|Paper|Code|
                |:---:|:---:|:---:|:---:|
                |2022.08|[LLM.int8()] 8-bit Matrix Multiplication for Transformers(@Some Lab)|[[pdf]](https://arxiv.org/pdf/2208.07339.pdf)|-|
                |2023.05|[FLOP, I/O] Dissecting Batching Effects|[[pdf]](https://arxiv.org/pdf/2305.00001.pdf)|[[code]](https://github.com/a/b)|
                """))
        .containsExactly(
            "2208.07339; [LLM.int8()] 8-bit Matrix Multiplication for Transformers(@Some Lab);"
                + " 2022.08",
            "2305.00001; [FLOP, I/O] Dissecting Batching Effects; 2023.05");
  }

  @Test
  void linksInAParenthesisAfterTheTitleAreNotPartOfIt() {
    assertThat(
            papers(
                """
                | Title | Authors | Summary |
                | --- | --- | --- |
                | Attention Is All You Need (Read more on [arXiv](https://arxiv.org/abs/1706.03762) or [HuggingFace](https://huggingface.co/papers/1706.03762))| ashish, noam | A network without recurrence. |
                | Pre-training (of) Transformers (Read more on [arXiv](https://arxiv.org/abs/1810.04805))| jacob | A model of language. |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need; ashish, noam",
            "1810.04805; Pre-training (of) Transformers; jacob");
  }

  @Test
  void aPipeInATitleThatHasTheLinkIsFoundWithoutMarks() {
    ParsedDigest parsed =
        parse(
            """
            | Title | Authors | Summary |
            | --- | --- | --- |
            | Attention Is All You Need (see [arXiv](https://arxiv.org/abs/1706.03762)) | Ashish Vaswani | A network. |
            | Pre-training | Of Transformers (see [arXiv](https://arxiv.org/abs/1810.04805)) | Jacob Devlin | A model. |
            | Models With Few Shots (see [arXiv](https://arxiv.org/abs/2005.14165)) | Tom Brown | A model. |
            """);
    assertThat(papers(parsed).get(1))
        .isEqualTo("1810.04805; Pre-training | Of Transformers; Jacob Devlin");
    assertThat(messages(parsed)).singleElement().asString().contains("this pipe is not escaped");
  }

  @Test
  void pipesInDetailsAreOfTheirText() {
    ParsedDigest parsed =
        parse(
            """
            | **Title** | **Date** | **Abstract** | **Comment** |
            | --- | --- | --- | --- |
            | **[Estimation of p(x|y) from Samples](http://arxiv.org/abs/2304.03070v1)** | 2025-04-22 | <details><summary>Show</summary><p>We estimate p(x|y) and $E[|x-y|]$ from samples.</p></details> | 7 pages |
            | **[Attention Is All You Need](http://arxiv.org/abs/1706.03762v5)** | 2017-06-12 | <details><summary>Show</summary><p>A network.</p></details> |  |
            """);
    assertThat(papers(parsed))
        .containsExactly(
            "2304.03070; Estimation of p(x|y) from Samples; 2025-04-22",
            "1706.03762; Attention Is All You Need; 2017-06-12");
    assertThat(parsed.digest().papers().get(0).text(Field.ABSTRACT))
        .isEqualTo("We estimate p(x|y) and $E[|x-y|]$ from samples.");
    assertThat(parsed.digest().papers().get(0).text(Field.COMMENT)).isEqualTo("7 pages");
  }

  @Test
  void aRowThatALineBreakCutsIsOneRow() {
    ParsedDigest parsed =
        parse(
            """
            | Title | Authors | Summary | Link |
            | --- | --- | --- | --- |
            | Attention Is
              All You Need | Ashish Vaswani | A network. | [arXiv](https://arxiv.org/abs/1706.03762) |
            | Pre-training of Transformers | Jacob Devlin | A model. | [arXiv](https://arxiv.org/abs/1810.04805) |
            """);
    assertThat(papers(parsed))
        .containsExactly(
            "1706.03762; Attention Is All You Need; Ashish Vaswani",
            "1810.04805; Pre-training of Transformers; Jacob Devlin");
    assertThat(messages(parsed))
        .containsExactly(
            "the row goes on in the next line, which a page shows as another row; join the lines");
  }

  @Test
  void textBelowATableIsNotARow() {
    assertThat(papers("{{< table >}}\n" + TABLE + "{{< /table >}}\n")).hasSize(2);
  }

  @Test
  void emptyRowsAndNamesOfGroupsAreNotPapers() {
    String text = TABLE + "| | | | |\n| **2016** | | | |\n" + TABLE.split("\n", -1)[2] + "\n";
    assertThat(parse(text).rows()).hasSize(3);
  }

  @Test
  void formatLeavesWhatIsNotARowAlone() {
    String below = "| | | | |\n{{< /table >}}\n";
    assertThat(Digestmark.format(TABLE.replace("Pre-", "  Pre-") + below))
        .isInstanceOfSatisfying(
            FormatResult.Formatted.class,
            formatted -> assertThat(formatted.text()).isEqualTo(TABLE + below));
    String dashes = TABLE.replace("| 2018", "|---|\n| 2018");
    assertThat(Digestmark.format(dashes).text())
        .isEqualTo(TABLE.replace("| 2018", "| --- | | | |\n| 2018"));
    String cut = TABLE.replace("Attention Is", "Attention\n Is");
    assertThat(Digestmark.format(cut)).isInstanceOf(FormatResult.Refused.class);
  }

  @Test
  void anAddressInFrontOfAFieldGetsNoBackslash() {
    String list =
        """
        - **Laws of http://arxiv.org/abs/1706.03762<n> and more of them**
          - Authors: Ashish Vaswani
        - **[Pre-training of Transformers](https://arxiv.org/abs/1810.04805)**
          - Authors: Jacob Devlin
        """;
    FixResult fixed = Digestmark.fix(list, LintOptions.defaults(), Fix.Safety.UNSAFE);
    assertThat(fixed.cycling()).isEmpty();
    assertThat(fixed.text()).contains("https://arxiv.org/abs/1706.03762<n>");
  }

  @Test
  void aLinkInHtmlIsALink() {
    assertThat(
            papers(
                """
                | Title | Authors |
                | --- | --- |
                | <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a> | Ashish Vaswani |
                | <a name="b"></a> [Deep Transformers](https://arxiv.org/abs/1810.04805) | Jacob Devlin |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need; Ashish Vaswani",
            "1810.04805; Deep Transformers; Jacob Devlin");
  }

  @Test
  void paragraphsOfAnItemAreReadOnTheirOwn() {
    assertThat(
            papers(
                """
                1. **Attention Is All You Need**

                   *Ashish Vaswani, Noam Shazeer*

                   arXiv 2017. [[paper](https://arxiv.org/abs/1706.03762)]

                2. **Pre-training of Deep Transformers**

                   *Jacob Devlin*

                   NAACL 2019. [[paper](https://arxiv.org/abs/1810.04805)]
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need; Ashish Vaswani, Noam Shazeer",
            "1810.04805; Pre-training of Deep Transformers; Jacob Devlin");
  }

  @Test
  void aTableWithTheColumnsOfAnotherIsOneOfPapers() {
    assertThat(
            papers(
                """
                ## Attention

                |Date|Title|Paper|
                |---|---|---|
                |2017.06|Attention Is All You Need|[[pdf]](https://arxiv.org/pdf/1706.03762)|
                |2018.10|Pre-training of Transformers|[[pdf]](https://arxiv.org/pdf/1810.04805)|

                ## Engines

                |Date|Title|Paper|
                |---|---|---|
                |2023.10|An Engine for Inference|[[docs]](https://docs.example.org/engine)|
                """))
        .contains("-; An Engine for Inference; 2023.10; Engines");
  }

  @Test
  void aColumnOfPapersHasTheirTitles() {
    assertThat(
            papers(
                """
                | # | Paper | Authors | Date | Link |
                | --- | --- | --- | --- | --- |
                | 1 | Attention Is All You Need | Ashish Vaswani | June 2017 | [arXiv:1706.03762](https://arxiv.org/pdf/1706.03762) |
                | 2 | Pre-training of Deep Transformers | Jacob Devlin | 2018 | [arXiv:1810.04805](https://arxiv.org/pdf/1810.04805) |
                """))
        .containsExactly(
            "1706.03762; Attention Is All You Need; Ashish Vaswani; June 2017",
            "1810.04805; Pre-training of Deep Transformers; Jacob Devlin; 2018");
  }

  @Test
  void proseAfterATitleIsTheSummary() {
    String prose = "introduces a network without recurrence. ".repeat(10);
    String text =
        """
        | **Paper** | **Links** |
        | --- | --- |
        | 1) **Attention Is All You Need** - extends [an idea](https://arxiv.org/abs/1409.0473) that others had before. | [Paper](https://arxiv.org/abs/1706.03762), [Tweet](https://x.com/a) |
        | 2) **Deep Transformers** - a model of language. | [Paper](https://arxiv.org/abs/1810.04805) |
        | 3) **A Model With Few Shots** - learns from few examples. | [Paper](https://arxiv.org/abs/2005.14165) |

        ## Another Week

        | **Paper** | **Links** |
        | --- | --- |
        | 1) Mixtures of Experts  The authors %s | [Paper](https://arxiv.org/abs/1701.06538) |
        """
            .formatted(prose);
    assertThat(papers(text))
        .startsWith("1706.03762; Attention Is All You Need", "1810.04805; Deep Transformers")
        .endsWith("1701.06538; Mixtures of Experts; Another Week");
    assertThat(texts(text, Field.SUMMARY).get(0))
        .isEqualTo("extends [an idea](https://arxiv.org/abs/1409.0473) that others had before.");
  }

  @Test
  void tablesOfResultsAndDatasetsAreNotPapers() {
    String results =
        """
        | Model | Layers | Accuracy | Recall |
        | --- | --- | --- | --- |
        | [Clark and Storkey (2015)](https://arxiv.org/abs/1412.3409) | 8 | 44.4% | 41.1% |
        | [Maddison et al. (2015)](https://arxiv.org/abs/1412.6564) | 12 | 55.2% | 50.0% |
        | [A Deep Network With a Long Name](https://arxiv.org/abs/1511.06410) | 12 | 57.3% | 51.0% |
        """;
    assertThat(papers(results)).isEmpty();
    assertThat(papers(results + "\n## Papers\n\n" + TABLE)).hasSize(2);
  }

  @Test
  void aTableWithoutFootnotesIsNotASummaryTable() {
    assertThat(
            papers(
                """
                | No. | Title | Authors | Abstract | Link |
                | --- | --- | --- | --- | --- |
                | 1 | Attention Is All You Need | Ashish Vaswani | We propose a network. | http://arxiv.org/abs/1706.03762v5 |
                """))
        .containsExactly("1706.03762; Attention Is All You Need; Ashish Vaswani");
  }

  @Test
  void aLinkedHeadingAboveTablesIsTheTitleOfTheFile() {
    assertThat(papers("# [A Survey of Networks](https://arxiv.org/abs/2310.10647)\n\n" + TABLE))
        .hasSize(2);
  }

  @Test
  void datesNamesAndLabelledLinksSurroundABoldTitle() {
    assertThat(
            papers(
                """
                ## SLAM

                - 2022-11-30, **Layouts of Racks: Many Views**, Pranjali Pathre et.al., Paper: [http://arxiv.org/abs/2211.16882v1](http://arxiv.org/abs/2211.16882v1)
                - 2022-11-29, **Stereo, a fast reconstruction**, Hartmut Surmann et.al., Paper: [http://arxiv.org/abs/2211.16266v1](http://arxiv.org/abs/2211.16266v1), Code: **[https://github.com/a/b](https://github.com/a/b)**

                ## Depth

                - **2022-11-28**, **Depth From One View**, Zoe Neil et al., Paper: [http://arxiv.org/abs/2211.16001v1](http://arxiv.org/abs/2211.16001v1)
                """))
        .containsExactly(
            "2211.16882; Layouts of Racks: Many Views; Pranjali Pathre et.al.; 2022-11-30; SLAM",
            "2211.16266; Stereo, a fast reconstruction; Hartmut Surmann et.al.; 2022-11-29; SLAM",
            "2211.16001; Depth From One View; Zoe Neil et al.; 2022-11-28; Depth");
  }

  @Test
  void titlesOfItemsAreFoundBetweenBadgesDatesAndNames() {
    assertThat(
            papers(
                """
                * **3DETR**: "An End-to-End Model for Objects", ICCV, 2021 (*Some Lab*). [[Paper](https://arxiv.org/abs/2109.08141)][[PyTorch](https://github.com/a/b)]
                * [2024/05] A Title After a Date [paper](https://arxiv.org/abs/2405.00001) [code](https://github.com/a/b)
                * [![arXiv](https://img.shields.io/badge/arXiv-2405.00003-b31b1b.svg)](https://arxiv.org/abs/2405.00003) **A Badge in Front of a Title**
                * **A Title With a Badge After It** [![arXiv](https://img.shields.io/badge/arXiv-2405.00004-b31b1b.svg)](https://arxiv.org/abs/2405.00004)
                * **KAN** or MLP: A Fair Comparison [[pdf]](https://arxiv.org/abs/2405.00005)
                * 🔥 **A Title After an Emoji** [[paper](https://arxiv.org/abs/2405.00011)]
                * [NeurIPS 2024] **A Title After Its Venue**, Jane Roe, John Doe, [[paper](https://arxiv.org/abs/2405.00006)]
                * **[A Link in Bold Text](https://arxiv.org/abs/2405.00010)** — *Jane Roe, John Doe* — 2024-05-03 — a summary in a few words.
                * `2024-05-05` [A Title After Code](http://arxiv.org/abs/2405.00013)
                * Paper: [A Title After a Label](http://arxiv.org/abs/2405.00015)
                """))
        .containsExactly(
            "2109.08141; An End-to-End Model for Objects",
            "2405.00001; A Title After a Date; 2024/05",
            "2405.00003; A Badge in Front of a Title",
            "2405.00004; A Title With a Badge After It",
            "2405.00005; **KAN** or MLP: A Fair Comparison",
            "2405.00011; A Title After an Emoji",
            "2405.00006; A Title After Its Venue; Jane Roe, John Doe",
            "2405.00010; A Link in Bold Text; Jane Roe, John Doe; 2024-05-03",
            "2405.00013; A Title After Code; 2024-05-05",
            "2405.00015; A Title After a Label");
  }

  @Test
  void papersInListsBelowItemsAreFound() {
    assertThat(
            papers(
                """
                - **[2024.12.11]**
                    - Paper: [Breaking the Stage Barrier](https://arxiv.org/abs/2412.07171)
                - **December 10, 2024**
                    - Paper: [Memory of Long Contexts](https://arxiv.org/abs/2412.05896)
                    - Paper: [Arithmetic With the Right Embeddings](https://openreview.net/forum?id=cBF) NeurIPS 2024
                """))
        .containsExactly(
            "2412.07171; Breaking the Stage Barrier",
            "2412.05896; Memory of Long Contexts",
            "-; Arithmetic With the Right Embeddings");
  }

  @Test
  void linesBelowATitleAreKnownByWhatTheyLookLike() {
    String text =
        """
        # Manipulation

        - **A Soft Robot With a Memory of Touch**\s\s
          Tatsuya Kamijo, Cristian C. Beltran-Hernandez\s\s
          _2026-01-27_ · https://arxiv.org/abs/2601.19275v1 · `cs.RO`\s\s
          <details><summary>Abstract</summary>

          Touch is critical.

          </details>

        - **Local Policies and Perception**\s\s
          Ruiyu Wang\s\s
          _2026-01-26_ · https://arxiv.org/abs/2601.19514v1 · `cs.RO`\s\s
          <details><summary>Abstract</summary>

          Beyond the training domain.

          </details>
        """;
    assertThat(papers(text))
        .containsExactly(
            "2601.19275; A Soft Robot With a Memory of Touch;"
                + " Tatsuya Kamijo, Cristian C. Beltran-Hernandez; 2026-01-27",
            "2601.19514; Local Policies and Perception; Ruiyu Wang; 2026-01-26");
    assertThat(texts(text, Field.ABSTRACT))
        .containsExactly("Touch is critical.", "Beyond the training domain.");
  }
}
