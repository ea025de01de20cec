package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.feature.CodeActions;
import io.github.digestmark.cli.command.lsp.feature.Commands;
import io.github.digestmark.cli.command.lsp.feature.Completions;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.Documents;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;

/** Begins and ends the session with a client, and says what the server can do. */
final class DigestLanguageServer implements LanguageServer {

  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final Client client;
  private final DocumentService documents;
  private final WorkspaceEvents workspace;

  DigestLanguageServer(Client client, DigestChecker checker, Workers workers) {
    this.client = client;
    Documents open = new Documents();
    Publisher publisher = new Publisher(open, client, checker, workers);
    this.documents = new DocumentService(open, checker, publisher, client, workers.requests());
    this.workspace = new WorkspaceEvents(publisher, client, new Commands(checker.linter(), client));
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    client.open(params.getCapabilities());
    Optional.ofNullable(params.getProcessId()).map(Integer::longValue).ifPresent(this::endWith);
    ServerInfo info = new ServerInfo("digestmark", Digestmark.version());
    return CompletableFuture.completedFuture(new InitializeResult(capabilities(), info));
  }

  /** Ends when another process does: the client, which may have had no time to say so. */
  private void endWith(long process) {
    if (process == ProcessHandle.current().pid()) {
      return;
    }
    CompletableFuture<?> gone =
        ProcessHandle.of(process)
            .<CompletableFuture<?>>map(ProcessHandle::onExit)
            .orElseGet(() -> CompletableFuture.completedFuture(process));
    CompletableFuture<Void> unused = gone.thenRun(() -> ended.complete(false));
  }

  private ServerCapabilities capabilities() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities server = new ServerCapabilities();
    server.setPositionEncoding(client.encoding().toString());
    server.setTextDocumentSync(sync);
    server.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
    server.setDocumentFormattingProvider(true);
    server.setDefinitionProvider(true);
    server.setReferencesProvider(true);
    server.setDocumentHighlightProvider(true);
    server.setRenameProvider(Either.forRight(new RenameOptions(true)));
    server.setHoverProvider(true);
    server.setInlayHintProvider(true);
    server.setDocumentSymbolProvider(true);
    server.setFoldingRangeProvider(true);
    server.setSelectionRangeProvider(true);
    server.setCompletionProvider(new CompletionOptions(false, Completions.TRIGGERS));
    server.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.NAMES));
    return server;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (client.supportsWatchedFiles()) {
      var configurations = new FileSystemWatcher(Either.forLeft("**/.digestmark.{yml,yaml}"));
      var options = new DidChangeWatchedFilesRegistrationOptions(List.of(configurations));
      CompletableFuture<Void> unused =
          client
              .remote()
              .registerCapability(
                  new RegistrationParams(
                      List.of(
                          new Registration(
                              "configurations", "workspace/didChangeWatchedFiles", options))));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    client.shutDown();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.complete(client.isShutDown());
  }

  /** Completes when the session ends, with whether the client asked for that in two steps. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  /** What a client may set; there is nothing to trace. */
  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public DocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceEvents getWorkspaceService() {
    return workspace;
  }
}
