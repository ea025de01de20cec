package io.github.digestmark.cli.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Processes several items at once, and delivers the results one by one in the order of the items.
 * Limits how many items are in process at any time.
 */
final class OrderedExecutor {

  /** How many items per thread may be in process or wait for delivery. */
  private static final int WAITING = 4;

  private final int threads;

  OrderedExecutor(int threads) {
    this.threads = threads;
  }

  static OrderedExecutor onAllCores() {
    return new OrderedExecutor(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Processes items.
   *
   * @param work processes an item; called by several threads
   * @param take takes a result and returns whether to continue; called by this thread, in order
   * @throws java.util.concurrent.CompletionException in place of a call for which {@code work}
   *     threw an exception in another thread
   */
  <T, R> void each(List<T> all, Function<T, R> work, Predicate<R> take) {
    if (all.size() == 1 || threads == 1) {
      for (T one : all) {
        if (!take.test(work.apply(one))) {
          return;
        }
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedExecutor::daemon);
    try {
      Deque<CompletableFuture<R>> pending = new ArrayDeque<>();
      Iterator<T> next = all.iterator();
      boolean continues = true;
      while (continues && (next.hasNext() || !pending.isEmpty())) {
        while (next.hasNext() && pending.size() < WAITING * threads) {
          T one = next.next();
          pending.add(CompletableFuture.supplyAsync(() -> work.apply(one), pool));
        }
        continues = take.test(pending.remove().join());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "digestmark");
    thread.setDaemon(true);
    return thread;
  }
}
