package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor shows about a digest, and what it helps to write. */
class ReadingTest {

  private static String hover(Editor editor, OpenText digest, Position position) throws Exception {
    Hover hover = Editor.await(editor.documents().hover(new HoverParams(digest.id(), position)));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @Test
  void aReferenceShowsItsPaper() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      String shown =
          """
          **Mamba：基于选择性状态空间的线性时间序列建模**

          Mamba: Linear-Time Sequence Modeling with Selective State Spaces
          """
              .strip();
      assertThat(hover(editor, digest, digest.at("| [^1]", 4)))
          .startsWith(shown)
          .endsWith("arXiv:2312.00752");
      assertThat(hover(editor, digest, digest.at("\n[^1]:", 3))).startsWith(shown);
      assertThat(hover(editor, digest, digest.at("# ", 0))).isEmpty();
    }
  }

  @Test
  void anIdentifierShowsWhatItSays() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("STAMPED.md");
      assertThat(hover(editor, digest, digest.at("arXiv:1706.03762v7", 9)))
          .isEqualTo("**arXiv:1706.03762**: version 7, announced in June 2017");
      assertThat(hover(editor, digest, digest.at("[cs.CL]", 2)))
          .isEqualTo("**cs.CL**: Computation and Language");
      assertThat(hover(editor, digest, digest.at("https://arxiv.org/abs/1706.03762", 20)))
          .contains("**arXiv:1706.03762**: announced in June 2017");
      OpenText clean = editor.open("CLEAN.md");
      assertThat(hover(editor, clean, clean.at("arxiv.org/abs/hep-th/", 3)))
          .contains("High Energy Physics - Theory");
    }
  }

  @Test
  void aFindingShowsItsRule() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("FAULTY.md");
      Position place = digest.finding("insecure-url").getRange().getStart();
      assertThat(hover(editor, digest, place))
          .startsWith("**insecure-url**\n\n")
          .contains("Severity: warning. Fix: safe.", "**arXiv:1301.3781**")
          .doesNotContain("## Why");
    }
  }

  @Test
  void metadataIsLookedUpWhenItIsWanted(@TempDir Path folder) throws Exception {
    ArxivId id = ArxivId.of("2312.00752");
    List<ArxivId> asked = new ArrayList<>();
    PaperCatalog api =
        ids -> {
          asked.addAll(ids);
          Map<ArxivId, PaperLookup> found = new LinkedHashMap<>();
          for (ArxivId each : ids) {
            found.put(
                ArxivId.of(each.paper()),
                each.paper().equals(id.paper())
                    ? found(id, "Mamba: Another Title")
                    : new PaperLookup.NotChecked("connection refused"));
          }
          return found;
        };

    try (Editor editor =
        Editor.with(api, "--metadata", "api", "--cache", folder.resolve("cache.mv").toString())) {
      OpenText digest = editor.open("CLEAN.md");
      digest.awaitFindings();
      assertThat(hover(editor, digest, digest.at("https://arxiv.org/abs/2312.00752", 20)))
          .contains("Mamba: Another Title");
      assertThat(editor.nextMessage()).endsWith("not checked: connection refused");
      // Each paper is asked for once.
      int count = asked.size();
      digest.save();
      digest.awaitFindings();
      editor.open("CLEAN.md");
      assertThat(asked).hasSize(count).doesNotHaveDuplicates();
      assertThat(editor.hasMessage()).isFalse();
      assertThat(digest.rules()).isNotEmpty();
    }
    asked.clear();
    try (Editor editor =
        Editor.with(
            api,
            "--metadata",
            "api",
            "--metadata-optional",
            "--cache",
            folder.resolve("other.mv").toString())) {
      OpenText digest = editor.open("CLEAN.md");
      digest.awaitFindings();
      assertThat(asked).isNotEmpty();
      assertThat(editor.end().code()).isZero();
      assertThat(editor.hasMessage()).isFalse();
    }
    asked.clear();
    try (Editor editor = Editor.with(api)) {
      OpenText digest = editor.open("CLEAN.md");
      assertThat(hover(editor, digest, digest.at("https://arxiv.org/abs/2312.00752", 20)))
          .doesNotContain("Mamba");
      assertThat(asked).isEmpty();
    }
  }

  private static PaperLookup found(ArxivId id, String title) {
    PaperVersion version =
        new PaperVersion(1, Optional.empty(), Optional.of(title), Optional.empty());
    return new PaperLookup.Found(
        new PaperMetadata(
            id,
            List.of(version),
            List.of(),
            List.of("cs.LG"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void rowsHaveTheTranslatedTitleAsAHint() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      List<InlayHint> hints = hints(editor, digest, digest.whole());
      assertThat(hints.get(0).getLabel().getLeft()).isEqualTo("Mamba：基于选择性状态空间的线性时间序列建模");
      Position end = hints.get(0).getPosition();
      assertThat(digest.text().lines().toList().get(end.getLine()))
          .startsWith("| [^1] |")
          .hasSize(end.getCharacter());
      Position first = new Position(end.getLine(), 0);
      assertThat(hints(editor, digest, new Range(first, new Position(end.getLine() + 1, 0))))
          .hasSize(1);
      assertThat(hints(editor, editor.open("LIST.md"), digest.whole())).isEmpty();
    }
  }

  private static List<InlayHint> hints(Editor editor, OpenText digest, Range range)
      throws Exception {
    return Editor.await(editor.documents().inlayHint(new InlayHintParams(digest.id(), range)));
  }

  private static List<DocumentSymbol> outline(Editor editor, OpenText digest) throws Exception {
    return Editor.await(editor.documents().documentSymbol(new DocumentSymbolParams(digest.id())))
        .stream()
        .map(each -> each.getRight())
        .toList();
  }

  @Test
  void theOutlineHasPapersWithTheirFields() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      DocumentSymbol first = outline(editor, digest).get(0);
      assertThat(first.getName()).isEqualTo("[^1] Mamba：基于选择性状态空间的线性时间序列建模");
      assertThat(first.getDetail()).isEqualTo("arXiv:2312.00752");
      assertThat(first.getChildren())
          .extracting(DocumentSymbol::getName)
          .containsExactly(
              "translated title",
              "title",
              "link text",
              "URL",
              "summary",
              "translated abstract",
              "abstract");
      assertThat(digest.at(first.getChildren().get(1).getRange())).startsWith("Mamba: Linear");
    }
  }

  @Test
  void theOutlineHasTopics() throws Exception {
    try (Editor editor = Editor.plain()) {
      List<DocumentSymbol> topics = outline(editor, editor.open("TABLES.md"));
      assertThat(topics).extracting(DocumentSymbol::getName).hasSizeGreaterThan(1);
      assertThat(topics).allSatisfy(topic -> assertThat(topic.getChildren()).isNotEmpty());
    }
  }

  @Test
  void everySymbolIsWithinTheOneAroundIt() throws Exception {
    try (Editor editor = Editor.plain();
        var examples = Files.list(Editor.DIGESTS)) {
      for (Path file : examples.sorted().toList()) {
        OpenText digest = editor.open(file);
        for (DocumentSymbol symbol : outline(editor, digest)) {
          checkNested(digest, symbol);
        }
      }
    }
  }

  private static void checkNested(OpenText digest, DocumentSymbol symbol) {
    assertThat(symbol.getName()).isNotBlank();
    assertThat(isWithin(digest, symbol.getSelectionRange(), symbol.getRange()))
        .as("%s %s", digest.uri(), symbol.getName())
        .isTrue();
    if (symbol.getChildren() != null) {
      symbol.getChildren().forEach(child -> checkNested(digest, child));
    }
  }

  private static boolean isWithin(OpenText digest, Range inner, Range outer) {
    return Editor.offset(digest.text(), outer.getStart())
            <= Editor.offset(digest.text(), inner.getStart())
        && Editor.offset(digest.text(), inner.getEnd())
            <= Editor.offset(digest.text(), outer.getEnd());
  }

  @Test
  void entriesAndTablesFold() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("HAND-EDITED.md");
      List<String> lines = digest.text().lines().toList();
      List<FoldingRange> folds =
          Editor.await(editor.documents().foldingRange(new FoldingRangeRequestParams(digest.id())));
      assertThat(folds)
          .extracting(fold -> lines.get(fold.getStartLine()))
          .anyMatch(line -> line.equals("---"))
          .anyMatch(line -> line.startsWith("| Ref"))
          .anyMatch(line -> line.startsWith("[^1]:"));
      assertThat(folds).allMatch(fold -> fold.getStartLine() < fold.getEndLine());
    }
  }

  @Test
  void selectionsGrowByField() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("STAMPED.md");
      Position position = digest.at("(arXiv:1706.03762v7", 4);
      SelectionRange selection =
          Editor.await(
                  editor
                      .documents()
                      .selectionRange(new SelectionRangeParams(digest.id(), List.of(position))))
              .get(0);
      List<String> texts = new ArrayList<>();
      for (SelectionRange each = selection; each != null; each = each.getParent()) {
        texts.add(digest.at(each.getRange()));
      }
      assertThat(texts.get(0)).isEqualTo("(arXiv:1706.03762v7 [cs.CL] UPDATED)");
      assertThat(texts.get(1)).endsWith(" " + texts.get(0)).doesNotContain("\n");
      assertThat(texts.get(2)).startsWith("[^").contains("\n");
      assertThat(texts.get(texts.size() - 1)).isEqualTo(digest.text());
    }
  }

  /** Types a text at the start of a digest, and returns what is offered at its end. */
  private static List<CompletionItem> completed(Editor editor, String example, String typed)
      throws Exception {
    OpenText digest = editor.open(example);
    Position start = new Position(0, 0);
    digest.apply(List.of(new TextEdit(new Range(start, start), typed.replace("¦", ""))));
    Position position =
        digest.position(typed.indexOf('¦') < 0 ? typed.length() : typed.indexOf('¦'));
    return Editor.await(editor.documents().completion(new CompletionParams(digest.id(), position)))
        .getRight()
        .getItems();
  }

  @Test
  void rulesAreCompletedInComments() throws Exception {
    try (Editor editor = Editor.plain()) {
      List<CompletionItem> items =
          completed(editor, "FAULTY.md", "<!-- digestmark: allow insecure-url, url");
      assertThat(items)
          .extracting(CompletionItem::getLabel)
          .contains("url-mismatch", "invalid-url", "withdrawn-paper")
          .doesNotContain("insecure-url");
      assertThat(completed(editor, "FAULTY.md", "<!-- digestmark: allow row-link, row-link, "))
          .hasSizeGreaterThan(40);
      Range name =
          completed(editor, "FAULTY.md", "<!-- digestmark: allow row¦-link -->\n")
              .get(0)
              .getTextEdit()
              .getLeft()
              .getRange();
      assertThat(name).isEqualTo(new Range(new Position(0, 23), new Position(0, 31)));
      CompletionItem mismatch =
          items.stream().filter(each -> each.getLabel().equals("url-mismatch")).findFirst().get();
      assertThat(mismatch.getDetail()).endsWith("(1 here)");
      assertThat(mismatch.getTextEdit().getLeft().getRange())
          .isEqualTo(new Range(new Position(0, 37), new Position(0, 40)));
      assertThat(mismatch.getDocumentation().getRight().getValue()).startsWith("**url-mismatch**");
    }
  }

  @Test
  void theStartOfACommentIsCompleted() throws Exception {
    try (Editor editor = Editor.plain()) {
      assertThat(completed(editor, "CLEAN.md", "<!-- digestmark: "))
          .extracting(CompletionItem::getLabel)
          .contains("allow", "fields in order", "no summary", "no link");
      assertThat(completed(editor, "CLEAN.md", "<!-- digestmark: no l"))
          .extracting(CompletionItem::getLabel)
          .containsExactly("no link", "no link text");
      // Nothing reaches from one line to the next.
      for (String line : List.of("Like [^a\n¦", "<!-- digestmark: allow row\n¦ -->\n\n")) {
        assertThat(completed(editor, "CLEAN.md", line))
            .as(line)
            .allMatch(
                each -> {
                  Range range = each.getTextEdit().getLeft().getRange();
                  return range.getStart().equals(range.getEnd());
                });
      }
      for (String other :
          List.of("<!-- ", "<!-- digestmark", "<!-- digestmark: allow url-mismatch -- ", "# ")) {
        assertThat(completed(editor, "CLEAN.md", other)).as(other).isEmpty();
      }
    }
  }

  @Test
  void labelsAreCompleted() throws Exception {
    try (Editor editor = Editor.plain()) {
      List<CompletionItem> items =
          completed(editor, "CLEAN.md", "<!-- digestmark: allow url-mismatch in ");
      assertThat(items.get(0).getLabel()).isEqualTo("[^1]");
      assertThat(items.get(0).getDetail()).startsWith("Mamba：");
      assertThat(items.get(0).getTextEdit().getLeft().getNewText()).isEqualTo("[^1]");
      for (String typed :
          List.of(
              "<!-- digestmark: allow url-mismatch in [^2], [^",
              "Like [^",
              "Like [^1",
              "Like [^¦2]")) {
        CompletionItem first = completed(editor, "CLEAN.md", typed).get(0);
        String text = first.getTextEdit().getLeft().getNewText();
        Range range = first.getTextEdit().getLeft().getRange();
        String line = typed.replace("¦", "");
        assertThat(
                line.substring(0, range.getStart().getCharacter())
                    + text
                    + line.substring(range.getEnd().getCharacter()))
            .as(typed)
            .isEqualTo(line.substring(0, line.lastIndexOf('[')) + "[^1]");
      }
    }
  }

  @Test
  void aLongListIsCut() throws Exception {
    StringBuilder text =
        new StringBuilder("Like [^1\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
    for (int i = 1; i <= 2000; i++) {
      text.append(
          "| [^%1$s] | [T%1$s](https://arxiv.org/abs/2001.%2$s) | S |\n".formatted(i, 10000 + i));
    }
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("untitled:1", text.toString());
      CompletionParams one = new CompletionParams(digest.id(), new Position(0, 8));
      CompletionParams any = new CompletionParams(digest.id(), new Position(0, 7));
      // 1, 10 to 19, 100 to 199, 1000 to 1999.
      assertThat(Editor.await(editor.documents().completion(one)).getRight())
          .matches(CompletionList::isIncomplete)
          .extracting(CompletionList::getItems, InstanceOfAssertFactories.LIST)
          .hasSize(1000);
      assertThat(Editor.await(editor.documents().completion(any)).getRight().getItems())
          .hasSize(1000);
    }
  }
}
