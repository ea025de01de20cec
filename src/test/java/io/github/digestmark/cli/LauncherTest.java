package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script that starts Java tells it. */
class LauncherTest {

  private static final Path SCRIPT = Path.of("src", "main", "launcher", "digestmark.sh");

  @TempDir private Path folder;

  /** A Java that prints what it was given. */
  @BeforeEach
  void makeJava() throws IOException {
    assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private String printed(String... command) throws IOException, InterruptedException {
    return printedWith(Map.of("CI", "true"), command);
  }

  private String printedWith(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().remove("CI");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void javaIsToldWhereStandardOutputIsATerminal() throws Exception {
    String call = "sh " + SCRIPT + " format - < /dev/null";
    assertThat(printed("sh", "-c", call))
        .endsWith("format -")
        .contains("-Ddigestmark.terminal=false");
    List<Path> tools = List.of(Path.of("/usr/bin/script"), Path.of("/etc/debian_version"));
    // There are two tools of this name.
    assumeThat(tools.stream().allMatch(Files::exists)).isTrue();
    assertThat(printed("script", "-qec", call, "/dev/null"))
        .endsWith("format -")
        .contains("-Ddigestmark.terminal=true");
  }

  @Test
  void whatJavaKeptLongAgoIsDeletedWhereSomethingNewIsKept() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("cache/digestmark"));
    Path old = Files.writeString(kept.resolve("1.jsa"), "");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    Path fresh = Files.writeString(kept.resolve("2.jsa"), "");

    assertThat(printedWith(caching(), "sh", SCRIPT.toString(), "rules"))
        .contains("-XX:ArchiveClassesAtExit=" + kept);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void theFirstRunThatKeepsClassesAlsoLoadsThoseOfALint() throws Exception {
    assertThat(printedWith(caching(), "sh", SCRIPT.toString(), "--version"))
        .contains("-Ddigestmark.rehearsal=true")
        .doesNotContain("-XX:SharedArchiveFile");
    assertThat(printed("sh", SCRIPT.toString(), "--version")).doesNotContain("rehearsal");
  }

  @Test
  void anotherProcessWritesTheArchiveOfJavaSince25() throws Exception {
    Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"25.0.3\"\n");
    Files.writeString(
        folder.resolve("bin/java"),
        """
        #!/bin/sh
        for argument; do
          case $argument in
            -XX:AOTCacheOutput=*)
              echo "Picked up JAVA_TOOL_OPTIONS" >&2
              : > "${argument#*=}"
              ;;
          esac
        done
        echo "$@"
        """);
    String first = printedWith(caching(), "sh", SCRIPT.toString(), "rules");
    assertThat(first).endsWith("rules").doesNotContain("-XX:AOT", "Archive", "Picked", "rehearsal");

    String archive = "-XX:AOTCache=" + folder.resolve("cache/digestmark");
    Instant end = Instant.now().plusSeconds(20);
    String later = first;
    while (!later.contains(archive) && Instant.now().isBefore(end)) {
      later = printedWith(caching(), "sh", SCRIPT.toString(), "rules");
    }
    assertThat(later).contains(archive).doesNotContain("Picked", "rehearsal");
  }

  @Test
  void aLintOfPathsAloneUsesTheBootLoader() throws Exception {
    String boot = "-Xbootclasspath/a:" + SCRIPT;
    String end = boot + " -cp " + SCRIPT + " io.github.digestmark.cli.Main lint a.md b";
    assertThat(printed("sh", SCRIPT.toString(), "lint", "a.md", "b")).endsWith(end);
    assertThat(printedWith(options("-Xmx1g"), "sh", SCRIPT.toString(), "lint", "a.md", "b"))
        .contains("-Xmx1g")
        .endsWith(end);
    for (List<String> arguments :
        List.of(
            List.of("lint"),
            List.of("lint", "-"),
            List.of("lint", "a.md", "--metadata"),
            List.of("lint", "@arguments"),
            List.of("lint", ""),
            List.of("format", "a.md"))) {
      List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
      command.addAll(arguments);
      assertThat(printed(command.toArray(String[]::new)))
          .endsWith(("-jar " + SCRIPT + " " + String.join(" ", arguments)).strip())
          .doesNotContain("boot");
    }
    Map<String, String> variable = Map.of("CI", "true", "DIGESTMARK_METADATA", "snapshot");
    assertThat(printedWith(variable, "sh", SCRIPT.toString(), "lint", "a.md"))
        .endsWith("-jar " + SCRIPT + " lint a.md");
  }

  @Test
  void aLintOfPathsAloneHasAnArchiveOfItsOwn() throws Exception {
    String archive = "-XX:ArchiveClassesAtExit=" + folder.resolve("cache");
    assertThat(printedWith(caching(), "sh", SCRIPT.toString(), "lint", "a.md"))
        .contains(archive, "digestmark.sh.lint.jsa.");
    assertThat(printedWith(caching(), "sh", SCRIPT.toString(), "lint", "--all", "a.md"))
        .contains(archive, "digestmark.sh.jsa.");
  }

  private static Map<String, String> options(String ofJava) {
    return Map.of("CI", "true", "DIGESTMARK_JAVA_OPTS", ofJava);
  }

  private Map<String, String> caching() {
    return Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString());
  }
}
