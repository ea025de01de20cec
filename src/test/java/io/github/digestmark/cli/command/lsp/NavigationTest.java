package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.Test;

/** From a row to its entry and back, and the places of a label. */
class NavigationTest {

  private static final String TEXT =
      """
      <!-- digestmark: allow repeated-text in [^a], [^2] -- both are short -->

      # Summary

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^a] | [One](https://arxiv.org/abs/1301.3781) | Short; see [^2], `[^a]` and \\[^a]. |
      | [^2] | [Two](https://arxiv.org/abs/1412.6980) | Short. |

      # Details

      [^a]: One

          One

          [https://arxiv.org/abs/1301.3781](https://arxiv.org/abs/1301.3781)

          Short; see [^2], `[^a]` and \\[^a].

          One abstract.

      [^2]: Two

          Two

          [https://arxiv.org/abs/1412.6980](https://arxiv.org/abs/1412.6980)

          Short.

          Two abstract, like [^A].
      """;

  private static List<Location> definition(Editor editor, OpenText digest, Position position)
      throws Exception {
    return List.copyOf(
        Editor.await(editor.documents().definition(new DefinitionParams(digest.id(), position)))
            .getLeft());
  }

  private static List<Location> references(
      Editor editor, OpenText digest, Position position, boolean withDefinition) throws Exception {
    ReferenceContext context = new ReferenceContext(withDefinition);
    return List.copyOf(
        Editor.await(
            editor.documents().references(new ReferenceParams(digest.id(), position, context))));
  }

  private static int line(Location location) {
    return location.getRange().getStart().getLine() + 1;
  }

  @Test
  void everyRowLeadsToItsEntryAndBack() throws Exception {
    try (Editor editor = Editor.plain();
        var examples = Files.list(Editor.DIGESTS)) {
      for (Path file : examples.filter(each -> !each.endsWith("README.md")).sorted().toList()) {
        OpenText digest = editor.open(file);
        ParsedDigest parsed = Digestmark.parse(digest.text());
        SourceText source = parsed.source();
        for (ParsedPaper paper : parsed.papers()) {
          if (paper.row().isEmpty() || paper.entry().isEmpty()) {
            continue;
          }
          Position row = digest.position(paper.row().get().span().start() + 3);
          Position entry = digest.position(paper.entry().get().span().start() + 3);
          assertThat(definition(editor, digest, row))
              .as("%s %s", file, paper.label())
              .extracting(NavigationTest::line)
              .containsExactly(source.lineNumber(paper.entry().get().span().start()));
          assertThat(definition(editor, digest, entry))
              .as("%s %s", file, paper.label())
              .extracting(NavigationTest::line)
              .containsExactly(source.lineNumber(paper.row().get().span().start()));
        }
      }
    }
  }

  @Test
  void aReferenceInATextLeadsToTheEntry() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("untitled:1", TEXT);
      for (Position position :
          List.of(digest.at("see [^2]", 6), digest.at(", [^2] --", 3), digest.at("[^2], `", 0))) {
        assertThat(definition(editor, digest, position))
            .as("%s", position)
            .extracting(NavigationTest::line)
            .containsExactly(22);
      }
      assertThat(definition(editor, digest, digest.at("like [^A]", 6)))
          .extracting(NavigationTest::line)
          .containsExactly(12);
      // Code is part of the row.
      assertThat(definition(editor, digest, digest.at("`[^a]`", 2)))
          .extracting(NavigationTest::line)
          .containsExactly(12);
      assertThat(definition(editor, digest, digest.at("# Details", 2))).isEmpty();
    }
  }

  @Test
  void allPlacesOfALabelAreFound() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("untitled:1", TEXT);
      for (Position position :
          List.of(digest.at("| [^a]", 4), digest.at("[^a]: One", 1), digest.at("like [^A]", 8))) {
        List<Location> all = references(editor, digest, position, true);
        assertThat(all).extracting(NavigationTest::line).containsExactly(1, 7, 12, 30);
        assertThat(all).extracting(each -> digest.at(each.getRange())).containsOnly("a", "A");
        assertThat(references(editor, digest, position, false))
            .extracting(NavigationTest::line)
            .containsExactly(1, 7, 30);
      }
      List<? extends DocumentHighlight> highlights =
          Editor.await(
              editor
                  .documents()
                  .documentHighlight(
                      new DocumentHighlightParams(digest.id(), digest.at("| [^a]", 4))));
      assertThat(highlights)
          .extracting(DocumentHighlight::getKind)
          .containsExactly(
              DocumentHighlightKind.Read,
              DocumentHighlightKind.Read,
              DocumentHighlightKind.Write,
              DocumentHighlightKind.Read);
      assertThat(
              Editor.await(
                  editor
                      .documents()
                      .documentHighlight(
                          new DocumentHighlightParams(digest.id(), digest.at("[One]", 2)))))
          .isEmpty();
    }
  }

  @Test
  void aLabelIsRenamedEverywhere() throws Exception {
    try (Editor editor = Editor.of(CodeActionsTest.ABLE)) {
      for (String name : List.of("first", "[^first]", " first ")) {
        OpenText digest = editor.open("untitled:1", TEXT);
        Position place = digest.at("| [^a]", 4);
        PrepareRenameResult prepared =
            Editor.await(
                    editor.documents().prepareRename(new PrepareRenameParams(digest.id(), place)))
                .getSecond();
        assertThat(prepared.getPlaceholder()).isEqualTo("a");
        assertThat(digest.at(prepared.getRange())).isEqualTo("a");
        digest.apply(
            Editor.await(editor.documents().rename(new RenameParams(digest.id(), place, name))));
        assertThat(digest.text())
            .isEqualTo(
                TEXT.replace("[^a], [^2]", "[^first], [^2]")
                    .replace("| [^a]", "| [^first]")
                    .replace("[^a]: One", "[^first]: One")
                    .replace("[^A]", "[^first]"));
        digest.close();
      }
    }
  }

  @Test
  void ofTwoEntriesWithOneLabelOnlyThatOfThePaperIsRenamed() throws Exception {
    try (Editor editor = Editor.plain()) {
      String twice = TEXT.replace("| [^2] |", "| [^a] |").replace("[^2]: Two", "[^a]: Two");
      OpenText digest = editor.open("untitled:1", twice);
      assertThat(digest.rules()).contains("duplicate-definition");
      Position second = digest.at("[^a]: Two", 2);
      digest.apply(
          Editor.await(editor.documents().rename(new RenameParams(digest.id(), second, "2"))));
      assertThat(digest.text()).isEqualTo(TEXT);
    }
  }

  @Test
  void aLabelThatCannotBeIsRefused() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("untitled:1", TEXT);
      Position place = digest.at("| [^a]", 4);
      for (String name :
          List.of(
              "2",
              "",
              "a b",
              "a]b",
              "[",
              "a\\",
              "a|b",
              "a-->",
              "`",
              "a\u200Bb",
              "\u0007",
              "x".repeat(1000))) {
        assertThat(
                Editor.failure(
                    editor.documents().rename(new RenameParams(digest.id(), place, name))))
            .as(name)
            .hasMessageContaining(name.equals("2") ? "already used" : "cannot be");
      }
      assertThat(
              Editor.failure(
                  editor
                      .documents()
                      .rename(new RenameParams(digest.id(), digest.at("[One]", 2), "b"))))
          .hasMessage("there is no label at this position");
      assertThat(
              Editor.await(
                  editor
                      .documents()
                      .prepareRename(new PrepareRenameParams(digest.id(), digest.at("[One]", 2)))))
          .isNull();
      // Another case of the same letters is the same label.
      digest.apply(
          Editor.await(editor.documents().rename(new RenameParams(digest.id(), place, "A"))));
      assertThat(digest.text()).contains("| [^A]", "[^A]: One");
    }
  }

  private static String renamed(Editor editor, String text, String place, String name)
      throws Exception {
    OpenText digest = editor.open("untitled:" + text.hashCode(), text);
    Position position = digest.at(place, 2);
    digest.apply(
        Editor.await(editor.documents().rename(new RenameParams(digest.id(), position, name))));
    return digest.text();
  }

  @Test
  void aWrongLabelIsRenamedToThatOfTheOtherHalf() throws Exception {
    try (Editor editor = Editor.plain()) {
      String wrong = TEXT.replace("[^2]: Two", "[^92]: Two");
      assertThat(renamed(editor, wrong, "[^92]: Two", "2")).isEqualTo(TEXT);
      String wrongRow = TEXT.replace("| [^2] |", "| [^92] |");
      assertThat(renamed(editor, wrongRow, "[^92] |", "2")).isEqualTo(TEXT);
    }
  }

  @Test
  void codeStaysAsItIs() throws Exception {
    try (Editor editor = Editor.plain()) {
      String text =
          TEXT.replace("One abstract.", "One `abstract\n    with [^a]` and \\`[^a]\\` in it.")
              + "\n```\n[^a]\n```\n\nAs in [^a].\n";
      assertThat(renamed(editor, text, "| [^a]", "b"))
          .contains("`abstract\n    with [^a]` and \\`[^b]\\` in it.")
          .endsWith("```\n[^a]\n```\n\nAs in [^b].\n");
    }
  }
}
