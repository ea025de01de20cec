package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;

/** A walk through a repository finds the files that git does not ignore. Skipped without git. */
class GitIgnoreLawsTest {

  private static final List<String> FILES =
      List.of("a", "b.md", "a.md", "a b", "{a}", "#a", "!a", "d/b", "b/a.md", "b/e/a", "c/a/b.md");

  /** After a plain text, git lets two stars match several folders, unlike its manual. */
  private static final Pattern STARS_AFTER_TEXT = Pattern.compile("[^/\n]\\*\\*");

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> word =
        Arbitraries.of(
            "a",
            "b",
            "c",
            "md",
            ".",
            "*",
            "**",
            "/",
            "/",
            "!",
            "?",
            "[ab]",
            "[[:alpha:]]",
            "[![:punct:]b]",
            "[[:",
            ":]",
            "{",
            "}",
            "\\",
            " ",
            "#");
    Arbitrary<String> any = word.list().ofMaxSize(5).map(words -> String.join("", words));
    Arbitrary<String> likely =
        Arbitraries.of(
            "*", "!a", "*.md", "!b/a.md", "a/", "/b", "b/**", "**/a", "{a}", "a\\ b", "\uFEFFa");
    return Arbitraries.oneOf(any, likely)
        .filter(line -> !STARS_AFTER_TEXT.matcher(line).find())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void gitIgnoresTheSame(@ForAll("lines") String top, @ForAll("lines") String below)
      throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("gitignore").toRealPath();
    try {
      check(Files.createDirectory(root.resolve("repository")), top, below);
    } finally {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void check(Path folder, String top, String below)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(git(folder, "init", "-q") == 0);
    for (String file : FILES) {
      Path path = folder.resolve("in").resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
    Files.writeString(folder.resolve(".gitignore"), top);
    Files.writeString(folder.resolve("in/b/.gitignore"), below);
    assertThat(git(folder, "ls-files", "--others", "--exclude-standard", "-z")).isZero();
    SortedSet<String> expected = new TreeSet<>();
    for (String name : Files.readString(output(folder)).split("\u0000", 0)) {
      if (!name.isEmpty()) {
        expected.add(name);
      }
    }
    SortedSet<String> found = new TreeSet<>();
    walk(folder, folder, new GitIgnore(), found);
    assertThat(found).as("%s | %s", top, below).isEqualTo(expected);
  }

  private static void walk(Path root, Path folder, GitIgnore ignore, SortedSet<String> found)
      throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = new ArrayList<>(all.toList());
    }
    for (Path child : children) {
      boolean isFolder = Files.isDirectory(child);
      if (child.getFileName().toString().equals(".git") || ignore.isIgnored(child, isFolder)) {
        continue;
      }
      if (isFolder) {
        walk(root, child, ignore, found);
      } else {
        found.add(root.relativize(child).toString().replace('\\', '/'));
      }
    }
  }

  /** Outside the repository, so that git does not list it. */
  private static Path output(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".out");
  }

  private static int git(Path folder, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.excludesFile=", "-C", folder.toString()));
    command.addAll(List.of(args));
    try {
      return new ProcessBuilder(command).redirectOutput(output(folder).toFile()).start().waitFor();
    } catch (IOException e) {
      return Assumptions.abort("no git");
    }
  }
}
