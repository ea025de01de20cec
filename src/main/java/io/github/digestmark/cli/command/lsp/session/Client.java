package io.github.digestmark.cli.command.lsp.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The editor at the other end, what it can do, and how far the session with it is. */
public final class Client {

  private final Supplier<LanguageClient> remote;
  private volatile Phase phase = Phase.NEW;
  private volatile ClientCapabilities capabilities = new ClientCapabilities();

  private enum Phase {
    NEW,
    OPEN,
    SHUT_DOWN
  }

  /**
   * Creates a client.
   *
   * @param remote returns the other end of the connection, once there is one
   */
  public Client(Supplier<LanguageClient> remote) {
    this.remote = remote;
  }

  /**
   * Opens the session.
   *
   * @param able what the client can do, if it says that
   * @throws ResponseErrorException if the session was opened before
   */
  public void open(@Nullable ClientCapabilities able) {
    if (phase != Phase.NEW) {
      throw refused(ResponseErrorCode.InvalidRequest, "the server is initialized already");
    }
    capabilities = able == null ? capabilities : able;
    phase = Phase.OPEN;
  }

  /**
   * Checks that the session is open.
   *
   * @throws ResponseErrorException if it is not
   */
  public void requireOpen() {
    if (phase == Phase.NEW) {
      throw refused(ResponseErrorCode.ServerNotInitialized, "the server is not initialized yet");
    }
    if (phase == Phase.SHUT_DOWN) {
      throw refused(ResponseErrorCode.InvalidRequest, "the server is shut down");
    }
  }

  /**
   * Ends the session.
   *
   * @throws ResponseErrorException if it is not open
   */
  public void shutDown() {
    requireOpen();
    phase = Phase.SHUT_DOWN;
  }

  /** Returns whether the client has ended the session. */
  public boolean isShutDown() {
    return phase == Phase.SHUT_DOWN;
  }

  private static ResponseErrorException refused(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }

  public LanguageClient remote() {
    return remote.get();
  }

  public PositionEncoding encoding() {
    return PositionEncoding.of(
        Optional.ofNullable(capabilities.getGeneral())
            .map(GeneralClientCapabilities::getPositionEncodings)
            .orElse(List.of()));
  }

  public boolean supportsShowDocument() {
    return Optional.ofNullable(capabilities.getWindow())
        .map(WindowClientCapabilities::getShowDocument)
        .map(ShowDocumentCapabilities::isSupport)
        .orElse(false);
  }

  /** Returns whether edits can name the state of the document that they are for. */
  public boolean supportsDocumentChanges() {
    return workspace()
        .map(WorkspaceClientCapabilities::getWorkspaceEdit)
        .map(WorkspaceEditCapabilities::getDocumentChanges)
        .orElse(false);
  }

  public boolean supportsWatchedFiles() {
    return workspace()
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  public boolean supportsRelatedInformation() {
    return Optional.ofNullable(capabilities.getTextDocument())
        .map(TextDocumentClientCapabilities::getPublishDiagnostics)
        .map(PublishDiagnosticsCapabilities::getRelatedInformation)
        .orElse(false);
  }

  private Optional<WorkspaceClientCapabilities> workspace() {
    return Optional.ofNullable(capabilities.getWorkspace());
  }

  public void publish(PublishDiagnosticsParams diagnostics) {
    remote().publishDiagnostics(diagnostics);
  }

  public void show(MessageType type, String message) {
    remote().showMessage(new MessageParams(type, message));
  }

  /** Opens a document, and selects a part of it. */
  public void show(String uri, Optional<Range> selection) {
    ShowDocumentParams params = new ShowDocumentParams(uri);
    params.setTakeFocus(true);
    selection.ifPresent(params::setSelection);
    CompletableFuture<ShowDocumentResult> unused = remote().showDocument(params);
  }
}
