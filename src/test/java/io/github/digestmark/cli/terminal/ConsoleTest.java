package io.github.digestmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          StandardOutput.to(out),
          new ByteArrayOutputStream(),
          () -> LocalDate.EPOCH,
          () -> true,
          () -> true);

  private String printed() {
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsRedirectedIsNotForATerminal() throws IOException {
    StringWriter file = new StringWriter();
    assertThat(console.isColored()).isTrue();
    console.redirect(
        file,
        () -> {
          assertThat(console.isColored()).isFalse();
          assertThat(console.isWatched()).isFalse();
          console.printDocument("a\u0001b");
          console.document().write("c");
        });
    console.printDocument("d\u0001");
    assertThat(file).hasToString("a\u0001bc");
    assertThat(printed()).isEqualTo("d<U+0001>");
  }

  @Test
  void whyAFileCannotBeWrittenIsKept() {
    assertThatIOException()
        .isThrownBy(
            () ->
                console.redirect(
                    new FullDisk(),
                    () -> {
                      console.out().print("a");
                      console.out().flush();
                      console.out().print('b');
                    }))
        .withMessage("no space left");
    console.out().print("after");
    assertThat(printed()).isEqualTo("after");
  }

  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
