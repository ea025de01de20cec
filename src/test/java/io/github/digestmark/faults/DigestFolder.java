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

/** A folder of digests that are not in form, where each is to be as it was or as it should be. */
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

  /** Writes so many digests, of several sizes. */
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

  /** Takes note of a file as a digest. */
  void add(Path file) throws IOException {
    String text = Files.readString(file);
    old.put(file, text);
    formatted.put(file, known.computeIfAbsent(text, t -> Digestmark.format(t).text()));
    rights.put(file, rightsOf(file));
  }

  /** Takes note that something is in the folder that is no digest. */
  Path withOther(String name) {
    Path other = folder.resolve(name);
    others.add(other);
    return other;
  }

  /** Gives the files many modes and, where that is possible, another owner. */
  DigestFolder withManyRights() throws IOException {
    boolean root = Files.getAttribute(folder, "unix:uid").equals(0);
    int i = 0;
    for (Path file : files()) {
      if (root) {
        Files.setAttribute(file, "unix:uid", 4711 + i % 2);
        Files.setAttribute(file, "unix:gid", 4711 + i % 3);
      }
      // What is read-only is left as it is, unless nobody is bound by that.
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

  /** Lists the files that are to change; real ones may have faults and are left alone then. */
  List<Path> changing() {
    return files().stream().filter(f -> !old.get(f).equals(formatted.get(f))).toList();
  }

  /** Puts the old text of all files back. */
  void restore() throws IOException {
    for (Path file : files()) {
      Files.writeString(file, old.get(file));
    }
  }

  boolean isFormatted(Path file) throws IOException {
    return Files.readString(file).equals(formatted.get(file));
  }

  /** Tells how many files have changed as they should; each other one has to be as it was. */
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

  /** Lists what is there and should not be. */
  List<Path> strays() throws IOException {
    List<Path> strays = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, new FileVisitOption[0])) {
      all.filter(path -> !path.equals(folder) && !old.containsKey(path) && !others.contains(path))
          .forEach(strays::add);
    }
    return strays;
  }

  /** Every file is as it should be, and nothing else is there. */
  void assertAllFormatted() throws IOException {
    assertThat(countFormatted()).isEqualTo(changing().size());
    assertThat(strays()).isEmpty();
  }

  /** Every file is as it was, and nothing else is there. */
  void assertNoneFormatted() throws IOException {
    for (Path file : files()) {
      assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(old.get(file));
    }
    countFormatted();
    assertThat(strays()).isEmpty();
  }
}
