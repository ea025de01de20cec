package io.github.digestmark.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on many things at once, whose results come one by one. */
class OrderedExecutorTest {

  private static final List<Integer> MANY = IntStream.range(0, 2000).boxed().toList();

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> taken = new ArrayList<>();
    new OrderedExecutor(4).each(MANY, OrderedExecutorTest::slowAtFirst, taken::add);
    assertThat(taken).isEqualTo(MANY);
  }

  /** Every hundredth takes longer than those behind it. */
  private static int slowAtFirst(int i) {
    StringBuilder work = new StringBuilder();
    for (int step = 0; i % 100 == 0 && step < 100_000; step++) {
      work.append(step);
    }
    return work.isEmpty() ? i : Math.max(i, -work.length());
  }

  @Test
  void onlyAFewAreInWorkAtAnyTime() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    new OrderedExecutor(3)
        .each(
            MANY,
            i -> {
              most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
              return i;
            },
            i -> taken.incrementAndGet() > 0);
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(4 * 3 + 1);
    assertThat(taken.get()).isEqualTo(MANY.size());
  }

  @Test
  void nothingIsTakenOnceItShallNotGoOn() {
    for (int threads : List.of(1, 3)) {
      List<Integer> taken = new ArrayList<>();
      new OrderedExecutor(threads).each(MANY, i -> i, i -> taken.add(i) && i < 5);
      assertThat(taken).isEqualTo(MANY.subList(0, 6));
    }
  }

  @Test
  void whatWorkThrowsComesInItsTurn() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new OrderedExecutor(2)
                    .each(
                        MANY,
                        i -> {
                          if (i == 7) {
                            throw new IllegalStateException("seven");
                          }
                          return i;
                        },
                        taken::add))
        .hasRootCauseMessage("seven");
    assertThat(taken).isEqualTo(MANY.subList(0, 7));
  }

  @Test
  void oneThingIsWorkedOnByTheSameThread() {
    List<Thread> threads = new ArrayList<>();
    new OrderedExecutor(4).each(List.of(1), i -> Thread.currentThread(), threads::add);
    assertThat(threads).containsExactly(Thread.currentThread());
  }
}
