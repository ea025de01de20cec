package io.github.digestmark.cli.command.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A language server on two streams. It ends when the client says so, when the client closes the
 * streams, or when the client's process ends.
 */
final class LanguageServerProcess {

  private LanguageServerProcess() {}

  /**
   * Serves a client.
   *
   * @param in messages of the client
   * @param out receives messages to the client
   * @return whether the client ended the session properly: with {@code shutdown}, then {@code exit}
   */
  static boolean serve(InputStream in, OutputStream out, DigestChecker checker) {
    // Daemon threads, since reading from the client cannot be interrupted.
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          return thread;
        };
    ExecutorService requests = Executors.newCachedThreadPool(daemons);
    ExecutorService checks = Executors.newSingleThreadExecutor(daemons);
    try {
      AtomicReference<LanguageClient> remote = new AtomicReference<>();
      DigestLanguageServer server =
          new DigestLanguageServer(new Client(remote::get), checker, requests, checks);
      Launcher<LanguageClient> launcher =
          new LSPLauncher.Builder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(requests)
              .create();
      remote.set(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      CompletableFuture<Boolean> closed =
          CompletableFuture.supplyAsync(
              () -> {
                await(listening);
                return false;
              },
              requests);
      return (boolean) CompletableFuture.anyOf(server.ended(), closed).join();
    } finally {
      requests.shutdownNow();
      checks.shutdownNow();
    }
  }

  private static void await(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      // The streams are of no more use.
    }
  }
}
