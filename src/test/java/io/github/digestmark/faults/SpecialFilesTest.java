package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.faults.Command.Run;
import io.github.digestmark.faults.FaultTable.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arguments and folder entries that are not regular files: no run waits for them or writes to them.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(FaultTable.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {

  private static final String NOT_OPENED = "is a pipe, a device or a socket; redirect it";

  @TempDir private Path folder;

  private DigestFolder digests;
  private Path good;

  @BeforeEach
  void oneFileIsADigest() throws IOException {
    digests = new DigestFolder(folder);
    Files.createDirectory(digests.withOther(".git"));
    good = digests.with("good.md", DigestFolder.loose());
  }

  private static Run run(String... arguments) {
    return Command.here(InputStream.nullInputStream(), arguments);
  }

  private Path pipe(String name) throws Exception {
    Path pipe = digests.withOther(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  @Test
  void aNamedPipeInAFolderIsSkipped(Outcome outcome) throws Exception {
    pipe("pipe.md");
    Run run = run("format", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("pipe.md: " + NOT_OPENED).hasLineCount(1);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void aNamedPipeIsNotReadByAnyCommand(Outcome outcome) throws Exception {
    String pipe = pipe("pipe.md").toString();
    String json = pipe("pipe.json").toString();
    Run first = run("lint", pipe);
    for (String[] arguments :
        new String[][] {
          {"lint", pipe},
          {"lint", "--fix", pipe},
          {"format", pipe},
          {"convert", "--to", "json", pipe},
          {"convert", "--to", "md", json},
          {"merge", pipe, good.toString()},
          {"diff", good.toString(), pipe},
          {"lint", "--config", pipe, good.toString()},
          {"lint", "--baseline", pipe, good.toString()},
          {"lint", "--baseline", pipe, "--write-baseline", good.toString()},
        }) {
      Run run = run(arguments);
      assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(run.err()).contains(NOT_OPENED);
    }
    digests.assertNoneFormatted();
    outcome.is(first.told());
  }

  @Test
  void aPipeOrADeviceIsNotWrittenTo(Outcome outcome) throws Exception {
    String pipe = pipe("pipe").toString();
    for (String target : new String[] {pipe, "/dev/null", "/dev/stdout", "/dev/fd/1"}) {
      Run run = run("convert", "--to", "json", good.toString(), "-o", target);
      assertThat(run.code()).as(target).isEqualTo(2);
      assertThat(run.err())
          .contains(target + ": is not a regular file")
          .contains("redirect standard output");
      assertThat(run("merge", good.toString(), "-o", target).code()).isEqualTo(2);
      outcome.is(run.told());
    }
    digests.assertNoneFormatted();
  }

  @Test
  void aDeviceIsNotReadNorALinkToOne(Outcome outcome) throws Exception {
    Path link = Files.createSymbolicLink(digests.withOther("zero.md"), Path.of("/dev/zero"));
    Run run = run("format", "/dev/zero", link.toString(), folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("/dev/zero: " + NOT_OPENED)
        .contains("zero.md: " + NOT_OPENED)
        .hasLineCount(3);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void aSocketIsNotRead(Outcome outcome) throws Exception {
    Path socket = digests.withOther("socket.md");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Run run = run("format", folder.toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("socket.md: " + NOT_OPENED);
      digests.assertAllFormatted();
      outcome.is(run.told());
    }
  }

  @Test
  void aFileThatTheShellOpenedIsRead(Outcome outcome) throws Exception {
    Run run =
        new Command(folder)
            .bash(
                """
                digestmark convert --to json <(cat good.md) | head -c 1
                digestmark format <(cat good.md)
                """);
    assertThat(run.out()).isEqualTo("{");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not a regular file and cannot be replaced").hasLineCount(1);
    InputStream in = Files.newInputStream(good);
    assertThat(Command.here(in, "convert", "--to", "json", "/dev/stdin").code()).isZero();
    digests.assertNoneFormatted();
    outcome.is("read; to format it in place: " + run.told());
  }

  @Test
  void loopsOfLinksEndAndEachFileIsFormattedOnce(Outcome outcome) throws Exception {
    Path inner = Files.createDirectory(digests.withOther("inner"));
    Files.createSymbolicLink(digests.withOther("inner/up"), folder);
    Files.createSymbolicLink(digests.withOther("self"), Path.of("."));
    Files.createSymbolicLink(digests.withOther("a-link.md"), good);
    Files.createSymbolicLink(digests.withOther("round.md"), Path.of("round.md"));
    Path link = Files.createSymbolicLink(digests.withOther("inner/link.md"), good);
    Run run = run("format", folder.toString(), inner + "/up", link.toString(), good.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("1 file formatted, 0 already formatted\n");
    // The folder was named twice.
    assertThat(run.err().lines()).hasSize(2).allMatch(l -> l.endsWith("is a broken symbolic link"));
    assertThat(digests.withOther("a-link.md")).isSymbolicLink();
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void theLockFileOfAnEditorIsSkipped(Outcome outcome) throws Exception {
    Files.createSymbolicLink(digests.withOther(".#good.md"), Path.of("somebody@here.1234:5"));
    Run run = run("format", folder.toString());
    assertThat(run).isEqualTo(new Run(0, "1 file formatted, 0 already formatted\n", ""));
    digests.assertAllFormatted();
    outcome.is(run.told());
  }
}
