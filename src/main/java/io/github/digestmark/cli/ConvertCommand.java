package io.github.digestmark.cli;

import io.github.digestmark.convert.JsonWriter;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Position;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark convert}: digests in another format, on standard output. */
@Command(
    name = "convert",
    description = "Prints digests in another format.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "What a digest does not have is null. Problems in a digest are printed to standard error.",
      "Exit code: 0; 2 if a file cannot be read or holds no digest."
    })
final class ConvertCommand implements Callable<Integer> {

  /** What a digest can be converted to. */
  enum Format {
    json,
    jsonl
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "json: one document, for one file. jsonl: one line a file, first key \"file\".")
  private Format to;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Digests in Markdown; - is standard input.")
  private List<String> files;

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (to == Format.json && files.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--to json takes one FILE; use --to jsonl for several");
    }
    int code = ExitCode.OK;
    for (String file : files) {
      if (!convert(file)) {
        code = ExitCode.FAILED;
      }
      // What is said about a file stands behind it where both streams are shown together.
      console.flush();
    }
    return code;
  }

  private boolean convert(String file) throws IOException {
    try {
      ParsedDigest parsed = new InputFile(file).read(console.in());
      switch (to) {
        case json -> JsonWriter.indented().write(parsed.digest(), console.out());
        case jsonl -> JsonWriter.lines().writeNamed(file, parsed.digest(), console.out());
      }
      report(file, parsed);
      return true;
    } catch (InputFile.Unusable e) {
      console.err().println("digestmark: " + file + ": " + e.getMessage());
      return false;
    }
  }

  private void report(String file, ParsedDigest parsed) {
    for (Problem problem : parsed.problems()) {
      Position at = parsed.source().position(problem.span().start());
      console.err().println(file + ":" + at + ": " + problem.message());
    }
  }
}
