package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  /** Reads patterns with a space between them. */
  private static boolean matches(String patterns, String path) {
    List<Glob> globs = Stream.of(patterns.split(" ")).map(Glob::of).toList();
    return Glob.anyMatches(globs, path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "drafts; drafts/a.md",
        "drafts; old/drafts/b/a.md",
        "drafts/; drafts/a.md",
        "/drafts; drafts/a.md",
        "old/drafts; old/drafts/a.md",
        "drafts/**; drafts/b/a.md",
        "drafts/**/*.md; drafts/a.md",
        "drafts/**/*.md; drafts/b/c/a.md",
        "**/drafts; b/c/drafts/a.md",
        "**/a.md; a.md",
        "**/a.md; b/c/a.md",
        "*.md; b/a.md",
        "*; b/a.md",
        "a?c.md; a中c.md",
        "?.md; \ud83d\ude00.md",
        "论文/*; 论文/a.md",
        "{a,bc}.md; bc.md",
        "{a,}b; b",
        "{drafts/**,old/*.md}; old/a.md",
        "{drafts/**,old/*.md}; drafts/b/a.md",
        "[a-c!].md; b.md",
        "[!a-c].md; d.md",
        "[^a-c].md; d.md",
        "[]a].md; ].md",
        "[\\]-a].md; ].md",
        "\\*.md; *.md",
        "\\!a.md; !a.md",
        "#a.md; #a.md",
        "drafts/* !drafts/a.md; drafts/b.md",
        "!drafts/a.md drafts/*; drafts/a.md",
        "drafts/ !drafts/a.md; drafts/a.md",
      })
  void itMatchesAsInAGitignore(String patterns, String path) {
    assertThat(matches(patterns, path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "drafts; mydrafts/a.md",
        "drafts/; drafts",
        "/drafts; old/drafts/a.md",
        "old/drafts; b/old/drafts/a.md",
        "drafts/**; drafts",
        "**/a.md; ba.md",
        "b/*.md; b/c/a.md",
        "b/**.md; b/c/a.md",
        "a,**/c; a,b/d/c",
        "/*.md; b/a.md",
        "week[[:alpha:]].md; week1.md",
        "a?c.md; a/c.md",
        "a[!b]c.md; a/c.md",
        "[/]; a",
        "{a,bc}.md; b.md",
        "[!a-c].md; b.md",
        "\\*.md; a.md",
        "A.md; a.md",
        "drafts/* !drafts/a.md; drafts/a.md",
        "!a.md; a.md",
      })
  void itMatchesNoMoreThanThat(String patterns, String path) {
    assertThat(matches(patterns, path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a",
        "{a,{b}}",
        "[a",
        "[",
        "[]",
        "a\\",
        "[a\\",
        "[b-a]",
        "[[:letter:]]",
        "[[:",
        "/",
        "!",
        "a//b",
        "./a",
        "../a",
        "a/../b"
      })
  void whatMatchesNothingIsRefused(String broken) {
    assertThatThrownBy(() -> Glob.of(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + broken + "\" is not a valid path pattern: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a", "*/**/", "a/**/b/**/"})
  void manyStarsTakeNoLongerThanFew(String part) {
    long start = System.nanoTime();
    assertThat(matches(part.repeat(100) + "b", "a".repeat(4000))).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aLastSlashSaysThatItIsAFolder() {
    assertThat(matches("a/ b", "b/a")).isTrue();
    assertThat(matches("a/", "b/a")).isFalse();
  }
}
