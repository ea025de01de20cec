package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import io.github.digestmark.cli.command.lsp.session.DocumentUri;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.junit.jupiter.api.Test;

/** What an editor offers to do about findings. */
class CodeActionsTest {

  static final ClientCapabilities ABLE =
      Editor.able(
          each -> {
            each.setWindow(new WindowClientCapabilities());
            each.getWindow().setShowDocument(new ShowDocumentCapabilities(true));
            each.setWorkspace(new WorkspaceClientCapabilities());
            each.getWorkspace().setWorkspaceEdit(new WorkspaceEditCapabilities());
            each.getWorkspace().getWorkspaceEdit().setDocumentChanges(true);
          });

  static List<CodeAction> actions(Editor editor, OpenText digest, Range range, String... only)
      throws Exception {
    CodeActionContext context = new CodeActionContext(List.of());
    if (only.length > 0) {
      context.setOnly(List.of(only));
    }
    return Editor.await(
            editor.documents().codeAction(new CodeActionParams(digest.id(), range, context)))
        .stream()
        .map(each -> each.getRight())
        .toList();
  }

  private static CodeAction action(List<CodeAction> actions, String title) {
    return actions.stream()
        .filter(each -> each.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(actions.stream().map(CodeAction::getTitle).toList()));
  }

  @Test
  void aSafeFixRemovesItsFinding() throws Exception {
    for (ClientCapabilities capabilities : List.of(ABLE, new ClientCapabilities())) {
      try (Editor editor = Editor.of(capabilities)) {
        OpenText digest = editor.open("FAULTY.md");
        Diagnostic finding = digest.finding("insecure-url");
        CodeAction fix = action(actions(editor, digest, finding.getRange()), "Use https");
        assertThat(fix.getKind()).isEqualTo("quickfix");
        assertThat(fix.getIsPreferred()).isTrue();
        assertThat(fix.getDiagnostics())
            .extracting(Diagnostic::getCode)
            .containsExactly(finding.getCode());
        int before = digest.findings().size();
        digest.apply(fix.getEdit());
        assertThat(digest.rules()).hasSize(before - 1).doesNotContain("insecure-url");
      }
    }
  }

  @Test
  void anUnsafeFixSaysSo() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      OpenText digest = editor.open("FAULTY.md");
      List<CodeAction> all = actions(editor, digest, digest.whole());
      List<CodeAction> unsafe =
          all.stream().filter(each -> each.getTitle().contains("(unsafe")).toList();
      assertThat(unsafe).hasSize(4);
      assertThat(unsafe).noneMatch(CodeAction::getIsPreferred);
      assertThat(all)
          .filteredOn(each -> each.getIsPreferred() != null && each.getIsPreferred())
          .hasSize(6);
    }
  }

  @Test
  void allSafeFixesAreThoseOfTheCommand() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      OpenText digest = editor.open("FAULTY.md");
      String fixed = Digestmark.fix(digest.text()).text();
      for (String kind : List.of("source.fixAll", "source.fixAll.digestmark", "source")) {
        List<CodeAction> actions = actions(editor, digest, digest.whole(), kind);
        assertThat(actions)
            .extracting(CodeAction::getKind)
            .containsExactly("source.fixAll.digestmark");
      }
      digest.apply(actions(editor, digest, digest.whole(), "source.fixAll").get(0).getEdit());
      assertThat(digest.text()).isEqualTo(fixed);
      assertThat(actions(editor, digest, digest.whole(), "source.fixAll")).isEmpty();
      assertThat(actions(editor, digest, digest.whole(), "refactor")).isEmpty();
      assertThat(actions(editor, digest, digest.whole(), "source.fixAllOther")).isEmpty();
    }
  }

  @Test
  void whereNothingIsFoundNothingIsOffered() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      OpenText digest = editor.open("CLEAN.md");
      assertThat(actions(editor, digest, digest.whole())).isEmpty();
      OpenText other = editor.open("file:///a/README.md", "# A text\n");
      assertThat(actions(editor, other, other.whole())).isEmpty();
    }
  }

  @Test
  void anyFindingCanBeSuppressed() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      String faulty = Files.readString(Editor.DIGESTS.resolve("FAULTY.md"));
      List<String> texts =
          List.of(
              faulty,
              "\uFEFF" + faulty,
              faulty.replace("\n", "\r\n"),
              "---\ntitle: a\n---\n" + faulty,
              "<!-- digestmark: allow url-mismatch -->\n" + faulty);
      for (String text : texts) {
        String uri = "untitled:" + texts.indexOf(text);
        int count = editor.open(uri, text).findings().size();
        for (int i = 0; i < count; i += uri.endsWith("0") ? 1 : 7) {
          OpenText digest = editor.open(uri, text);
          Diagnostic finding = digest.findings().get(i);
          String rule = finding.getCode().getLeft();
          if (rule.equals("unused-suppression")) {
            continue;
          }
          CodeAction suppress =
              action(actions(editor, digest, finding.getRange()), "Suppress " + rule);
          List<String> before = new ArrayList<>(digest.rules());
          digest.apply(suppress.getEdit());
          List<String> gone = new ArrayList<>(before);
          digest.rules().forEach(gone::remove);
          assertThat(gone).as(suppress.getTitle()).isNotEmpty().containsOnly(rule);
          gone.forEach(before::remove);
          assertThat(digest.rules()).containsExactlyElementsOf(before);
        }
      }
    }
  }

  @Test
  void theReasonIsSelected() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      for (String start : List.of("", "\uFEFF", "---\na: b\n---\n")) {
        OpenText digest =
            editor.open(
                "untitled:1", start + Files.readString(Editor.DIGESTS.resolve("FAULTY.md")));
        CodeAction suppress =
            action(
                actions(editor, digest, digest.finding("insecure-url").getRange()),
                "Suppress insecure-url in [^1], with a reason");
        digest.apply(suppress.getEdit());
        assertThat(digest.text())
            .startsWith(
                start
                    + (start.startsWith("-") ? "\n" : "")
                    + "<!-- digestmark: allow insecure-url in [^1] -- reason -->\n\n# ");
        run(editor, suppress.getCommand());
        ShowDocumentParams shown = editor.nextShown();
        assertThat(shown.getUri()).isEqualTo(digest.uri());
        assertThat(digest.at(shown.getSelection())).isEqualTo("reason");
      }
    }
  }

  private static void run(Editor editor, Command command) throws Exception {
    Editor.await(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(command.getCommand(), command.getArguments())));
  }

  @Test
  void aRuleIsExplainedInADocument() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      OpenText digest = editor.open("FAULTY.md");
      Range range = digest.finding("insecure-url").getRange();
      run(editor, action(actions(editor, digest, range), "Explain insecure-url").getCommand());
      Path page = DocumentUri.file(editor.nextShown().getUri()).orElseThrow();
      assertThat(page).hasFileName("insecure-url.md");
      assertThat(Files.readString(page)).isEqualTo(Digestmark.explain("insecure-url"));
      // It has an example in it, which is not to be checked.
      assertThat(editor.open(page).findings()).isEmpty();
    }
  }

  @Test
  void anEditorThatShowsNoDocumentsGetsAMessage() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("FAULTY.md");
      Range range = digest.finding("insecure-url").getRange();
      List<CodeAction> actions = actions(editor, digest, range);
      assertThat(action(actions, "Suppress").getCommand()).isNull();
      assertThat(action(actions, "Suppress").getEdit().getChanges()).containsKey(digest.uri());
      run(editor, action(actions, "Explain insecure-url").getCommand());
      assertThat(editor.nextMessage()).contains("insecure-url", "https://");
    }
  }

  @Test
  void whatNoCommentSuppressesIsNotOffered() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      String text = Files.readString(Editor.DIGESTS.resolve("CLEAN.md"));
      OpenText digest =
          editor.open(
              "untitled:1",
              text.replaceFirst("(\\| \\[\\^2].*\n)", "<<<<<<< a\n$1=======\n$1>>>>>>> b\n"));
      assertThat(digest.rules()).containsExactly("conflict-marker");
      assertThat(actions(editor, digest, digest.whole()))
          .extracting(CodeAction::getTitle)
          .contains("Explain conflict-marker")
          .noneMatch(title -> title.startsWith("Suppress"));
    }
  }

  @Test
  void aFindingAboutTheFileIsSuppressedInTheFile() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      String text =
          Files.readString(Editor.DIGESTS.resolve("CLEAN.md"))
              .replaceAll("(?m)^(    [A-Z][^\\[\n]{200,})\\.$", "$1…");
      OpenText digest = editor.open("untitled:1", text);
      assertThat(digest.rules()).containsExactly("truncated-abstract");
      digest.apply(
          action(
                  actions(editor, digest, digest.whole()),
                  "Suppress truncated-abstract in this file, with a reason")
              .getEdit());
      assertThat(digest.findings()).isEmpty();
    }
  }

  @Test
  void aSuppressionLeavesADigestFormatted() throws Exception {
    try (Editor editor = Editor.of(ABLE)) {
      for (String start : List.of("", "---\na: b\n---\n\n")) {
        String clean = start + Files.readString(Editor.DIGESTS.resolve("CLEAN.md"));
        String insecure = clean.replaceFirst("https", "http");
        OpenText digest = editor.open("untitled:1", insecure);
        digest.apply(
            action(actions(editor, digest, digest.whole()), "Suppress insecure-url").getEdit());
        assertThat(digest.text()).contains("allow insecure-url");
        assertThat(Digestmark.format(digest.text()).text()).isEqualTo(digest.text());
      }
    }
  }

  @Test
  void unknownCommandsAreRefused() throws Exception {
    try (Editor editor = Editor.plain()) {
      for (ExecuteCommandParams wrong :
          List.of(
              new ExecuteCommandParams("digestmark.unknown", List.of()),
              new ExecuteCommandParams("digestmark.explain", List.of(Map.of())),
              new ExecuteCommandParams("digestmark.explain", List.of("no-such-rule")),
              new ExecuteCommandParams("digestmark.explain", null),
              new ExecuteCommandParams("digestmark.select", List.of("a")))) {
        assertThat(Editor.failure(editor.server().getWorkspaceService().executeCommand(wrong)))
            .hasMessage("unknown command or arguments: " + wrong.getCommand());
      }
      assertThat(editor.open("FAULTY.md").findings()).isNotEmpty();
    }
  }
}
