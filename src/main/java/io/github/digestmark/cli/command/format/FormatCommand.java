package io.github.digestmark.cli.command.format;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.DigestProcessor;
import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.PathOptions;
import io.github.digestmark.cli.command.PrintingCommand;
import io.github.digestmark.cli.command.ReadingOptions;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.command.UnifiedDiff;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileProcessor.Completion;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.TextEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digestmark format}: rewrites digests in canonical form. */
@Command(
    name = "format",
    customSynopsis = "digestmark format [OPTION]... PATH...",
    description = "Rewrites digests in canonical form, in place.",
    footer = {
      "",
      "A digest with structural errors is not formatted; the messages say which of them",
      "digestmark lint --fix repairs.",
      "Exit code: 1 if --check or --diff finds changes; 2 if a digest is not formatted,",
      "or for wrong options or files that cannot be used; otherwise 0."
    })
public final class FormatCommand extends PrintingCommand implements DigestProcessor.Work {

  private static final int MOST_ERRORS = 10;
  private static final String NOT_FORMATTED = "not formatted: ";

  private final List<Path> inputs = new ArrayList<>();
  private int changed;
  private int unchanged;
  private int refused;

  @Option(names = "--check", description = "List the files that would change; change nothing.")
  private boolean check;

  @Option(names = "--diff", description = "Show the changes as a diff; change nothing.")
  private boolean diff;

  @Option(names = "--stdout", description = "Print the formatted text; change nothing.")
  private boolean stdout;

  @Option(
      names = "--line-endings",
      paramLabel = "KIND",
      description = "lf, crlf, or keep for that of the first line (default: lf).")
  private LineEndings lineEndings = LineEndings.LF;

  @Mixin private PathOptions paths = new PathOptions();
  @Mixin private RulesOption rules = new RulesOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  public FormatCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected Collection<Path> inputs() {
    List<Path> all = new ArrayList<>(inputs);
    all.addAll(paths.named());
    return all;
  }

  @Override
  protected int run() {
    paths.check();
    if ((check && diff) || (check && stdout) || (diff && stdout)) {
      throw wrong("--check, --diff and --stdout cannot be used together");
    }
    boolean isDryRun = check || diff;
    stdout |= hasOutputFile() && !isDryRun;
    new DigestProcessor(
            console,
            paths.configurations(rules.linter().rules()),
            reading.settings(),
            Verbosity.NORMAL,
            paths)
        .run(this, isDryRun || stdout);
    if (!console.isUnread() && changed + unchanged + refused > 0) {
      boolean printsText = stdout || diff || hasOutputFile() || paths.includesStandardInput();
      (printsText ? console.err() : console.out()).println(summary(isDryRun));
    }
    return isDryRun && changed > 0 ? ExitCode.FOUND : ExitCode.OK;
  }

  private String summary(boolean isDryRun) {
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(changed, "file") + (isDryRun ? " would be formatted" : " formatted"));
    parts.add(unchanged + " already formatted");
    if (refused > 0) {
      parts.add(refused + " not formatted");
    }
    return String.join(", ", parts);
  }

  @Override
  public boolean printsText(InputFile file) {
    return stdout || (file.isStandardInput() && !check && !diff);
  }

  @Override
  public Completion start(DigestFile digest) {
    FormatResult result = Digestmark.format(digest.parsed(), lineEndings);
    if (result instanceof FormatResult.Formatted formatted) {
      return () -> write(digest, formatted);
    }
    if (result instanceof FormatResult.Refused && digest.parsed().isMeantAsDigest()) {
      LintOptions options =
          digest.configuration().optionsFor(digest.file().path(), LintOptions.defaults());
      Repairs repairs = Repairs.of(digest.parsed(), options);
      return () -> refuse(digest, repairs);
    }
    return () -> refuse(digest, result);
  }

  private void write(DigestFile digest, FormatResult.Formatted formatted) throws IOException {
    boolean isFurther = changed + unchanged > 0;
    if (isFurther && hasOutputFile() && printsText(digest.file())) {
      console.complain(digest.name(), "-o holds one digest; format the files one at a time");
      return;
    }
    inputs.add(digest.file().path());
    boolean differs = !formatted.edits().isEmpty();
    if (printsText(digest.file())) {
      console.printDocument(formatted.text());
    } else if (!check && !diff) {
      digest.content().replaceBy(files, formatted.text());
    } else if (differs && diff) {
      String before = digest.content().text();
      console.printDocument(UnifiedDiff.of(digest.name(), before, formatted.text()));
    } else if (differs) {
      List<TextEdit> edits = formatted.edits();
      String location = ControlCharacters.of(digest.location(edits.get(0).span()));
      String changes = Counted.of(edits.size(), "change");
      console.out().println("%s: would be formatted (%s)".formatted(location, changes));
    }
    changed += differs ? 1 : 0;
    unchanged += differs ? 0 : 1;
  }

  private void refuse(DigestFile digest, Repairs repairs) {
    inputs.add(digest.file().path());
    refused++;
    List<Repairs.StructuralError> errors = repairs.errors();
    for (Repairs.StructuralError error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      String location = digest.location(error.problem().span());
      console.complain(location, NOT_FORMATTED + error.message());
    }
    int more = errors.size() - MOST_ERRORS;
    if (more > 0) {
      console.complain(digest.name(), NOT_FORMATTED + Counted.of(more, "more structural error"));
    }
    console.complain(digest.name(), NOT_FORMATTED + repairs.summary());
  }

  private void refuse(DigestFile digest, FormatResult result) {
    inputs.add(digest.file().path());
    refused++;
    if (result instanceof FormatResult.Refused other) {
      for (Problem problem : other.problems()) {
        console.complain(digest.location(problem.span()), NOT_FORMATTED + problem.message());
      }
    } else if (result instanceof FormatResult.Unwritable text) {
      console.complain(digest.name(), NOT_FORMATTED + text.message());
    } else if (result instanceof FormatResult.NotSame text) {
      console.complain(
          digest.name(),
          NOT_FORMATTED
              + "internal error: %s; please report it with the file".formatted(text.difference()));
    }
  }
}
