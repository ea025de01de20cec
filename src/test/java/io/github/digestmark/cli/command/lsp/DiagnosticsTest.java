package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.cli.Run;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import io.github.digestmark.testing.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings that an editor shows. */
class DiagnosticsTest {

  @TempDir private Path folder;

  /** Returns the findings of lint, as {@code LINE:COLUMN-LINE:COLUMN RULE SEVERITY: MESSAGE}. */
  private static List<String> linted(Path file) {
    Run run =
        Run.onTheDay(
            false,
            "",
            List.of("lint", "--output-format", "json", "--fail-on", "error", file.toString()));
    JsonNode json = JsonMapper.shared().readTree(run.out());
    return json.valueStream()
        .map(
            finding ->
                "%s:%s-%s:%s %s %s: %s"
                    .formatted(
                        finding.get("line").asInt(),
                        finding.get("column").asInt(),
                        finding.get("endLine").asInt(),
                        finding.get("endColumn").asInt(),
                        finding.get("rule").asString(),
                        finding.get("severity").asString(),
                        finding.get("message").asString()))
        .toList();
  }

  private static List<String> shown(OpenText document) {
    return document.findings().stream().map(DiagnosticsTest::shown).toList();
  }

  private static String shown(Diagnostic finding) {
    Position start = finding.getRange().getStart();
    Position end = finding.getRange().getEnd();
    return "%s:%s-%s:%s %s %s: %s"
        .formatted(
            start.getLine() + 1,
            start.getCharacter() + 1,
            end.getLine() + 1,
            end.getCharacter() + 1,
            finding.getCode().getLeft(),
            Map.of(
                    DiagnosticSeverity.Error, "error",
                    DiagnosticSeverity.Warning, "warning",
                    DiagnosticSeverity.Information, "note")
                .get(finding.getSeverity()),
            finding.getMessage().getLeft());
  }

  @Test
  void theFindingsAreThoseOfLint() throws Exception {
    try (Editor editor = Editor.plain();
        var examples = Files.list(Editor.DIGESTS)) {
      for (Path file : examples.sorted().toList()) {
        if (!file.endsWith("README.md")) {
          assertThat(shown(editor.open(file))).as("%s", file).isEqualTo(linted(file));
        }
      }
    }
  }

  @Test
  void theFindingsInRealDigestsAreThoseOfLint() throws Exception {
    List<Path> digests =
        Shared.digests().stream()
            .sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
            .limit(3)
            .toList();
    assertThat(Files.size(digests.get(0))).isGreaterThan(200_000);
    try (Editor editor = Editor.plain()) {
      for (Path file : digests) {
        assertThat(shown(editor.open(file))).as("%s", file).isEqualTo(linted(file));
      }
    }
  }

  @Test
  void theFindingsFollowWhatIsTyped() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      assertThat(digest.findings()).isEmpty();
      Position place = digest.at("https://arxiv.org/abs/2312.00752", "https".length());
      Position s = new Position(place.getLine(), place.getCharacter() - 1);
      digest.apply(List.of(new TextEdit(new Range(s, place), "")));
      assertThat(digest.rules()).contains("insecure-url");
      digest.apply(List.of(new TextEdit(new Range(s, s), "s")));
      assertThat(digest.findings()).isEmpty();
    }
  }

  @Test
  void ordinaryMarkdownHasNone() throws Exception {
    try (Editor editor = Editor.plain()) {
      assertThat(editor.open("file:///a/README.md", "# A\n\n| a | b |\n| - | - |\n").findings())
          .isEmpty();
      // It becomes a digest, and is one no more.
      OpenText text = editor.open("untitled:Untitled-1", "");
      String faulty = Files.readString(Editor.DIGESTS.resolve("FAULTY.md"));
      text.apply(List.of(new TextEdit(text.whole(), faulty)));
      assertThat(text.findings()).hasSizeGreaterThan(30);
      text.apply(List.of(new TextEdit(text.whole(), "no digest")));
      assertThat(text.findings()).isEmpty();
    }
  }

  @Test
  void aClosedDocumentHasNone() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("FAULTY.md");
      digest.close();
      assertThat(editor.nextPublished(digest.uri()).getDiagnostics()).isEmpty();
    }
  }

  @Test
  void aFindingNamesItsRuleAndRelatedPlaces() throws Exception {
    ClientCapabilities able =
        Editor.able(
            each -> {
              each.setTextDocument(new TextDocumentClientCapabilities());
              each.getTextDocument()
                  .setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
            });
    try (Editor editor = Editor.of(able)) {
      OpenText digest = editor.open("FAULTY.md");
      Diagnostic insecure = digest.finding("insecure-url");
      assertThat(insecure.getSource()).isEqualTo("digestmark");
      assertThat(digest.at(insecure.getRange())).isEqualTo("http://arxiv.org/abs/1301.3781");
      assertThat(insecure.getCodeDescription().getHref())
          .startsWith("https://github.com/digestmark/digestmark/")
          .endsWith("/insecure-url.md");
      assertThat(insecure.getRelatedInformation())
          .extracting(place -> digest.at(place.getLocation().getRange()))
          .containsOnly("http://arxiv.org/abs/1301.3781")
          .hasSize(2);
      assertThat(digest.finding("unused-definition").getTags())
          .containsExactly(DiagnosticTag.Unnecessary);
    }
  }

  @Test
  void anEditorThatKnowsNoRelatedPlacesGetsNone() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("FAULTY.md");
      assertThat(digest.finding("insecure-url").getRelatedInformation()).isNull();
    }
  }

  private OpenText openInFolder(Editor editor, String example) throws Exception {
    Path file = folder.resolve(example);
    Files.copy(Editor.DIGESTS.resolve(example), file);
    return editor.open(file);
  }

  private void configure(String yaml) throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".digestmark.yml"), yaml);
  }

  @Test
  void theConfigurationOfTheFileCounts() throws Exception {
    configure("ignore: [insecure-url]\n");
    try (Editor editor = Editor.plain()) {
      assertThat(openInFolder(editor, "FAULTY.md").rules())
          .contains("invalid-url")
          .doesNotContain("insecure-url");
    }
    try (Editor editor = Editor.plain("--no-config")) {
      assertThat(editor.open(folder.resolve("FAULTY.md")).rules()).contains("insecure-url");
    }
  }

  @Test
  void excludedFilesHaveNone() throws Exception {
    configure("exclude: [FAULTY.md]\n");
    try (Editor editor = Editor.plain()) {
      assertThat(openInFolder(editor, "FAULTY.md").findings()).isEmpty();
    }
  }

  @Test
  void aChangedConfigurationCountsAtOnce() throws Exception {
    try (Editor editor = Editor.plain()) {
      configure("ignore: [insecure-url]\n");
      OpenText digest = openInFolder(editor, "FAULTY.md");
      configure("ignore: [invalid-url]\n");
      String uri = folder.resolve(".digestmark.yml").toUri().toString();
      editor
          .server()
          .getWorkspaceService()
          .didChangeWatchedFiles(
              new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Changed))));
      digest.awaitFindings();
      assertThat(digest.rules()).contains("insecure-url").doesNotContain("invalid-url");
      Files.delete(folder.resolve(".digestmark.yml"));
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams());
      digest.awaitFindings();
      assertThat(digest.rules()).contains("insecure-url", "invalid-url");
      // An editor that watches nothing still saves.
      configure("ignore: [insecure-url]\n");
      digest.save();
      digest.awaitFindings();
      assertThat(digest.rules()).doesNotContain("insecure-url");
    }
  }

  @Test
  void configurationsAreWatchedIfTheEditorCan() throws Exception {
    ClientCapabilities able =
        Editor.able(
            each -> {
              each.setWorkspace(new WorkspaceClientCapabilities());
              each.getWorkspace()
                  .setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
            });
    try (Editor editor = Editor.of(able)) {
      assertThat(editor.nextRegistered().getRegistrations())
          .extracting(each -> each.getMethod())
          .containsExactly("workspace/didChangeWatchedFiles");
      assertThat(editor.end().code()).isZero();
    }
  }

  @Test
  void aWrongConfigurationIsReportedInItsFile() throws Exception {
    configure("ignore: [no-such-rule]\n");
    try (Editor editor = Editor.plain()) {
      Path file = folder.resolve("FAULTY.md");
      Files.copy(Editor.DIGESTS.resolve("FAULTY.md"), file);
      OpenText digest = editor.open(file);
      assertThat(digest.findings()).isEmpty();
      assertThat(editor.nextMessage())
          .endsWith(".digestmark.yml has errors; its digests are not checked until you correct it");
      String uri = folder.resolve(".digestmark.yml").toUri().toString();
      assertThat(
              Editor.await(
                      editor
                          .documents()
                          .definition(new DefinitionParams(digest.id(), digest.at("| [^1]", 4))))
                  .getLeft())
          .hasSize(1);
      PublishDiagnosticsParams wrong = editor.nextPublished(uri);
      assertThat(wrong.getDiagnostics()).hasSize(1);
      assertThat(wrong.getDiagnostics().get(0).getMessage().getLeft()).contains("no-such-rule");
      // Typing and saving does not take them away.
      for (int i = 0; i < 5; i++) {
        Position start = new Position(0, 0);
        digest.change(List.of(new TextEdit(new Range(start, start), "x")));
        digest.save();
        assertThat(editor.nextPublished(uri).getDiagnostics()).isEmpty();
        assertThat(editor.nextPublished(uri).getDiagnostics()).hasSize(1);
        digest.change(List.of(new TextEdit(new Range(start, new Position(0, 1)), "")));
      }
      configure("");
      digest.save();
      assertThat(editor.nextPublished(uri).getDiagnostics()).isEmpty();
      digest.awaitFindings();
      assertThat(digest.findings()).hasSizeGreaterThan(30);
    }
  }

  @Test
  void aWrongConfigurationIsReportedOnceAndNotForOtherFiles() throws Exception {
    configure("ignore: [no-such-rule]\n");
    try (Editor editor = Editor.plain()) {
      String folderUri = folder.toUri().toString();
      editor.open(folderUri + "README.md", "# A project\n");
      assertThat(editor.hasMessage()).isFalse();
      String faulty = Files.readString(Editor.DIGESTS.resolve("FAULTY.md"));
      editor.open(folderUri + "a.md", faulty);
      editor.open(folderUri + "b.md", faulty);
      assertThat(editor.nextMessage()).contains("has errors");
      editor.open(folderUri + "c.md", faulty);
      assertThat(editor.hasMessage()).isFalse();
      // An editor that does not watch files opens another one.
      configure("");
      editor
          .documents()
          .didOpen(
              new DidOpenTextDocumentParams(
                  new TextDocumentItem(folderUri + "d.md", "markdown", 1, faulty)));
      String configuration = folder.resolve(".digestmark.yml").toUri().toString();
      while (!editor.nextPublished(configuration).getDiagnostics().isEmpty()) {
        // It was reported when the others were opened.
      }
      assertThat(editor.nextPublished(folderUri + "a.md").getDiagnostics()).isNotEmpty();
    }
  }

  @Test
  void aLimitIsReported() throws Exception {
    configure("limits:\n  papers: 2\n");
    try (Editor editor = Editor.plain()) {
      assertThat(openInFolder(editor, "FAULTY.md").findings()).isEmpty();
      assertThat(editor.nextMessage()).contains("papers");
    }
    configure("limits:\n  file-size: 1K\n");
    try (Editor editor = Editor.plain()) {
      editor.open(folder.resolve("FAULTY.md"));
      assertThat(editor.nextMessage()).contains("1024");
    }
    configure("limits:\n  findings: 3\n");
    try (Editor editor = Editor.plain()) {
      assertThat(editor.open(folder.resolve("FAULTY.md")).findings()).hasSize(3);
    }
  }
}
