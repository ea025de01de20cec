package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.digestmark.format.FormatResult;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * How much memory a paper takes while it is read, checked and formatted: with room for half as much
 * again. Unlike times, this is the same on every machine, so it shows when something begins to copy
 * texts.
 */
class AllocationTest {

  private static final int PAPERS = 200;

  /** So many that what is done only once does not count. */
  private static final int ROUNDS = 20;

  private static final String SENTENCE =
      "we propose a method with $O(n^2)$ steps that is 12\\% faster on 3 of 4 data sets. ";

  private static final String TRANSLATED = "我们提出一种方法，需要$O(n^2)$步，在4个数据集中的3个上快12\\%。";

  /** A digest of the size and in the form of real ones, of which every text is right. */
  private static final String DIGEST = digest();

  private static String digest() {
    StringBuilder rows =
        new StringBuilder("# S\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
    StringBuilder entries = new StringBuilder("\n# D\n\n");
    for (int i = 1; i <= PAPERS; i++) {
      String url = String.format(Locale.ROOT, "https://arxiv.org/abs/2310.%05d", i);
      String title = "A Method That Needs Few Steps, Number " + i;
      String summary = "第" + i + "篇：" + TRANSLATED;
      rows.append("| [^%s] | [%s](%s) | %s |\n".formatted(i, title, url, summary));
      entries.append(
          "[^%s]: 步骤很少的方法，第%s号\n\n    %s\n\n    [%s](%s)\n\n    %s\n\n    %s\n\n    %s\n    \n"
              .formatted(
                  i,
                  i,
                  title,
                  url,
                  url,
                  summary,
                  "在第" + i + "项研究中，" + TRANSLATED.repeat(8),
                  "In study " + i + ", " + SENTENCE.repeat(11).strip()));
    }
    return rows.append(entries).append('\n').toString();
  }

  @Test
  void readingTakesLittleMemory() {
    assertThat(kilobytesPerPaper(Digestmark::parse)).isBetween(1.0, 25.0);
  }

  @Test
  void checkingTakesLittleMemory() {
    assertThat(Digestmark.lint(DIGEST)).isEmpty();
    assertThat(kilobytesPerPaper(Digestmark::lint)).isBetween(1.0, 55.0);
  }

  @Test
  void formattingTakesLittleMemory() {
    assertThat(Digestmark.format(DIGEST)).isInstanceOf(FormatResult.Formatted.class);
    assertThat(kilobytesPerPaper(Digestmark::format)).isBetween(1.0, 90.0);
  }

  private static double kilobytesPerPaper(Consumer<String> operation) {
    boolean isKnown =
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported();
    assumeTrue(isKnown, "Java does not say how much memory a thread takes");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    operation.accept(DIGEST);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      operation.accept(DIGEST);
    }
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    return taken / 1e3 / ROUNDS / PAPERS;
  }
}
