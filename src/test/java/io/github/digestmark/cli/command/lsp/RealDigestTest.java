package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Shared;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor with a real digest of 400 kB. */
class RealDigestTest {

  private Path file;

  @BeforeEach
  void findLargest() {
    file =
        Shared.digests().stream()
            .max(Comparator.comparingLong(each -> each.toFile().length()))
            .orElseThrow();
  }

  private static Position start(OpenText text, Span span) {
    return text.position(span.start());
  }

  private static void leads(Editor editor, OpenText text, ParsedPart from, ParsedPart to)
      throws Exception {
    List<? extends Location> locations =
        Editor.await(
                editor
                    .documents()
                    .definition(new DefinitionParams(text.id(), start(text, from.labelSpan()))))
            .getLeft();
    assertThat(locations).hasSize(1);
    assertThat(locations.get(0).getRange().getStart()).isEqualTo(start(text, to.labelSpan()));
  }

  @Test
  void everyRowAndEntryIsKnown() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText text = editor.open(file);
      ParsedDigest parsed = Digestmark.parse(text.text());
      assertThat(parsed.papers()).hasSizeGreaterThan(90);
      for (ParsedPaper paper : parsed.papers()) {
        leads(editor, text, paper.row().orElseThrow(), paper.entry().orElseThrow());
        leads(editor, text, paper.entry().orElseThrow(), paper.row().orElseThrow());
        Position label = start(text, paper.row().orElseThrow().labelSpan());
        assertThat(Editor.await(editor.documents().hover(new HoverParams(text.id(), label))))
            .isNotNull();
      }
      int papers = parsed.papers().size();
      assertThat(
              Editor.await(editor.documents().documentSymbol(new DocumentSymbolParams(text.id()))))
          .hasSize(papers);
      assertThat(
              Editor.await(
                  editor.documents().inlayHint(new InlayHintParams(text.id(), text.whole()))))
          .hasSize(papers);
      // And the table.
      assertThat(
              Editor.await(
                  editor.documents().foldingRange(new FoldingRangeRequestParams(text.id()))))
          .hasSize(papers + 1);
      List<Position> positions =
          parsed.parts().stream().map(part -> start(text, part.labelSpan())).toList();
      assertThat(
              Editor.await(
                  editor
                      .documents()
                      .selectionRange(new SelectionRangeParams(text.id(), positions))))
          .hasSize(2 * papers);
    }
  }

  @Test
  void itIsFormattedFixedAndRenamedAsByTheLibrary() throws Exception {
    LintOptions options = LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));
    try (Editor editor = Editor.of(CodeActionsTest.ABLE)) {
      OpenText text = editor.open(file);
      String before = text.text();
      String fixed = Digestmark.fix(before, options, Fix.Safety.SAFE).text();
      List<CodeAction> actions =
          CodeActionsTest.actions(editor, text, text.whole(), "source.fixAll");
      if (!actions.isEmpty()) {
        text.apply(actions.get(0).getEdit());
      }
      assertThat(text.text()).isEqualTo(fixed);
      text.apply(
          Editor.await(
              editor
                  .documents()
                  .formatting(
                      new DocumentFormattingParams(text.id(), new FormattingOptions(4, true)))));
      assertThat(text.text())
          .isEqualTo(Digestmark.format(Digestmark.parse(fixed), LineEndings.KEEP).text());
      String formatted = text.text();
      text.apply(
          Editor.await(
              editor
                  .documents()
                  .rename(new RenameParams(text.id(), text.at("| [^7]", 4), "seventh"))));
      assertThat(text.text()).isEqualTo(formatted.replace("[^7]", "[^seventh]"));
    }
  }
}
