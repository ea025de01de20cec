package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands print and write the same bytes wherever in the world they run. */
class PlacesTest {

  /**
   * Where a process runs.
   *
   * @param name the place
   * @param locale what the environment says about it, or nothing
   * @param options for Java
   */
  record RelatedLocation(String name, String locale, List<String> options) {
    /** A process that has no network. */
    static final RelatedLocation ISLAND = new RelatedLocation("an-island", "C.UTF-8");

    List<String> prefix() {
      return equals(ISLAND) ? List.of("unshare", "--map-root-user", "--net") : List.of();
    }

    RelatedLocation(String name, String locale, String... options) {
      this(name, locale, List.of(options));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Path EXAMPLES = Path.of("examples", "digests");

  @TempDir private static Path folder;

  /** What was printed and written in a place like this one. */
  private static Map<String, String> expected = Map.of();

  static Stream<RelatedLocation> places() {
    return Stream.of(
        new RelatedLocation("Istanbul", "tr_TR.UTF-8", "-Duser.language=tr", "-Duser.country=TR"),
        new RelatedLocation(
            "Cairo",
            "ar_EG.UTF-8",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.extensions=u-nu-arab",
            "-Duser.timezone=Pacific/Kiritimati"),
        new RelatedLocation("nowhere", "C"),
        new RelatedLocation("Paris-long-ago", "", "-Dfile.encoding=ISO-8859-1"));
  }

  @BeforeAll
  static void runHere() throws Exception {
    Path digests = Files.createDirectory(folder.resolve("digests"));
    Files.createDirectory(folder.resolve(".git"));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, digests.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        digests.resolve("wrong.yml"),
        "rules: {INSECURE-URL: off, row-link: loud}\nexclude: 3\nlanguage: 'I'\ncolumns: []\n");
    expected = transcript(new RelatedLocation("here", "C.UTF-8", "-Dfile.encoding=UTF-8"), "here");
    assertThat(expected).hasSizeGreaterThan(150);
    assertThat(String.join("", expected.values())).doesNotContain("internal error");
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyCommandPrintsTheSameBytesInEveryPlace(RelatedLocation place) throws Exception {
    Map<String, String> there = transcript(place, place.name());
    assertThat(there.keySet()).isEqualTo(expected.keySet());
    there.forEach((file, content) -> assertThat(content).as(file).isEqualTo(expected.get(file)));
  }

  @Test
  void withoutANetworkEverythingIsTheSame() throws Exception {
    assumeThat(isThereAnIsland()).isTrue();
    everyCommandPrintsTheSameBytesInEveryPlace(RelatedLocation.ISLAND);
  }

  /** Not every system lets a process leave its network. */
  private static boolean isThereAnIsland() throws InterruptedException {
    List<String> command = new ArrayList<>(RelatedLocation.ISLAND.prefix());
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void standardOutputIsUtf8WhereNothingElseIs() throws Exception {
    String clean = folder.resolve("digests").resolve("CLEAN.md").toString();
    Path printed = folder.resolve("printed.md");
    RelatedLocation nowhere = new RelatedLocation("nowhere", "C", "-Dfile.encoding=US-ASCII");
    assertThat(run(nowhere, printed, Main.class, "format", "--stdout", clean)).isZero();
    assertThat(printed).hasSameBinaryContentAs(EXAMPLES.resolve("CLEAN.md"));
  }

  private static Map<String, String> transcript(RelatedLocation place, String name)
      throws Exception {
    Path target = Files.createDirectory(folder.resolve(name));
    Path log = folder.resolve(name + ".log");
    int code =
        run(place, log, Transcript.class, folder.resolve("digests").toString(), target.toString());
    assertThat(code).as(Files.readString(Path.of(log + ".err"))).isZero();
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.toList()) {
        // Every byte is a character of it, whatever it is.
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        contents.put(file.getFileName().toString(), content.replace(target.toString(), "TARGET"));
      }
    }
    return contents;
  }

  /** Runs a class in a folder of its own, so that nothing is found from where it runs. */
  private static int run(RelatedLocation place, Path printed, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(place.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Most of what is run is run once.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(place.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.to(new File(printed + ".err")));
    builder.environment().put("LC_ALL", place.locale());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
