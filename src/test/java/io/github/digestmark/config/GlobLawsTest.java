package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assumptions;

/** Patterns match what git ignores. Skipped without git. */
class GlobLawsTest {

  private static final List<String> NAMES = List.of("a", "b", "ab", "a*", "]");

  private static final List<String> PATHS =
      NAMES.stream()
          .flatMap(a -> Stream.concat(Stream.of(a), NAMES.stream().map(b -> a + "/" + b)))
          .flatMap(a -> Stream.concat(Stream.of(a), NAMES.stream().map(b -> a + "/" + b)))
          .distinct()
          .toList();

  /** After a plain text, git lets two stars match several folders, unlike its manual. */
  private static final Pattern STARS_AFTER_TEXT = Pattern.compile("!?[ab/]*[ab]\\*\\*.*");

  private static boolean isValid(String pattern) {
    try {
      return Glob.of(pattern) != null && !STARS_AFTER_TEXT.matcher(pattern).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A hundred lists of patterns: git is slow to start. */
  @Provide
  Arbitrary<List<List<String>>> lists() {
    return Arbitraries.of(
            "a",
            "b",
            "ab",
            "/",
            "/",
            "/",
            "*",
            "**",
            "***",
            "**/",
            "/**",
            "/**/",
            "?",
            "[a-b]",
            "[!a]",
            "[^b]",
            "[]a]",
            "[a-]",
            "[*-b]",
            "[\\]]",
            "[a/b]",
            "\\*",
            "\\a",
            "[[:alpha:]]",
            "[![:punct:]-b]",
            "[[:a]")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .flatMap(pattern -> Arbitraries.of(pattern, pattern, "!" + pattern))
        .filter(GlobLawsTest::isValid)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofSize(100);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void theyMatchWhatGitIgnores(@ForAll("lists") List<List<String>> lists)
      throws IOException, InterruptedException {
    Path repository = Files.createTempDirectory("patterns");
    try {
      StringBuilder paths = new StringBuilder();
      List<String> matched = new ArrayList<>();
      for (int i = 0; i < lists.size(); i++) {
        Path folder = Files.createDirectory(repository.resolve("" + i));
        Files.write(folder.resolve(".gitignore"), lists.get(i));
        List<Glob> globs = lists.get(i).stream().map(Glob::of).toList();
        for (String path : PATHS) {
          paths.append(i).append('/').append(path).append('\n');
          if (Glob.anyMatches(globs, path)) {
            matched.add(i + "/" + path);
          }
        }
      }
      Files.writeString(repository.resolve("paths"), paths);
      assertThat(named(matched, lists)).isEqualTo(named(ignored(repository), lists));
    } finally {
      delete(repository);
    }
  }

  /** Puts the patterns in place of their number. */
  private static List<String> named(List<String> paths, List<List<String>> lists) {
    return paths.stream()
        .map(path -> path.split("/", 2))
        .map(parts -> lists.get(Integer.parseInt(parts[0])) + " " + parts[1])
        .toList();
  }

  private static List<String> ignored(Path repository) throws IOException, InterruptedException {
    git(repository, "init", "--quiet");
    git(repository, "check-ignore", "--no-index", "--stdin");
    return Files.readAllLines(repository.resolve("ignored"));
  }

  private static void git(Path repository, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile="));
    command.addAll(List.of(arguments));
    try {
      new ProcessBuilder(command)
          .directory(repository.toFile())
          .redirectInput(repository.resolve("paths").toFile())
          .redirectOutput(repository.resolve("ignored").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      Assumptions.abort("git is not installed: " + e.getMessage());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
