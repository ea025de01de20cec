package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A language server on two streams. It ends when the client says so, when the client closes the
 * streams, or when the client's process ends.
 */
final class LanguageServerProcess {

  private static final Logger LSP4J = Logger.getLogger("org.eclipse.lsp4j");

  private LanguageServerProcess() {}

  /**
   * Serves a client.
   *
   * @param in messages of the client
   * @param out receives messages to the client
   * @return whether the client ended the session properly: with {@code shutdown}, then {@code exit}
   */
  static boolean serve(InputStream in, OutputStream out, DigestChecker checker) {
    // It logs late responses as warnings, which editors show as errors of the server.
    LSP4J.setLevel(Level.SEVERE);
    Workers workers = Workers.start();
    try {
      AtomicReference<LanguageClient> remote = new AtomicReference<>();
      DigestLanguageServer server =
          new DigestLanguageServer(new Client(remote::get), checker, workers);
      Launcher<LanguageClient> launcher =
          new LSPLauncher.Builder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(workers.connection())
              .setExceptionHandler(LanguageServerProcess::error)
              .create();
      remote.set(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      CompletableFuture<Boolean> closed =
          CompletableFuture.supplyAsync(() -> waitFor(listening), workers.connection());
      return (boolean) CompletableFuture.anyOf(server.ended(), closed).join();
    } finally {
      workers.stop();
    }
  }

  /** Returns the answer to a request that failed. */
  private static ResponseError error(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof CompletionException || cause instanceof InvocationTargetException)) {
      cause = cause.getCause();
    }
    if (cause instanceof ResponseErrorException refusal) {
      return refusal.getResponseError();
    }
    if (cause instanceof UnsupportedOperationException) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "not supported", null);
    }
    LSP4J.log(Level.SEVERE, "a request failed", failure);
    return new ResponseError(
        ResponseErrorCode.InternalError, "internal error; please report it: " + cause, null);
  }

  /** Waits until the streams are closed, which is not how a session ends properly. */
  private static boolean waitFor(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      // The streams are of no more use.
    }
    return false;
  }
}
