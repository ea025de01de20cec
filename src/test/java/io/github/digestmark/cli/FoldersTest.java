package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a folder does not lead out of it. */
class FoldersTest {

  @TempDir private Path around;
  private Path folder = Path.of("");
  private Path outside = Path.of("");
  private String text = "";

  @BeforeEach
  void makeFolder() throws IOException {
    text = Files.readString(Path.of("examples", "digests", "FAULTY.md"));
    folder = Files.createDirectory(around.resolve("folder"));
    Files.createDirectory(folder.resolve(".git"));
    outside = Files.writeString(around.resolve("outside.md"), text);
    Files.writeString(folder.resolve("inside.md"), text);
  }

  @Test
  void aLinkThatLeadsOutIsNamedAndNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.md"), outside);
    Run lint = Run.of("lint", "", "--fix", "--output-format", "json", folder.toString());
    assertThat(lint.out()).contains("inside.md").doesNotContain("link.md");
    assertThat(lint.err())
        .contains(
            folder.resolve("link.md")
                + ": is a symbolic link to a file outside the folder; pass it");
    assertThat(lint.code()).isEqualTo(2);
    Run.of("format", "", folder.toString());
    assertThat(outside).usingCharset(StandardCharsets.UTF_8).hasContent(text);
    assertThat(Files.readString(folder.resolve("inside.md"))).isNotEqualTo(text);
  }

  @Test
  void aLinkWithinTheFolderIsAnotherNameOfItsFile() throws IOException {
    Files.createDirectory(folder.resolve("below"));
    Files.createSymbolicLink(folder.resolve("below/link.md"), Path.of("..", "inside.md"));
    Run lint = Run.of("lint", "", folder.toString());
    assertThat(lint.out()).contains("inside.md:").doesNotContain("link.md");
    assertThat(lint.err()).isEmpty();
  }

  @Test
  void noCommandReadsWhatTheConfigurationExcludes() throws IOException {
    Files.writeString(folder.resolve(".digestmark.yml"), "exclude: [inside.md]\n");
    String file = folder.resolve("inside.md").toString();
    for (String command : new String[] {"lint", "format", "merge", "convert --to csv"}) {
      String[] words = (command + " " + file).split(" ", -1);
      Run run = Run.of(words[0], "", Arrays.copyOfRange(words, 1, words.length));
      assertThat(run.err()).contains("passed over 1 file excluded by the configuration");
      assertThat(run.out()).doesNotContain("|", "[^1]");
    }
    assertThat(Files.readString(folder.resolve("inside.md"))).isEqualTo(text);
  }

  @Test
  void aLinkedFolderIsNotEntered() throws IOException {
    Path other = Files.createDirectory(around.resolve("other"));
    Files.writeString(other.resolve("other.md"), text);
    Files.createSymbolicLink(folder.resolve("below"), other);
    Run lint = Run.of("lint", "", "--fix", folder.toString());
    assertThat(lint.out() + lint.err()).doesNotContain("other.md");
    assertThat(other.resolve("other.md")).usingCharset(StandardCharsets.UTF_8).hasContent(text);
  }

  @Test
  void noPatternOfAConfigurationReachesOut() throws IOException {
    Files.writeString(
        folder.resolve(".digestmark.yml"), "include: ['**', '%s/**', '/**']\n".formatted(around));
    Run lint = Run.of("lint", "", "--fix", folder.toString());
    assertThat(lint.out()).contains("inside.md:").doesNotContain("outside.md");
    Files.writeString(folder.resolve(".digestmark.yml"), "include: ['../**']\n");
    Run refused = Run.of("lint", "", "--fix", folder.toString());
    assertThat(refused.err()).contains("without ..").doesNotContain("outside.md");
    assertThat(outside).usingCharset(StandardCharsets.UTF_8).hasContent(text);
  }
}
