package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.RuleSetting;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark lint}: finds what is wrong with digests, and repairs it. */
@Command(
    name = "lint",
    customSynopsis = "digestmark lint [OPTION]... PATH...",
    description = "Finds what is wrong with digests.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    usageHelpWidth = 80,
    abbreviateSynopsis = true,
    footer = {
      "Exit code: 0; 1 if a finding reaches --fail-on; 2 if something cannot be done.",
      "  digestmark lint --fix digests         repair what can be repaired safely",
      "  digestmark lint --output sarif . > digests.sarif",
      "  digestmark lint --baseline known.json --write-baseline digests"
    })
public final class LintCommand implements Callable<Integer> {

  /** When to print colours. */
  public enum Color {
    auto,
    always,
    never
  }

  /** What a shell completes. */
  static final class RuleSettings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Digestmark.rules().stream()
          .flatMap(rule -> RuleSetting.levels().stream().map(level -> rule.name() + "=" + level))
          .iterator();
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders with Markdown files, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--fix", description = "Repair in place what can be repaired safely.")
  private boolean fix;

  @Option(names = "--unsafe-fixes", description = "Repair all that can be repaired.")
  private boolean unsafeFixes;

  @Option(names = "--diff", description = "Show what would be repaired, change nothing.")
  private boolean diff;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "text, json, sarif, github, junit or codequality.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--rule",
      paramLabel = "NAME=LEVEL",
      description = "Set a rule to off, on, note, warning or error.",
      completionCandidates = RuleSettings.class)
  private List<String> rules = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this, not the .digestmark.yml nearest to each file.")
  private @Nullable Path config;

  @Option(names = "--no-config", description = "Use no configuration.")
  private boolean noConfig;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "Where standard input is from: names it in reports.")
  private @Nullable String stdinName;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "error (the default), warning or note.")
  private Severity failOn = Severity.ERROR;

  @Option(names = "--max-warnings", paramLabel = "N", description = "Fail on more than that.")
  private int maxWarnings = Integer.MAX_VALUE;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Show no more of a file; 10000 is usual. Or none.")
  private @Nullable String maxFindings;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Report only what this file does not know.")
  private @Nullable Path baseline;

  @Option(names = "--write-baseline", description = "Write what is found to that file.")
  private boolean writeBaseline;

  @Option(names = "--statistics", description = "Count findings by rule, show none.")
  private boolean statistics;

  @Option(names = "--quiet", description = "Print nothing but findings.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Name skipped files and configurations.")
  private boolean verbose;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.")
  private Color color = Color.auto;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(names = "--today", paramLabel = "DATE", description = "For future-arxiv-id.")
  private @Nullable LocalDate today;

  public LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (writeBaseline && baseline == null) {
      throw wrong("--write-baseline needs --baseline FILE, which it writes");
    }
    if (config != null && noConfig) {
      throw wrong("--config and --no-config exclude each other");
    }
    if (maxWarnings < 0) {
      throw wrong("--max-warnings must not be negative");
    }
    if (stdinName != null && !paths.contains("-")) {
      throw wrong("--stdin-filename needs - among the paths");
    }
    if (paths.contains("-") && writeBaseline) {
      throw wrong("--write-baseline needs files, not standard input");
    }
    boolean colored = color == Color.always || (color == Color.auto && console.isTerminal().get());
    LintSettings settings =
        new LintSettings(
            new Repair(fix || unsafeFixes || diff, unsafeFixes, diff),
            format,
            rules,
            config,
            noConfig,
            stdinName == null ? "<stdin>" : stdinName,
            failOn,
            maxWarnings,
            baseline,
            writeBaseline,
            statistics,
            quiet,
            verbose,
            colored,
            today == null ? console.today().get() : today,
            limits.settings(maxFindings));
    LintRun run;
    try {
      run = new LintRun(console, settings);
    } catch (IllegalArgumentException e) {
      // A setting of a rule that there is not.
      throw wrong(String.valueOf(e.getMessage()));
    }
    return run.run(paths);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
