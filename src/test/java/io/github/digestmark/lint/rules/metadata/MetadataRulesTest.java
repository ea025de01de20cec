package io.github.digestmark.lint.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Metadata;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that compare papers with arXiv's metadata; PlantedDefectsTest plants more faults. */
class MetadataRulesTest {

  private static final ArxivId PAPER = ArxivId.of("1706.03762");

  private static final String ABSTRACT =
      "We propose a network architecture that needs neither recurrence nor convolutions. It"
          + " translates better than earlier models, and trains in a fraction of their time.";

  private static String digest(String title, String stamp, String abstractText) {
    return """
        # 摘要

        | Ref | Title | Summary |
        | --- | --- | --- |
        | [^1] | [%1$s](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |

        # 详细

        [^1]: 注意力就是你所需要的一切

            %1$s%2$s

            [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)

            提出了Transformer。

            我们提出一种既不需要循环也不需要卷积的网络结构。它的翻译比早先的模型更好，训练时间只是它们的一小部分。

            %3$s
        """
        .formatted(title, stamp, abstractText);
  }

  private static PaperMetadata paper(String title, int latest, Optional<String> comments) {
    return new PaperMetadata(
        PAPER,
        List.of(
            new PaperVersion(latest, Optional.empty(), Optional.of(title), Optional.of(ABSTRACT))),
        List.of(PaperAuthor.of("Ashish Vaswani")),
        List.of("cs.CL", "cs.LG"),
        comments,
        Optional.empty(),
        Optional.of("10.5555/3295222"));
  }

  private static PaperMetadata paper(int latest, String title, String abstractText) {
    return new PaperMetadata(
        PAPER,
        List.of(
            new PaperVersion(
                latest, Optional.empty(), Optional.of(title), Optional.of(abstractText))),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static LintOptions options(PaperMetadata paper) {
    return LintOptions.defaults().withMetadata(Map.of(PAPER, new PaperLookup.Found(paper)));
  }

  private static List<Diagnostic> findings(String markdown, LintOptions options) {
    return Digestmark.lint(Digestmark.parse(markdown), options).stream()
        .filter(finding -> BuiltInRules.themeOf(finding.rule()).equals("metadata"))
        .toList();
  }

  private static List<String> rules(String markdown, LintOptions options) {
    return findings(markdown, options).stream()
        .map(finding -> finding.rule() + " " + finding.severity())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Attention Is All You Need # Attention is all you need.",
        "On $O(n^2)$ Time # On $\\mathcal{O}(n^{2})$ time",
        "Gödel and Erdős # G\\\"odel and Erd\\H{o}s",
        "Gödel's Proof # G\\\"{o}del's Proof",
        "Poincaré – a Life # Poincar\\'e--a life",
        "The CLIP Model # The \\textsc{Clip} Model",
        "The CLIP Model # The {\\sc Clip} Model",
        "α-Divergences # $\\alpha$-Divergences",
        "A: B. C # A : B -- C",
        "Straße und Weiß # Stra{\\ss}e und Wei\\ss",
        "Łukasz & Sørensen # \\L{}ukasz \\& S\\o rensen",
        "A &amp; B Test # A & B Test",
        "'Quoted' Words # ``Quoted'' Words",
        "ℓ1-Norms # $\\ell_1$-norms",
        "alpha-Divergences # $\\alpha$-Divergences",
        "Sorting in n log n # Sorting in $n\\log n$",
        "A 2×2 Table # A $2\\times 2$ Table",
        "A 2x2 Table # A 2×2 Table",
        "The χ² Test # The $\\chi^2$ Test",
        "Λ-Terms # $\\Lambda$-Terms",
        "Ein Maß für L_2 # Ein Ma\\ss{} f\\\"ur $L_2$"
      })
  void titlesAreComparedAsTheyAreRead(String inDigest, String atArxiv) {
    LintOptions options = options(paper(atArxiv, 1, Optional.empty()));
    assertThat(rules(digest(inDigest, "", ABSTRACT), options)).isEmpty();
    assertThat(rules(digest(inDigest + ".", " (arXiv:1706.03762v1 [cs.CL])", ABSTRACT), options))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Attention Is All We Need; outdated-title note",
        "Attention Is All You Need for Translation; outdated-title note",
        "Attention Is All You; outdated-title note",
        "Attention Is A…; outdated-title note",
        "Atention is al you ned; outdated-title note",
        "Deep Residual Learning for Image Recognition; wrong-paper error",
        "Language Models are Few-Shot Learners; wrong-paper error"
      })
  void titlesDifferALittleOrAltogether(String title, String finding) {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String other = "We study the taxation of wooden bridges in seven provinces of the old kingdom.";
    assertThat(rules(digest(title, "", other), options))
        .containsExactly(
            finding.startsWith("outdated")
                ? new String[] {finding, "wrong-abstract warning"}
                : new String[] {finding});
    assertThat(findings(digest(title, "", other), options).get(0).message())
        .contains("1706.03762", "\"Attention Is All You Need\"", "\"" + title + "\"");
  }

  @Test
  void aTitleOfAnEarlierVersionIsDoubted() {
    String digest = digest("The Transformer, a Sequence Transduction Machine", "", ABSTRACT);
    assertThat(rules(digest, options(paper("Attention Is All You Need", 3, Optional.empty()))))
        .containsExactly("wrong-paper warning");
    assertThat(
            findings(digest, options(paper("Attention Is All You Need", 1, Optional.empty())))
                .get(0)
                .message())
        .endsWith("; correct the title");
    String other = "We study the taxation of wooden bridges in seven provinces of the old kingdom.";
    assertThat(
            rules(
                digest.replace(ABSTRACT, other),
                options(paper("Attention Is All You Need", 3, Optional.empty()))))
        .containsExactly("wrong-paper error");
    PaperMetadata renamed = paper("Attention Is All You Need", 3, Optional.empty());
    PaperVersion first =
        new PaperVersion(
            1,
            Optional.empty(),
            Optional.of("The Transformer: a Sequence Transduction Machine"),
            Optional.empty());
    assertThat(
            rules(
                digest,
                options(
                    new PaperMetadata(
                        PAPER,
                        List.of(first, renamed.latest()),
                        renamed.authors(),
                        renamed.categories(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))))
        .isEmpty();
  }

  @Test
  void aTranslatedTitleIsNotCompared() {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    assertThat(rules(digest("注意力就是你所需要的一切", "", ABSTRACT), options)).isEmpty();
    assertThat(rules(digest("基于深度学习的 Transformer 模型", "", ABSTRACT), options)).isEmpty();
  }

  @Test
  void theCurrentTitleIsWrittenIntoRowAndEntry() {
    LintOptions options = options(paper("Attention Is All You Need", 7, Optional.empty()));
    String old = digest("Attention Is All We Need", " (arXiv:1706.03762v5 [cs.CL])", ABSTRACT);
    assertThat(Digestmark.fix(old, options, Fix.Safety.SAFE).text()).isEqualTo(old);
    assertThat(Digestmark.fix(old, options, Fix.Safety.UNSAFE).text())
        .isEqualTo(digest("Attention Is All You Need", " (arXiv:1706.03762v5 [cs.CL])", ABSTRACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A [Title]", "A | B Title", "A <b>Title", "A *Title*", "A `Title`"})
  void aTitleThatMarkdownReadsIsNotWritten(String title) {
    LintOptions options = options(paper(title, 1, Optional.empty()));
    List<Diagnostic> found = findings(digest("The Other Title", "", ABSTRACT), options);
    assertThat(found).allMatch(finding -> finding.fix().isEmpty());
  }

  @Test
  void abstractsMayBeCutEditedOrFormatted() {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    for (String text :
        List.of(
            ABSTRACT,
            ABSTRACT.substring(0, 90),
            "In this paper, " + ABSTRACT.replace("We", "we").replace(" models", " systems"),
            ABSTRACT.replace("network", "\\emph{network}"),
            "A short one.",
            "我们提出一种既不需要循环也不需要卷积的网络结构。",
            "")) {
      assertThat(rules(digest("Attention Is All You Need", "", text), options)).as(text).isEmpty();
    }
  }

  @Test
  void cutAbstractsAreCompleted() {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String whole = digest("Attention Is All You Need", "", ABSTRACT);
    for (String end : List.of("", "...", "…", " …")) {
      for (int length : new int[] {90, 100, 120, ABSTRACT.length() - 4}) {
        String cut =
            digest("Attention Is All You Need", "", ABSTRACT.substring(0, length).strip() + end);
        assertThat(Digestmark.fix(cut, options, Fix.Safety.UNSAFE).text()).isEqualTo(whole);
        assertThat(Digestmark.fix(cut, options, Fix.Safety.SAFE).text()).isEqualTo(cut);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (see p. 3",
        ", and so",
        " \ud83d\udc4d",
        " σημείωση",
        " [my notes][1]",
        " &copy;",
        " in $O",
      })
  void whatSomebodyWroteIsNotReplaced(String addition) {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String digest =
        digest("Attention Is All You Need", "", ABSTRACT.substring(0, 100).strip() + addition);
    assertThat(Digestmark.fix(digest, options, Fix.Safety.UNSAFE).text()).isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource({
    "runs in O, runs in $O(n \\log n)$ time.",
    "runs in $O(n, runs in {$O(n)$} time.",
    "is de f, is de \ufb01nite and so on.",
    "on the Stras, on the Straße of old."
  })
  void halfAFormulaOrALetterIsNotCompleted(String end, String whole) {
    String begin =
        "We propose a network architecture that needs neither recurrence nor convolutions, and ";
    PaperMetadata paper = paper(1, "Attention Is All You Need", begin + whole);
    String digest = digest("Attention Is All You Need", "", begin + end);
    assertThat(Digestmark.fix(digest, options(paper), Fix.Safety.UNSAFE).text()).isEqualTo(digest);
  }

  @Test
  void aShortBeginningIsNotCompleted() {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String digest = digest("Attention Is All You Need", "", ABSTRACT.substring(0, 50).strip());
    assertThat(Digestmark.fix(digest, options, Fix.Safety.UNSAFE).text()).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attention Is All We Need -- MUST READ: Attention Is All You Need",
        "注意力 (Attention Is All We Need)",
        "Attention Is All You Need Now"
      })
  void aTitleThatSaysMoreIsNotReplaced(String title) {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String digest = digest(title, "", ABSTRACT);
    assertThat(Digestmark.fix(digest, options, Fix.Safety.UNSAFE).text()).isEqualTo(digest);
  }

  @Test
  void aRevisedAbstractIsThePapers() {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.empty()));
    String revised =
        "This work introduces a network architecture that needs neither recurrence nor any kind of"
            + " convolution. On two tasks it translates better than earlier models do, and it was"
            + " trained within a small fraction of the time that they had taken before.";
    assertThat(rules(digest("Attention Is All You Need", "", revised), options)).isEmpty();
  }

  @Test
  void whereArxivHasOnlyARemarkNothingIsCompared() {
    PaperMetadata paper =
        paper(
            2,
            "This paper has been withdrawn",
            "This paper has been withdrawn by the author due to an error in the proof of"
                + " the second theorem, which cannot be mended.");
    assertThat(rules(digest("Attention Is All You Need", "", ABSTRACT), options(paper)))
        .containsExactly("withdrawn-paper warning");
  }

  @Test
  void whatIsAppendedIsText() {
    String rest =
        " Our A* search beats `beam` and <b>, as in 2*3*4 of $a_b$, <img src=x> or <!-- a.";
    PaperMetadata paper = paper(1, "Attention Is All You Need", ABSTRACT + rest);
    String cut = digest("Attention Is All You Need", "", ABSTRACT.substring(0, 100));
    var result = Digestmark.fix(cut, options(paper), Fix.Safety.UNSAFE);
    assertThat(result.left()).extracting(Diagnostic::rule).doesNotContain("truncated-abstract");
    assertThat(result.parsed().digest().entries()).hasSize(1);
    assertThat(result.parsed().digest().entries().get(0).text(Field.ABSTRACT))
        .startsWith(ABSTRACT)
        .contains("2\\*3\\*4", "\\<img", "\\<!--");
  }

  @Test
  void wrongStampsAreMended() {
    LintOptions options = options(paper("Attention Is All You Need", 7, Optional.empty()));
    String wrong = digest("Attention Is All You Need", " (arXiv:1706.03726v9 [stat.ML])", ABSTRACT);
    assertThat(Digestmark.fix(wrong, options, Fix.Safety.UNSAFE).text())
        .isEqualTo(digest("Attention Is All You Need", " (arXiv:1706.03762v7 [cs.CL])", ABSTRACT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This paper has been withdrawn by the author due to a crucial sign error in equation 1",
        "Withdrawn by arXiv administration because of disputed authorship",
        "The article has been withdrawn",
        "Paper withdrawn.",
        "This submission was withdrawn by the authors",
        "THIS PAPER HAS BEEN WITHDRAWN",
        "The authors have withdrawn this paper",
        "12 pages, 3 figures; withdrawn",
        "Retracted: see the erratum",
        "This submission has been removed by arXiv administrators",
        "12 pages. This version has been withdrawn"
      })
  void commentsSayThatAPaperWasWithdrawn(String comment) {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.of(comment)));
    String digest = digest("Attention Is All You Need", "", ABSTRACT);
    assertThat(rules(digest, options)).containsExactly("withdrawn-paper warning");
    assertThat(findings(digest, options).get(0).message())
        .contains("1706.03762", comment.substring(0, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15 pages, 5 figures",
        "Accepted at ICLR; code was withdrawn",
        "We study drugs that were withdrawn from the market",
        "How banks lose deposits that are withdrawn early",
        "Withdrawn from submission to a journal",
        "The authors have withdrawn the claim of Theorem 3",
        "the previous version was withdrawn from the journal. Accepted at PRL",
        "Withdrawal symptoms of paper mills"
      })
  void otherCommentsDoNot(String comment) {
    LintOptions options = options(paper("Attention Is All You Need", 1, Optional.of(comment)));
    assertThat(rules(digest("Attention Is All You Need", "", ABSTRACT), options)).isEmpty();
  }

  @Test
  void aDigestMaySayThatAPaperWasWithdrawn() {
    LintOptions options =
        options(paper("Attention Is All You Need", 1, Optional.of("Paper withdrawn.")));
    String digest = digest("Attention Is All You Need", "", ABSTRACT);
    assertThat(rules(digest, options)).hasSize(1);
    assertThat(rules(digest.replace("提出了", "（已撤回）提出了"), options)).isEmpty();
  }

  @Test
  void aNameInFrontOfAColonIsTheTitle() {
    LintOptions options = options(paper("LLaMA: Open and Efficient Models", 1, Optional.empty()));
    for (String title : List.of("LLaMA", "LLaMA: Open", "LLaMA: something else", "llama")) {
      assertThat(rules(digest(title, "", ABSTRACT), options))
          .containsExactly("outdated-title note");
    }
  }

  @Test
  void anAbstractThatArxivHasNoMoreOfIsWhole() {
    String unended = ABSTRACT.substring(0, 100);
    PaperMetadata paper = paper(1, "Attention Is All You Need", unended);
    String digest = digest("Attention Is All You Need", "", unended);
    assertThat(Digestmark.lint(Digestmark.parse(digest), LintOptions.defaults()))
        .extracting(Diagnostic::rule)
        .contains("truncated-abstract");
    assertThat(Digestmark.lint(Digestmark.parse(digest), options(paper)))
        .extracting(Diagnostic::rule)
        .doesNotContain("truncated-abstract");
  }

  @Test
  void rulesThatAreOffByDefaultAreSwitchedOnByName() {
    LintOptions options = options(paper("Attention Is All You Need", 7, Optional.empty()));
    String digest = digest("Attention Is All You Need", " (arXiv:1706.03762v5 [cs.CL])", ABSTRACT);
    assertThat(rules(digest, options)).isEmpty();
    assertThat(rules(digest, options.with("newer-version"))).containsExactly("newer-version note");
    assertThat(rules(digest, options.with("published-elsewhere").with("newer-version")))
        .containsExactlyInAnyOrder("newer-version note", "published-elsewhere note");
    assertThat(rules(digest, options.with("newer-version").without("newer-version"))).isEmpty();
  }

  @Test
  void whatWasNotCheckedIsNotReported() {
    String digest =
        digest("Some Other Title of Another Paper", " (arXiv:1706.03762v9 [cs.SE])", ABSTRACT);
    PaperLookup unknown = new PaperLookup.NotChecked("connection refused");
    LintOptions options = LintOptions.defaults().with("newer-version");
    assertThat(rules(digest, options.withMetadata(Map.of(PAPER, unknown)))).isEmpty();
    assertThat(rules(digest, options)).isEmpty();
  }

  @Test
  void suppressionsOfRulesThatCannotBeAppliedAreNotUnused() {
    String digest =
        digest("Some Other Title of Another Paper", "", ABSTRACT)
            + "\n<!-- digestmark: allow wrong-paper -->\n";
    assertThat(Digestmark.lint(Digestmark.parse(digest), LintOptions.defaults()))
        .extracting(Diagnostic::rule)
        .doesNotContain("unused-suppression");
    LintOptions options = options(paper("Some Other Title of Another Paper", 1, Optional.empty()));
    assertThat(Digestmark.lint(Digestmark.parse(digest), options))
        .extracting(Diagnostic::rule)
        .contains("unused-suppression");
  }

  @Test
  void realDigestsAgreeWithMetadataOfTheirOwn() throws IOException {
    Map<ArxivId, PaperLookup> all = new HashMap<>();
    for (Path file : Shared.digests()) {
      Metadata.of(Digestmark.parse(file).digest()).forEach(all::putIfAbsent);
    }
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      for (Map<ArxivId, PaperLookup> metadata : List.of(all, Metadata.of(parsed.digest()))) {
        assertThat(findings(parsed.source().text(), LintOptions.defaults().withMetadata(metadata)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  /** Titles of two papers are swapped, in the rows, the entries or both. */
  @Test
  void swappedTitlesAreFoundInRealDigests() throws IOException {
    int swaps = 0;
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      List<ParsedPaper> papers =
          parsed.papers().stream()
              .filter(paper -> paper.parts().size() == 2 && paper.isJoinedByLabel())
              .filter(paper -> paper.parts().stream().allMatch(ParsedPart::isSound))
              .filter(paper -> paper.entry().flatMap(e -> e.part().arxivId()).isPresent())
              .filter(MetadataRulesTest::isTitledAlike)
              .toList();
      LintOptions options = LintOptions.defaults().withMetadata(Metadata.of(parsed.digest()));
      for (int i = 0; i + 1 < Math.min(papers.size(), 6); i += 2) {
        for (List<Integer> parts : List.of(List.of(0), List.of(1), List.of(0, 1))) {
          List<TextEdit> edits = new ArrayList<>();
          for (int part : parts) {
            ParsedPart a = papers.get(i).parts().get(part);
            ParsedPart b = papers.get(i + 1).parts().get(part);
            edits.add(new TextEdit(a.at(Field.TITLE), parsed.source().at(b.at(Field.TITLE))));
            edits.add(new TextEdit(b.at(Field.TITLE), parsed.source().at(a.at(Field.TITLE))));
          }
          List<Diagnostic> found = findings(TextEdit.apply(parsed.source().text(), edits), options);
          assertThat(found)
              .as("%s %s %s", file, papers.get(i).label(), parts)
              .extracting(d -> d.rule() + " " + d.severity() + " " + d.label().orElse(""))
              .containsExactlyInAnyOrder(
                  "wrong-paper error " + papers.get(i).label(),
                  "wrong-paper error " + papers.get(i + 1).label());
          swaps++;
        }
      }
    }
    assertThat(swaps).isGreaterThan(100);
  }

  private static boolean isTitledAlike(ParsedPaper paper) {
    return paper.row().orElseThrow().title().equals(paper.entry().orElseThrow().title());
  }
}
