package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are ignored as git ignores them. */
class GitIgnoreTest {

  @TempDir private Path root;

  private void write(String file, String... lines) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, List.of(lines));
  }

  private boolean isIgnored(String file) {
    return new GitIgnore().isIgnored(root.resolve(file), false);
  }

  @Test
  void theNearestPatternThatMatchesDecides() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".git/info/exclude", "*.txt", "out.md");
    write(".gitignore", "draft*.md", "# a comment", "/top.md", "old/");
    write("sub/.gitignore", "!draft2.md", "out*");
    assertThat(isIgnored("draft1.md")).isTrue();
    assertThat(isIgnored("sub/draft1.md")).isTrue();
    assertThat(isIgnored("sub/draft2.md")).isFalse();
    assertThat(isIgnored("deep/down/a.txt")).isTrue();
    assertThat(isIgnored("sub/out.html")).isTrue();
    assertThat(isIgnored("top.md")).isTrue();
    assertThat(isIgnored("sub/top.md")).isFalse();
    assertThat(isIgnored("old")).isFalse();
    assertThat(new GitIgnore().isIgnored(root.resolve("sub/old"), true)).isTrue();
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstPattern() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "\uFEFFa.md", "b.md");
    assertThat(isIgnored("a.md")).isTrue();
    assertThat(isIgnored("b.md")).isTrue();
  }

  @Test
  void classesOfCharactersAreThoseOfGit() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "[[:digit:]]x.md", "y[![:alpha:]_-].md", "z[[:punct:]a-c].md", "[[:x:]]");
    assertThat(isIgnored("1x.md")).isTrue();
    assertThat(isIgnored("\u0661x.md")).isFalse();
    assertThat(isIgnored("ax.md")).isFalse();
    assertThat(isIgnored("y1.md")).isTrue();
    assertThat(isIgnored("y\u00e9.md")).isTrue();
    assertThat(isIgnored("yA.md")).isFalse();
    assertThat(isIgnored("y-.md")).isFalse();
    assertThat(isIgnored("z+.md")).isTrue();
    assertThat(isIgnored("zb.md")).isTrue();
    assertThat(isIgnored("zd.md")).isFalse();
    assertThat(isIgnored("x")).isFalse();
  }

  @Test
  void aLinkIsReadOnlyOutsideTheTree() throws IOException {
    Files.createDirectories(root.resolve(".git/info"));
    write("elsewhere", "a.md");
    Path link = Files.createSymbolicLink(root.resolve(".gitignore"), root.resolve("elsewhere"));
    assertThat(isIgnored("a.md")).isFalse();
    Files.move(link, root.resolve(".git/info/exclude"));
    assertThat(isIgnored("a.md")).isTrue();
  }

  @Test
  void nothingIsIgnoredOutsideARepository() throws IOException {
    write(".gitignore", "*");
    assertThat(isIgnored("a.md")).isFalse();
  }

  @Test
  void aRepositoryInARepositoryHasItsOwn() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "*.md");
    Files.createDirectories(root.resolve("inner/.git"));
    assertThat(isIgnored("inner/a.md")).isFalse();
    assertThat(isIgnored("other/a.md")).isTrue();
  }
}
