package io.github.digestmark.faults;

import io.github.digestmark.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Runs the command line tool in a folder, in a new process or in this one. */
record Command(Path folder) {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> DIGESTMARK =
      List.of(
          JAVA,
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-cp",
          absolute(System.getProperty("java.class.path")),
          Main.class.getName());

  /** Seconds after which a run is considered to hang. */
  private static final int TIMEOUT = 120;

  /** The exit code and the output of a run. */
  record Run(int code, String out, String err) {

    /** Returns both on one line. */
    String told() {
      String first = err.lines().findFirst().map(line -> "; says \"" + line + "\"").orElse("");
      return "exit code " + code + first.replaceAll("(?<= )/[^ ]*/", "");
    }
  }

  /** Makes paths absolute, since the process runs in another folder. */
  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, parts);
  }

  /** Runs the command in this process. */
  static Run here(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(arguments, in, out, err);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts the command. */
  Process start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(DIGESTMARK);
    all.addAll(List.of(arguments));
    return new ProcessBuilder(all)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Runs a script, in which {@code digestmark} is the command. */
  Run bash(String script) throws IOException, InterruptedException {
    return bash(Map.of(), script);
  }

  /** Runs a script with changed environment variables. */
  Run bash(Map<String, String> variables, String script) throws IOException, InterruptedException {
    return run(List.of(), variables, script);
  }

  /** Runs a script as a user other than root, for whom file permissions apply. */
  Run bashWithoutPrivileges(String script) throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    Assumptions.assumeTrue(!root || Files.exists(Path.of("/usr/bin/setpriv")), "no setpriv");
    String rights = "-dac_override,-dac_read_search,-chown,-fowner,-linux_immutable";
    List<String> bound =
        List.of("setpriv", "--inh-caps=" + rights, "--bounding-set=" + rights, "--");
    return run(root ? bound : List.of(), Map.of(), script);
  }

  private Run run(List<String> before, Map<String, String> variables, String script)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("digestmark", ".out");
    Path err = Files.createTempFile("digestmark", ".err");
    try {
      List<String> all = new ArrayList<>(before);
      all.addAll(
          List.of("bash", "-c", "digestmark() { \"${COMMAND[@]}\" \"$@\"; }\nCOMMAND=(\"$@\")\n"));
      all.set(all.size() - 1, all.get(all.size() - 1) + script);
      all.add("bash");
      all.addAll(DIGESTMARK);
      ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
      builder.environment().putAll(variables);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      int code = exitCode(process);
      return new Run(code, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Waits for a process to end. */
  static int exitCode(Process process) throws InterruptedException {
    if (!process.waitFor(TIMEOUT, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("it hangs");
    }
    return process.exitValue();
  }
}
