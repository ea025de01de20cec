package io.github.digestmark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A process that runs every command and writes down what each printed and returned. */
final class Transcript {

  private static final List<String> REPORTS =
      List.of("text", "concise", "grouped", "json", "sarif", "github", "junit", "codequality");
  private static final List<String> FORMATS =
      List.of("json", "jsonl", "csv", "bibtex", "rss", "atom", "html");

  private Transcript() {}

  /**
   * Runs the commands.
   *
   * @param args a folder with digests, which stays as it is, and one that takes what is written
   */
  public static void main(String[] args) throws IOException {
    Path digests = Path.of(args[0]);
    Path target = Path.of(args[1]);
    byte[] input = Files.readAllBytes(digests.resolve("FAULTY.md"));
    int number = 0;
    for (List<String> command : commands(digests, target)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          Main.run(command.toArray(String[]::new), new ByteArrayInputStream(input), out, err);
      String name = String.format(Locale.ROOT, "%03d", number);
      Files.writeString(target.resolve(name + ".txt"), command + "\n" + code + "\n");
      Files.write(target.resolve(name + ".out"), out.toByteArray());
      Files.write(target.resolve(name + ".err"), err.toByteArray());
      number++;
    }
  }

  private static List<List<String>> commands(Path digests, Path target) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(digests)) {
      files = all.filter(f -> f.toString().endsWith("D.md") || f.endsWith("CLEAN.md")).toList();
    }
    String faulty = digests.resolve("FAULTY.md").toString();
    String clean = digests.resolve("CLEAN.md").toString();
    String german = digests.resolve("GERMAN.md").toString();
    String wrong = digests.resolve("wrong.yml").toString();
    String baseline = target.resolve("baseline.json").toString();
    commands.add(List.of());
    commands.add(List.of("--help"));
    commands.add(List.of("--version"));
    commands.add(List.of("lnt"));
    for (String command :
        List.of("lint", "format", "explain", "rules", "schema", "convert", "merge", "diff")) {
      commands.add(List.of(command, "--help"));
      commands.add(List.of(command, "--no-such-option"));
    }
    commands.add(List.of("rules"));
    commands.add(List.of("schema"));
    commands.add(List.of("schema", "digest"));
    commands.add(List.of("explain", "url-mismatch"));
    commands.add(List.of("explain", "INVALID-URL"));
    for (String format : REPORTS) {
      commands.add(lint(digests.toString(), "--output-format", format));
      commands.add(lint(faulty, "--output-format", format.toUpperCase(Locale.ROOT), "--verbose"));
    }
    commands.add(lint(digests.toString(), "--statistics"));
    commands.add(lint(digests.toString(), "--color", "always"));
    commands.add(lint(faulty, "--diff", "--unsafe-fixes"));
    commands.add(lint("-", "--fix", "--stdin-filename", "IN.md"));
    commands.add(lint(faulty, "--config", wrong));
    commands.add(lint(faulty, "--rule", "INSECURE-URL=off"));
    commands.add(lint(faulty, "--rule", "insecure-url=OFF"));
    commands.add(lint(faulty, "--fail-on", "WARNING"));
    commands.add(lint(faulty, "--max-warnings", "many"));
    commands.add(lint(digests.toString(), "--baseline", baseline, "--write-baseline"));
    commands.add(lint(clean, german, "--baseline", baseline, "--verbose"));
    commands.add(lint(digests.resolve("none.md").toString()));
    commands.add(List.of("lint", faulty, "--today", "24.11.2026"));
    commands.add(List.of("format", "--check", digests.toString()));
    commands.add(List.of("format", "--diff", digests.toString()));
    commands.add(List.of("format", "--stdout", clean));
    commands.add(List.of("format", "-", "--line-endings", "CRLF"));
    for (String format : FORMATS) {
      commands.add(List.of("convert", "--to", format, "--date", "2026-11-20", clean));
      String file = target.resolve("converted." + format).toString();
      commands.add(List.of("convert", "--to", format, "--date", "2026-11-20", "-o", file, german));
    }
    commands.add(List.of("convert", "--to", "csv", "--excel", clean, german));
    commands.add(List.of("convert", "--to", "rss", "--date", "20.11.2026", clean));
    commands.add(List.of("merge", clean, german, faulty, "--sort", "TITLE"));
    commands.add(List.of("merge", clean, clean, "-o", target.resolve("merged.md").toString()));
    commands.add(List.of("merge", "--output-format", "json", clean, clean));
    commands.add(List.of("diff", clean, german));
    commands.add(List.of("diff", "--output-format", "json", clean, faulty));
    for (Path file : files) {
      Path copy = target.resolve("fixed-" + file.getFileName());
      Files.copy(file, copy);
      commands.add(lint(copy.toString(), "--unsafe-fixes"));
      commands.add(List.of("format", copy.toString()));
    }
    return commands;
  }

  private static List<String> lint(String... args) {
    List<String> all = new ArrayList<>(List.of("lint", "--today", "2026-11-24"));
    all.addAll(List.of(args));
    return all;
  }
}
