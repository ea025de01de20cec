package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GlobTest {

  private static final FileSystem FILES = FileSystems.getDefault();

  private static boolean matches(String pattern, String path) {
    return Glob.of(pattern).matches(path);
  }

  @Example
  void aStarStaysInItsFolderAndTwoDoNot() {
    assertThat(matches("*.md", "a.md")).isTrue();
    assertThat(matches("*.md", "a/a.md")).isFalse();
    assertThat(matches("drafts/**", "drafts/a/b.md")).isTrue();
    assertThat(matches("drafts/**", "drafts")).isFalse();
    assertThat(matches("**.md", "a/b.md")).isTrue();
    assertThat(matches("**/a.md", "a.md")).isTrue();
    assertThat(matches("**/a.md", "b/c/a.md")).isTrue();
    assertThat(matches("**/a.md", "ba.md")).isFalse();
    assertThat(matches("a?c.md", "a中c.md")).isTrue();
    assertThat(matches("a?c.md", "a/c.md")).isFalse();
    assertThat(matches("?.md", "\ud83d\ude00.md")).isTrue();
  }

  @Example
  void groupsAndRangesStandForOneOfThem() {
    assertThat(matches("{a,bc}.md", "bc.md")).isTrue();
    assertThat(matches("{a,bc}.md", "b.md")).isFalse();
    assertThat(matches("{a,}b", "b")).isTrue();
    assertThat(matches("[a-c!].md", "b.md")).isTrue();
    assertThat(matches("[!a-c].md", "b.md")).isFalse();
    assertThat(matches("[!a-c].md", "d.md")).isTrue();
    assertThat(matches("\\*.md", "*.md")).isTrue();
    assertThat(matches("\\*.md", "a.md")).isFalse();
  }

  @Example
  void whatIsBrokenIsNamed() {
    for (String broken : new String[] {"{a", "{a,{b}}", "[a", "[", "a\\", "[a/b]", "[b-a]"}) {
      assertThatThrownBy(() -> Glob.of(broken))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("\"" + broken + "\" is not a valid path pattern: ");
    }
  }

  @Example
  void manyStarsTakeNoLongerThanFew() {
    assertThat(Duration.ofSeconds(10))
        .isGreaterThan(
            timeOf(() -> assertThat(matches("*a".repeat(100) + "b", "a".repeat(4000))).isFalse()));
  }

  private static Duration timeOf(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static PathMatcher java(String pattern) {
    return FILES.getPathMatcher("glob:" + pattern);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
            "a", "b", "-", ".", "/", "*", "**", "?", "[a-b]", "[!a]", "[-.]", "{a,b*}", "{,a}",
            "\\*")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars("ab-.*/").ofMinLength(1).ofMaxLength(8);
  }

  @Property
  void itFitsWhatJavasPatternsFit(
      @ForAll("patterns") String pattern, @ForAll("paths") String path) {
    Path normal = Path.of(path);
    Assume.that(normal.toString().equals(path) && !pattern.contains("***"));
    boolean expected =
        java(pattern).matches(normal)
            || (pattern.startsWith("**/") && java(pattern.substring(3)).matches(normal));
    assertThat(matches(pattern, path)).isEqualTo(expected);
  }
}
