package io.github.digestmark.cli.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Works on many things at once, and hands over the results one by one in the order of the things.
 * Only a few are in work at any time, however many there are.
 */
final class OrderedExecutor {

  /** How many results may wait for each thread. */
  private static final int WAITING = 4;

  private final int threads;

  OrderedExecutor(int threads) {
    this.threads = threads;
  }

  static OrderedExecutor onAllCores() {
    return new OrderedExecutor(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Works on things.
   *
   * @param work is called by many threads
   * @param take is called by this thread, in order, and tells whether to go on; what a work threw
   *     is thrown in its place
   */
  <T, R> void each(List<T> all, Function<T, R> work, Predicate<R> take) {
    if (all.size() == 1 || threads == 1) {
      boolean goesOn = true;
      for (Iterator<T> next = all.iterator(); goesOn && next.hasNext(); ) {
        goesOn = take.test(work.apply(next.next()));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedExecutor::daemon);
    try {
      Deque<Future<R>> inWork = new ArrayDeque<>();
      Iterator<T> next = all.iterator();
      boolean goesOn = true;
      while (goesOn && (next.hasNext() || !inWork.isEmpty())) {
        while (next.hasNext() && inWork.size() < WAITING * threads) {
          T one = next.next();
          inWork.add(pool.submit(() -> work.apply(one)));
        }
        goesOn = take.test(result(inWork.remove()));
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

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
