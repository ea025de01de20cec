package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.Main;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.Documents;
import io.github.digestmark.cli.command.lsp.session.MetadataLookups;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.PositionEncoding;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

/** From the first message to the last. */
class SessionTest {

  @Test
  void aSessionThatEndsProperlyReturnsZero() throws Exception {
    try (Editor editor = Editor.plain()) {
      assertThat(editor.initialized().getServerInfo().getName()).isEqualTo("digestmark");
      editor.open("FAULTY.md");
      assertThat(editor.end().code()).isZero();
    }
  }

  @Test
  void anEditorThatBreaksOffEndsTheServer() throws Exception {
    try (Editor editor = Editor.plain()) {
      editor.open("FAULTY.md");
      assertThat(editor.breakOff().code()).isEqualTo(1);
    }
  }

  @Test
  void exitWithoutShutdownIsNotProper() throws Exception {
    try (Editor editor = Editor.plain()) {
      editor.server().exit();
      assertThat(editor.ended().code()).isEqualTo(1);
    }
  }

  private static Process start(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  private static void send(Process server, String message) throws Exception {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    String header = "Content-Length: " + bytes.length + "\r\n\r\n";
    server.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
    server.getOutputStream().write(bytes);
    server.getOutputStream().flush();
  }

  private static String initialize(long process) {
    return """
    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":%s,"capabilities":{}}}"""
        .formatted(process);
  }

  @Test
  void theServerEndsWithTheProcessOfTheEditor() throws Exception {
    // Its input stays open: somebody else may hold it.
    Process other = start("lsp");
    Process server = start("lsp");
    try {
      send(server, initialize(other.pid()));
      assertThat(server.getInputStream().read()).isEqualTo('C');
      other.destroyForcibly();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(1);
      assertThat(server.getErrorStream().readAllBytes()).isEmpty();
    } finally {
      other.destroyForcibly();
      server.destroyForcibly();
    }
  }

  @Test
  void nothingButMessagesIsPrinted() throws Exception {
    Process server = start("lsp", "--stdio");
    try {
      send(server, "no JSON");
      send(server, initialize(ProcessHandle.current().pid()));
      send(server, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"unknown/method\",\"params\":{}}");
      send(server, "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"shutdown\"}");
      send(server, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isZero();
      String printed = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(printed.split("Content-Length: [0-9]+\r\n\r\n"))
          .filteredOn(message -> !message.isEmpty())
          .allMatch(message -> message.startsWith("{") && message.endsWith("}"))
          .anyMatch(message -> message.contains("\"id\":\"1\"") || message.contains("\"id\":1"));
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void requestsOutsideOfASessionAreRefused() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      DocumentSymbolParams params = new DocumentSymbolParams(digest.id());
      assertThat(Editor.failure(editor.server().initialize(new InitializeParams())))
          .hasMessage("the server is initialized already");
      Editor.await(editor.server().shutdown());
      assertThat(Editor.failure(editor.documents().documentSymbol(params)))
          .hasMessage("the server is shut down");
      assertThat(Editor.failure(editor.server().shutdown())).hasMessage("the server is shut down");
      editor.server().exit();
      assertThat(editor.ended().code()).isZero();
    }
    assertThatThrownBy(new Client(() -> null)::requireOpen)
        .hasMessage("the server is not initialized yet");
  }

  @Test
  void unsupportedRequestsAreNotErrorsOfTheServer() throws Exception {
    try (Editor editor = Editor.plain()) {
      ResponseErrorException refusal =
          (ResponseErrorException)
              Editor.failure(
                  editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("a")));
      assertThat(refusal.getResponseError().getCode())
          .isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
    }
  }

  @Test
  void changesWithoutAVersionCount() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("CLEAN.md");
      editor
          .documents()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(digest.uri(), null),
                  List.of(new TextDocumentContentChangeEvent("# no digest\n"))));
      assertThat(
              Editor.await(
                  editor.documents().documentSymbol(new DocumentSymbolParams(digest.id()))))
          .isEmpty();
    }
  }

  @Test
  void theEditorChoosesHowCharactersAreCounted() throws Exception {
    String text = Files.readString(Editor.DIGESTS.resolve("FAULTY.md")).replace("本文", "😀");
    for (String encoding : List.of("utf-8", "utf-16", "utf-32")) {
      try (Editor editor =
          Editor.of(
              Editor.able(
                  each -> {
                    each.setGeneral(new GeneralClientCapabilities());
                    each.getGeneral().setPositionEncodings(List.of("utf-7", encoding, "utf-16"));
                  }))) {
        assertThat(editor.initialized().getCapabilities().getPositionEncoding())
            .isEqualTo(encoding);
        OpenText digest = editor.open("untitled:1", text);
        List<String> lines = text.lines().toList();
        Range cells = digest.finding("row-cells").getRange();
        String line = lines.get(cells.getStart().getLine());
        String before = line.substring(0, line.indexOf("|x)"));
        int characters =
            switch (encoding) {
              case "utf-8" -> before.getBytes(StandardCharsets.UTF_8).length;
              case "utf-16" -> before.length();
              default -> before.codePointCount(0, before.length());
            };
        assertThat(cells.getStart().getCharacter()).as(encoding).isEqualTo(characters);
      }
    }
  }

  @Test
  void documentsOfTwoMegabytesAndManyOfThem() throws Exception {
    StringBuilder long2 = new StringBuilder();
    String text = Files.readString(Editor.DIGESTS.resolve("CLEAN.md"));
    while (long2.length() < 2_000_000) {
      long2.append("\n\nSome other text: ").append(text.replaceAll("[\\[|#]", "x"));
    }
    try (Editor editor = Editor.plain()) {
      OpenText large = editor.open("untitled:large", text + long2);
      assertThat(large.rules()).contains("stray-content");
      List<OpenText> many = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        many.add(editor.open("untitled:" + i, text));
      }
      List<TextEdit> typed = new ArrayList<>();
      Position place = large.at("| [^1]", 0);
      for (int i = 0; i < 100; i++) {
        typed.add(new TextEdit(new Range(place, place), " "));
      }
      large.change(typed);
      large.awaitFindings();
      for (OpenText each : many) {
        assertThat(each.findings()).isEmpty();
      }
    }
  }

  /** An editor that formats or fixes a digest sends as many changes as there are edits. */
  @Test
  void thousandsOfChangesAtOnceTakeNoLonger() throws Exception {
    String text = "| a | b |\n".repeat(100_000);
    try (Editor editor = Editor.plain()) {
      OpenText document = editor.open("untitled:1", text);
      List<TextEdit> changes = new ArrayList<>();
      for (int line = 99_999; line >= 0; line -= 10) {
        Position start = new Position(line, 1);
        changes.add(new TextEdit(new Range(start, start), "x"));
      }
      long start = System.nanoTime();
      document.send(changes);
      Hover none =
          Editor.await(
              editor.documents().hover(new HoverParams(document.id(), new Position(0, 0))));
      assertThat(none).isNull();
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
    }
  }

  @Test
  void aCancelledRequestIsGivenUp() throws Exception {
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch isCancelled = new CountDownLatch(1);
    CountDownLatch areChecked = new CountDownLatch(2);
    Documents documents = new Documents();
    DocumentService service =
        new DocumentService(
            documents, null, null, open(), task -> new Thread(task, "request").start());
    documents.put(
        new OpenDocument(
            "untitled:1",
            1,
            SourceText.of(""),
            PositionEncoding.UTF_16,
            document -> {
              isAsked.countDown();
              Editor.await(isCancelled);
              areChecked.countDown();
              return checker(() -> LocalDate.EPOCH).check(document);
            }));
    DocumentSymbolParams params =
        new DocumentSymbolParams(new TextDocumentIdentifier("untitled:1"));
    CompletableFuture<?> request = service.documentSymbol(params);
    Editor.await(isAsked);
    request.cancel(true);
    isCancelled.countDown();
    assertThat(Editor.failureOf(request)).isInstanceOf(CancellationException.class);
    // A document that has changed is not checked any more.
    documents.change("untitled:1", document -> document.edited(2, List.of()));
    CompletableFuture<?> late = service.documentSymbol(params);
    assertThat(Editor.await(late)).isNotNull();
    Editor.await(areChecked);
  }

  @Test
  void aRequestAboutAnOldStateIsRefused() throws Exception {
    Documents documents = new Documents();
    List<Runnable> waiting = new ArrayList<>();
    DocumentService service = new DocumentService(documents, null, null, open(), waiting::add);
    documents.put(
        new OpenDocument(
            "untitled:1",
            1,
            SourceText.of(""),
            PositionEncoding.UTF_16,
            document -> {
              throw new AssertionError("this state is checked");
            }));
    CompletableFuture<?> request =
        service.documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier("untitled:1")));
    documents.change("untitled:1", document -> document.edited(2, List.of()));
    waiting.forEach(Runnable::run);
    assertThat(Editor.failure(request)).hasMessage("the document has changed");
  }

  private static Client open() {
    Client client = new Client(() -> null);
    client.open(null);
    return client;
  }

  private static DigestChecker checker(Supplier<LocalDate> today) {
    return new DigestChecker(
        Digestmark.linter(),
        FileConfigurations::none,
        today,
        new MetadataLookups(ids -> Map.of(), true));
  }

  @Test
  void anInternalErrorIsReported() throws Exception {
    DigestChecker broken =
        checker(
            () -> {
              throw new IllegalStateException("no date");
            });
    OpenDocument document =
        new OpenDocument(
            "untitled:1",
            1,
            SourceText.of(Files.readString(Editor.DIGESTS.resolve("CLEAN.md"))),
            PositionEncoding.UTF_16,
            broken::check);
    assertThat(document.checked().failure())
        .get()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .hasMessage("no date");
    assertThat(document.checked().findings()).isEmpty();
  }

  /** Work on a digest grows with it, also where everything in it is wrong. */
  @Test
  void actionsOfThousandsOfFindingsTakeNotLong() throws Exception {
    StringBuilder text =
        new StringBuilder("# Summary\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
    for (int i = 1; i <= 4000; i++) {
      text.append(
          "| [^%1$s] | [T%1$s](http://arxiv.org/abs/2001.%2$s) | S%1$s |\n"
              .formatted(i, 10000 + i));
    }
    try (Editor editor = Editor.of(CodeActionsTest.ABLE)) {
      OpenText digest = editor.open("untitled:1", text.toString());
      assertThat(digest.findings()).hasSizeGreaterThan(4000);
      long start = System.nanoTime();
      assertThat(CodeActionsTest.actions(editor, digest, digest.whole(), "quickfix"))
          .hasSizeGreaterThan(4000);
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
    }
  }

  @Test
  void aDocumentThatIsNotOpenHasNothing() throws Exception {
    try (Editor editor = Editor.plain()) {
      TextDocumentIdentifier unknown = new TextDocumentIdentifier("file:///none.md");
      assertThat(Editor.await(editor.documents().documentSymbol(new DocumentSymbolParams(unknown))))
          .isEmpty();
    }
  }
}
