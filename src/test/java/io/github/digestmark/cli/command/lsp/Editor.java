package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** An editor that runs {@code digestmark lsp}, and keeps what it is told. */
final class Editor implements LanguageClient, AutoCloseable {

  static final Path DIGESTS = Path.of("examples/digests");

  private static final int SECONDS = 30;

  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<ShowDocumentParams> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<RegistrationParams> registered = new LinkedBlockingQueue<>();
  private final OutputStream toServer;
  private final CompletableFuture<Run> run = new CompletableFuture<>();
  private final LanguageServer server;
  private final InitializeResult initialized;

  private Editor(ClientCapabilities capabilities, PaperCatalog api, String... args)
      throws Exception {
    // Piped streams of java.io break when a thread ends that wrote to them.
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    toServer = Channels.newOutputStream(there.sink());
    InputStream serverIn = Channels.newInputStream(there.source());
    OutputStream serverOut = Channels.newOutputStream(back.sink());
    InputStream in = Channels.newInputStream(back.source());
    List<String> all = new ArrayList<>(List.of("lsp"));
    all.addAll(List.of(args));
    start(
        () -> {
          try (serverOut) {
            run.complete(Run.serving(api, serverIn, serverOut, all));
          } catch (IOException e) {
            // Nobody reads any more.
          }
        });
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, toServer);
    Future<Void> unused = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    initialized = await(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  /** An editor that can do little. */
  static Editor plain(String... args) throws Exception {
    return new Editor(new ClientCapabilities(), ids -> Map.of(), args);
  }

  static Editor of(ClientCapabilities capabilities, String... args) throws Exception {
    return new Editor(capabilities, ids -> Map.of(), args);
  }

  static Editor with(PaperCatalog api, String... args) throws Exception {
    return new Editor(new ClientCapabilities(), api, args);
  }

  static <T> T await(CompletableFuture<T> answer) throws Exception {
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  InitializeResult initialized() {
    return initialized;
  }

  LanguageServer server() {
    return server;
  }

  TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  /** Opens an example, and waits for its findings. */
  OpenText open(String example) throws Exception {
    return open(DIGESTS.resolve(example));
  }

  OpenText open(Path file) throws Exception {
    return open(file.toAbsolutePath().toUri().toString(), Files.readString(file));
  }

  OpenText open(String uri, String text) throws Exception {
    documents()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 1, text)));
    OpenText opened = new OpenText(uri, text);
    opened.awaitFindings();
    return opened;
  }

  /** Returns what is published next about a document. */
  PublishDiagnosticsParams nextPublished(String uri) throws Exception {
    while (true) {
      PublishDiagnosticsParams next = poll(published);
      if (next.getUri().equals(uri)) {
        return next;
      }
    }
  }

  String nextMessage() throws Exception {
    return poll(messages).getMessage();
  }

  boolean hasMessage() {
    return !messages.isEmpty();
  }

  ShowDocumentParams nextShown() throws Exception {
    return poll(shown);
  }

  RegistrationParams nextRegistered() throws Exception {
    return poll(registered);
  }

  private static <T> T poll(BlockingQueue<T> queue) throws Exception {
    T next = queue.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("what the server sends").isNotNull();
    return next;
  }

  /** Ends the session as the protocol says, and returns what the command returned. */
  Run end() throws Exception {
    await(server.shutdown());
    server.exit();
    return await(run);
  }

  /** Returns what the command returned, once it has. */
  Run ended() throws Exception {
    return await(run);
  }

  /** Breaks off. */
  Run breakOff() throws Exception {
    close();
    return await(run);
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    shown.add(params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registered.add(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void logMessage(MessageParams message) {}

  /** A document in the editor. Positions are in UTF-16. */
  final class OpenText {

    private final String uri;
    private String text;
    private int version = 1;
    private List<Diagnostic> findings = List.of();

    private OpenText(String uri, String text) {
      this.uri = uri;
      this.text = text;
    }

    String uri() {
      return uri;
    }

    String text() {
      return text;
    }

    int version() {
      return version;
    }

    TextDocumentIdentifier id() {
      return new TextDocumentIdentifier(uri);
    }

    /** Returns what was published about this version. */
    List<Diagnostic> findings() {
      return findings;
    }

    List<String> rules() {
      return findings.stream().map(finding -> finding.getCode().getLeft()).toList();
    }

    Diagnostic finding(String rule) {
      return findings.stream()
          .filter(each -> each.getCode().getLeft().equals(rule))
          .findFirst()
          .orElseThrow(() -> new AssertionError(rule + " is not among " + rules()));
    }

    void awaitFindings() throws Exception {
      PublishDiagnosticsParams next = nextPublished(uri);
      while (next.getVersion() != null && next.getVersion() < version) {
        next = nextPublished(uri);
      }
      findings = next.getDiagnostics();
    }

    /** Replaces parts of the text, each in the text after the one before it. */
    void change(List<TextEdit> edits) {
      for (TextEdit edit : edits) {
        text = replaced(text, edit);
      }
      send(edits);
    }

    /** Sends changes, and forgets what the text is. */
    void send(List<TextEdit> edits) {
      version++;
      documents()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(uri, version),
                  edits.stream()
                      .map(
                          edit ->
                              new TextDocumentContentChangeEvent(
                                  edit.getRange(), edit.getNewText()))
                      .toList()));
    }

    /** Applies edits that are all for the text as it is, from its end to its start. */
    void apply(List<? extends TextEdit> edits) throws Exception {
      List<TextEdit> sorted = new ArrayList<>(edits);
      sorted.sort(
          (a, b) ->
              Integer.compare(
                  offset(text, b.getRange().getStart()), offset(text, a.getRange().getStart())));
      change(sorted);
      awaitFindings();
    }

    /** Applies the edit of this document. */
    void apply(WorkspaceEdit edit) throws Exception {
      if (edit.getDocumentChanges() == null) {
        assertThat(edit.getChanges()).containsOnlyKeys(uri);
        apply(edit.getChanges().get(uri));
      } else {
        assertThat(edit.getDocumentChanges()).hasSize(1);
        var ofDocument = edit.getDocumentChanges().get(0).getLeft();
        assertThat(ofDocument.getTextDocument().getUri()).isEqualTo(uri);
        assertThat(ofDocument.getTextDocument().getVersion()).isEqualTo(version);
        apply(ofDocument.getEdits().stream().map(each -> each.getLeft()).toList());
      }
    }

    void save() {
      documents().didSave(new DidSaveTextDocumentParams(id()));
    }

    void close() {
      documents().didClose(new DidCloseTextDocumentParams(id()));
    }

    /** Returns the place of the first occurrence of a text, or within it. */
    Position at(String part, int within) {
      int offset = text.indexOf(part);
      assertThat(offset).as(part).isNotNegative();
      return position(offset + within);
    }

    Position position(int offset) {
      String before = text.substring(0, offset);
      int line = (int) before.chars().filter(c -> c == '\n').count();
      return new Position(line, offset - (before.lastIndexOf('\n') + 1));
    }

    String at(Range range) {
      return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
    }

    Range whole() {
      return new Range(new Position(0, 0), position(text.length()));
    }
  }

  static String replaced(String text, TextEdit edit) {
    return text.substring(0, offset(text, edit.getRange().getStart()))
        + edit.getNewText()
        + text.substring(offset(text, edit.getRange().getEnd()));
  }

  /** Returns the offset of a position, by counting lines one after the other. */
  static int offset(String text, Position position) {
    int line = 0;
    int start = 0;
    while (line < position.getLine()) {
      int end = lineEnd(text, start);
      if (end == text.length()) {
        return end;
      }
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
      line++;
    }
    return Math.min(start + position.getCharacter(), lineEnd(text, start));
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Builds the capabilities of an editor. */
  static ClientCapabilities able(Consumer<ClientCapabilities> change) {
    ClientCapabilities capabilities = new ClientCapabilities();
    change.accept(capabilities);
    return capabilities;
  }

  /** Returns the failure of a request. */
  static Throwable failure(CompletableFuture<?> answer) throws Exception {
    Throwable failure = failureOf(answer);
    return failure instanceof ExecutionException ? failure.getCause() : failure;
  }

  /** Returns what waiting for an answer throws. */
  static Throwable failureOf(CompletableFuture<?> answer) throws Exception {
    try {
      answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CancellationException e) {
      return e;
    } catch (TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
    throw new AssertionError("no failure");
  }
}
