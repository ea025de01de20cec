package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  private static final Limits TEN = Limits.defaults().withFileSize(10);

  @TempDir Path folder;

  @Test
  void aFileOfAllThatIsAllowedIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "0123456789");
    assertThat(TEN.read(file)).asString().isEqualTo("0123456789");
    assertThat(TEN.read(Files.newInputStream(file))).asString().isEqualTo("0123456789");
    assertThat(Limits.none().read(file)).hasSize(10);
  }

  @Test
  void aLargerFileSaysHowLargeItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "0123456789a");
    assertThatThrownBy(() -> TEN.read(file))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("is larger than 10 bytes, it has 11 bytes")
        .extracting(e -> ((LimitExceededException) e).limit())
        .isEqualTo(LimitExceededException.Limit.FILE_SIZE);
  }

  @Test
  void aStreamIsReadNoFurtherThanTheLimit() {
    InputStream endless =
        new InputStream() {
          private int count;

          @Override
          public int read() {
            assertThat(count++).as("bytes that were read").isLessThanOrEqualTo(10);
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
              bytes[from + i] = (byte) read();
            }
            return length;
          }
        };
    assertThatThrownBy(() -> TEN.read(endless))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("is larger than 10 bytes");
  }

  @Test
  void aFileThatDoesNotTellItsSizeIsReadToItsEnd() throws IOException {
    Path endless = Path.of("/proc/self/status");
    Assumptions.assumeTrue(Files.exists(endless));
    assertThat(Files.size(endless)).isZero();
    assertThat(Limits.defaults().read(endless)).isNotEmpty();
    assertThatThrownBy(() -> TEN.read(endless)).isInstanceOf(LimitExceededException.class);
  }

  @Test
  void rowsAndEntriesAreCountedApart() throws IOException {
    Limits three = Limits.defaults().withPapers(3);
    three.checkPapers(3, 3);
    assertThatThrownBy(() -> three.checkPapers(4, 0)).hasMessage("has 4 rows, more than 3");
    assertThatThrownBy(() -> three.checkPapers(0, 5)).hasMessage("has 5 entries, more than 3");
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatThrownBy(() -> TEN.withFileSize(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TEN.withPapers(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TEN.withFindings(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyStreamsAreEmpty() throws IOException {
    assertThat(TEN.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
  }
}
