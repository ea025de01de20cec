package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.DateConverter;
import io.github.digestmark.cli.command.DigestProcessor;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.PathOptions;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.LimitSettings;
import io.github.digestmark.config.RuleSetting;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digestmark lint}: finds mistakes in digests, and fixes some of them. */
@Command(
    name = "lint",
    customSynopsis = "digestmark lint [OPTION]... PATH...",
    description = "Finds mistakes in digests, and fixes some of them.",
    usageHelpWidth = 80,
    footer = {
      "",
      "Exit code: 1 if findings reach --fail-on or exceed --max-warnings, or if --diff",
      "shows changes; 2 for wrong options or files that cannot be used; otherwise 0.",
      "",
      "Examples:",
      "  digestmark lint --fix digests",
      "  digestmark lint --output-format sarif . > digests.sarif",
      "  digestmark lint --baseline known.json --write-baseline digests"
    })
public final class LintCommand extends BaseCommand {

  /** The values of --rule, for completion. */
  private static final class RuleSettings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Digestmark.rules().stream()
          .flatMap(rule -> RuleSetting.levels().stream().map(level -> rule.name() + "=" + level))
          .iterator();
    }
  }

  private final WholeFiles files;

  @Mixin private FixOptions fix = new FixOptions();
  @Mixin private ReportingOptions reporting = new ReportingOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Lowest severity that fails (default: error).")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "Fail if there are more than N warnings.")
  private int maxWarnings = Integer.MAX_VALUE;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Report only findings that are not in this baseline.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--write-baseline",
      description = "Replace the files' entries with current findings.")
  private boolean writeBaseline;

  @Option(
      names = "--rule",
      paramLabel = "NAME=LEVEL",
      description = "Set a rule to off, on, note, warning or error.",
      completionCandidates = RuleSettings.class)
  private List<String> rules = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this file instead of .digestmark.yml.")
  private Optional<Path> config = Optional.empty();

  @Mixin private RulesOption rulesOption = new RulesOption();
  @Mixin private PathOptions paths = new PathOptions();
  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "Date for future-arxiv-id (default: today in UTC).",
      converter = DateConverter.class)
  private Optional<LocalDate> today = Optional.empty();

  public LintCommand(Console console, WholeFiles files) {
    super(console);
    this.files = files;
  }

  @Override
  protected int run() throws IOException, ConfigurationException {
    checkOptions();
    Linter linter = rulesOption.linter();
    List<RuleSetting> settings = ruleSettings(linter.rules());
    FileConfigurations configurations =
        config.isPresent()
            ? FileConfigurations.read(config.get(), linter.rules())
            : paths.configurations(linter.rules());
    Optional<BaselineRun> known =
        baseline.isPresent()
            ? Optional.of(BaselineRun.open(baseline.get(), writeBaseline))
            : Optional.empty();
    // Standard output is for the diff, or for the fixed standard input.
    boolean isAside = fix.isDiff() || (fix.isWanted() && paths.includesStandardInput());
    PrintWriter out = isAside ? console.err() : console.out();
    Findings findings = new Findings(console, out, reporting, linter, !fix.isDiff(), known);
    LocalDate date = today.orElseGet(console::today);
    LintRun run = new LintRun(console, files, fix, date, linter, settings, findings);
    LimitSettings limit = limits.settings(reporting.maxFindings);
    int skipped =
        new DigestProcessor(console, configurations, limit, reporting.verbose, run)
            .run(paths, !fix.isInPlace() && !writeBaseline);
    known.ifPresent(each -> each.write(files, console));
    findings.finish();
    if (!reporting.quiet && !console.isUnread()) {
      boolean isText = reporting.format == ReportFormat.TEXT || fix.isDiff();
      SummaryLine line =
          new SummaryLine(findings.summary())
              .with(run.fixed(), fix.isDiff() ? "can be fixed" : "fixed")
              .with(known.map(BaselineRun::accepted).orElse(0), "in the baseline")
              .with(skipped, skipped == 1 ? "file skipped" : "files skipped");
      (isText ? out : console.err()).print(line + "\n");
    }
    boolean fails = !writeBaseline && isFailure(findings.summary());
    return fails || run.hasDiff() ? ExitCode.FOUND : ExitCode.OK;
  }

  private boolean isFailure(Summary summary) {
    int warnings = summary.count(Severity.WARNING);
    if (warnings > maxWarnings) {
      console.note(
          "%s, more than --max-warnings %s"
              .formatted(Counted.of(warnings, Severity.WARNING.toString()), maxWarnings));
    }
    return warnings > maxWarnings
        || Arrays.stream(Severity.values())
            .anyMatch(each -> each.isAtLeast(failOn) && summary.count(each) > 0);
  }

  private void checkOptions() {
    paths.check();
    if (writeBaseline && baseline.isEmpty()) {
      throw wrong("--write-baseline requires --baseline FILE");
    }
    if (writeBaseline && paths.includesStandardInput()) {
      throw wrong("--write-baseline cannot be used with standard input");
    }
    if (config.isPresent() && paths.isWithoutConfiguration()) {
      throw wrong("--config and --no-config cannot be used together");
    }
    if (reporting.statistics
        && reporting.format != ReportFormat.TEXT
        && reporting.format != ReportFormat.JSON) {
      throw wrong("--statistics requires --output-format text or json");
    }
    if (maxWarnings < 0) {
      throw wrong("--max-warnings must not be negative");
    }
  }

  private List<RuleSetting> ruleSettings(List<RuleInfo> known) {
    try {
      return rules.stream().map(rule -> RuleSetting.parse(rule, known)).toList();
    } catch (IllegalArgumentException e) {
      // An unknown rule or level.
      throw wrong(String.valueOf(e.getMessage()));
    }
  }
}
