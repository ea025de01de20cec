package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run loads, on which nearly all its time depends. */
class StartTest {

  private static final String DIGEST = "examples/digests/STAMPED.md";
  private static final String REHEARSAL = "-Ddigestmark.rehearsal=true";
  private static final String NOTHING = "-Ddigestmark.rehearsal=false";

  @TempDir private Path folder;

  private record Ended(int code, String printed) {}

  private static Ended run(List<String> options, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Options may be in such variables.
    builder.environment().keySet().removeIf(name -> name.startsWith("DIGESTMARK_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  /** Returns the lines of Java's log, each with the name of a class in front. */
  private List<String> loaded(String option, String... args) throws Exception {
    Path log = folder.resolve("loaded.txt");
    Ended run = run(List.of(option, "-Xlog:class+load:file=" + log + ":none"), args);
    assertThat(run.code()).as(run.printed()).isZero();
    return Files.readAllLines(log);
  }

  /** Each bound is a fifth above what is loaded today. */
  @Test
  void aLintOfASmallFileLoadsFewClassesAndLambdas() throws Exception {
    List<String> loaded = loaded(NOTHING, "lint", DIGEST);
    assertThat(loaded).as("classes").hasSizeBetween(1000, 2100);
    assertThat(loaded)
        .filteredOn(line -> line.contains("$$Lambda"))
        .as("lambdas")
        .hasSizeLessThan(330);
  }

  @Test
  void aLintWithoutOptionsNeedsNoneOfWhatTakesLong() throws Exception {
    assertThat(loaded(NOTHING, "lint", DIGEST))
        .extracting(line -> line.split(" ", 2)[0])
        .contains("io.github.digestmark.lint.Linter")
        .doesNotContain(
            // Options by reflection.
            "picocli.CommandLine$Interpreter",
            "java.lang.reflect.Proxy",
            // What Java generates for records when it is called first.
            "java.lang.runtime.ObjectMethods",
            // Hosts with letters outside ASCII.
            "java.net.IDN",
            "tools.jackson.core.JsonGenerator",
            "com.google.gson.Gson",
            "org.snakeyaml.engine.v2.api.Load");
  }

  /** The first stream has Java link dozens of lambdas of its own. */
  @Test
  void aLintOfAUsualDigestNeedsNoStream() throws Exception {
    assertThat(loaded(NOTHING, "lint", "examples/digests/CLEAN.md"))
        .extracting(line -> line.split(" ", 2)[0])
        .contains("io.github.digestmark.lint.Linter")
        .doesNotContain("java.util.stream.ReferencePipeline");
  }

  @Test
  void aRehearsalChangesNeitherOutputNorExitCode() throws Exception {
    for (String file : List.of(DIGEST, "examples/digests/FAULTY.md", "none.md")) {
      Ended usual = run(List.of(), "lint", file);
      assertThat(run(List.of(REHEARSAL), "lint", file)).as(file).isEqualTo(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANNOUNCED", "CLEAN", "STAMPED"})
  void aRehearsalLoadsTheClassesOfALint(String digest) throws Exception {
    String file = "examples/digests/" + digest + ".md";
    assertThat(own(loaded(REHEARSAL, "--version"))).containsAll(own(loaded(NOTHING, "lint", file)));
  }

  /**
   * To find out whether colours are shown, later versions of Java look for terminals in modules.
   */
  @Test
  void theLauncherCanSayThatThereIsNoTerminal() throws Exception {
    assertThat(loaded("-Ddigestmark.terminal=false", "lint", DIGEST))
        .extracting(line -> line.split(" ", 2)[0])
        .contains("io.github.digestmark.lint.Linter")
        .doesNotContain("java.io.Console");
  }

  private static List<String> own(List<String> loaded) {
    return loaded.stream()
        .map(line -> line.split(" ", 2)[0])
        .filter(name -> name.startsWith("io.github.digestmark.") && !name.contains("$$"))
        .toList();
  }
}
