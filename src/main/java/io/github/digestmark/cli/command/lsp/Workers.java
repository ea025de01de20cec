package io.github.digestmark.cli.command.lsp;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of a server. None of them keeps the process alive: reading from a client cannot be
 * interrupted.
 *
 * @param connection reads what the client sends
 * @param requests answers requests, a few at a time
 * @param checks checks documents, one at a time
 * @param lookups looks papers up, one digest at a time
 */
record Workers(
    ExecutorService connection,
    ExecutorService requests,
    ExecutorService checks,
    ExecutorService lookups) {

  private static final int AT_A_TIME = 4;

  static Workers start() {
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          return thread;
        };
    return new Workers(
        Executors.newCachedThreadPool(daemons),
        Executors.newFixedThreadPool(AT_A_TIME, daemons),
        Executors.newSingleThreadExecutor(daemons),
        Executors.newSingleThreadExecutor(daemons));
  }

  void stop() {
    List.of(connection, requests, checks, lookups).forEach(ExecutorService::shutdownNow);
  }
}
