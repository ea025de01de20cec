package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of unformatted digests, each of which must stay unchanged or become formatted. */
final class DigestFolder {

  private static final Path LOOSE = Path.of("src/test/resources/forms/GENERATOR.md");
  private static final int[] MODES = {0640, 0600, 0664, 0444};

  private final Path folder;
  private final Map<Path, String> old = new HashMap<>();
  private final Map<Path, String> formatted = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<Path, Object> rights = new HashMap<>();
  private final Set<Path> others = new HashSet<>();

  DigestFolder(Path folder) {
    this.folder = folder;
  }

  static String loose() throws IOException {
    return Files.readString(LOOSE);
  }

  /** Writes a number of digests of several sizes. */
  DigestFolder with(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      with(String.format(Locale.ROOT, "digest%03d.md", i), loose() + "\n".repeat(1000 * (i % 4)));
    }
    return this;
  }

  /** Writes a digest. */
  Path with(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    add(file);
    return file;
  }

  /** Registers a file as a digest. */
  void add(Path file) throws IOException {
    String text = Files.readString(file);
    old.put(file, text);
    formatted.put(file, known.computeIfAbsent(text, t -> Digestmark.format(t).text()));
    rights.put(file, rightsOf(file));
  }

  /** Registers something in the folder that is not a digest. */
  Path withOther(String name) {
    Path other = folder.resolve(name);
    others.add(other);
    return other;
  }

  /** Gives the files various modes and, if possible, another owner. */
  DigestFolder withManyRights() throws IOException {
    boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
    int i = 0;
    for (Path file : files()) {
      if (root) {
        Files.setAttribute(file, "unix:uid", 4711 + i % 2);
        Files.setAttribute(file, "unix:gid", 4711 + i % 3);
      }
      // A read-only file is not changed, except by root.
      Files.setAttribute(file, "unix:mode", MODES[i++ % (root ? 4 : 3)]);
      rights.put(file, rightsOf(file));
    }
    return this;
  }

  private static Object rightsOf(Path file) throws IOException {
    return Files.readAttributes(file, "unix:mode,uid,gid,nlink", LinkOption.NOFOLLOW_LINKS);
  }

  List<Path> files() {
    return old.keySet().stream().sorted().toList();
  }

  /** Returns the files that formatting changes; real digests with faults are not changed. */
  List<Path> changing() {
    return files().stream().filter(f -> !old.get(f).equals(formatted.get(f))).toList();
  }

  /** Restores the text of all files. */
  void restore() throws IOException {
    for (Path file : files()) {
      Files.writeString(file, old.get(file));
    }
  }

  boolean isFormatted(Path file) throws IOException {
    return Files.readString(file).equals(formatted.get(file));
  }

  /** Returns how many files are formatted, and asserts that all others are unchanged. */
  int countFormatted() throws IOException {
    int count = 0;
    Set<Path> changing = Set.copyOf(changing());
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(text.equals(formatted.get(file)) || text.equals(old.get(file)))
          .as("%s is old or new, whole", file)
          .isTrue();
      assertThat(rightsOf(file)).as("rights of %s", file).isEqualTo(rights.get(file));
      count += changing.contains(file) && text.equals(formatted.get(file)) ? 1 : 0;
    }
    return count;
  }

  /** Returns the unexpected files. */
  List<Path> strays() throws IOException {
    List<Path> strays = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, new FileVisitOption[0])) {
      all.filter(path -> !path.equals(folder) && !old.containsKey(path) && !others.contains(path))
          .forEach(strays::add);
    }
    return strays;
  }

  /** Asserts that every file is formatted and there are no other files. */
  void assertAllFormatted() throws IOException {
    assertThat(countFormatted()).isEqualTo(changing().size());
    assertThat(strays()).isEmpty();
  }

  /** Asserts that every file is unchanged and there are no other files. */
  void assertNoneFormatted() throws IOException {
    for (Path file : files()) {
      assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(old.get(file));
    }
    countFormatted();
    assertThat(strays()).isEmpty();
  }
}
