package io.github.digestmark.cli.command.lsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of a server. None of them keeps the process alive: reading from a client cannot be
 * interrupted.
 *
 * @param requests answers requests
 * @param checks checks documents, one at a time
 * @param lookups looks papers up, one digest at a time
 */
record Workers(ExecutorService requests, ExecutorService checks, ExecutorService lookups) {

  static Workers start() {
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          return thread;
        };
    return new Workers(
        Executors.newCachedThreadPool(daemons),
        Executors.newSingleThreadExecutor(daemons),
        Executors.newSingleThreadExecutor(daemons));
  }

  void stop() {
    requests.shutdownNow();
    checks.shutdownNow();
    lookups.shutdownNow();
  }
}
