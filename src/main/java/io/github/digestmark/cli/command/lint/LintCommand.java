package io.github.digestmark.cli.command.lint;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.DateConverter;
import io.github.digestmark.cli.command.DigestProcessor;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.MetadataOption;
import io.github.digestmark.cli.command.PathOptions;
import io.github.digestmark.cli.command.PrintingCommand;
import io.github.digestmark.cli.command.ReadingOptions;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
      "shows changes; 2 for wrong options, unusable files or no metadata; otherwise 0.",
      "",
      "Example: digestmark lint --fix digests"
    })
public final class LintCommand extends PrintingCommand {

  private final List<Path> inputs = new ArrayList<>();
  private boolean isReported;

  @Mixin private FixOptions fix = new FixOptions();
  @Mixin private RuleOptions rules = new RuleOptions();
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
      names = "--config",
      paramLabel = "FILE",
      description = "Use this file instead of .digestmark.yml.")
  private Optional<Path> config = Optional.empty();

  @Mixin private MetadataOption metadata;
  @Mixin private RulesOption rulesOption = new RulesOption();
  @Mixin private PathOptions paths;
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "Date for future-arxiv-id (default: today in UTC).",
      converter = DateConverter.class)
  private Optional<LocalDate> today = Optional.empty();

  public LintCommand(Console console, WholeFiles files, Supplier<PaperCatalog> api) {
    this(console, files, api, List.of());
  }

  /** Creates a command that has its paths, and the default options. */
  public LintCommand(
      Console console, WholeFiles files, Supplier<PaperCatalog> api, List<String> paths) {
    super(console, files);
    this.paths = new PathOptions(paths);
    this.metadata = new MetadataOption(api);
  }

  @Override
  protected Collection<Path> inputs() {
    List<Path> all = new ArrayList<>(inputs);
    all.addAll(paths.named());
    baseline.ifPresent(all::add);
    config.ifPresent(all::add);
    all.addAll(metadata.files());
    return all;
  }

  /** A file that cannot be read does not keep the findings in the others from being reported. */
  @Override
  protected boolean isComplete() {
    return isReported;
  }

  @Override
  protected int run() throws IOException, ConfigurationException {
    checkOptions();
    Linter linter = rulesOption.linter();
    UnaryOperator<LintOptions> change = rules.change(linter.rules());
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
    Findings.Output output =
        onlyCounts()
            ? Findings.Output.COUNTS
            : fix.isDiff() ? Findings.Output.NOTHING : Findings.Output.FINDINGS;
    Severity lowest = reporting.lowestShown(failOn);
    Findings findings = new Findings(console, out, reporting, linter, output, lowest, known);
    LocalDate date = today.orElseGet(console::today);
    DigestProcessor digests =
        new DigestProcessor(
            console,
            configurations,
            reading.settings(reporting.maxFindings),
            reporting.verbosity(),
            paths);
    if (!metadata.isGiven()) {
      rules
          .needingMetadata(linter.rules())
          .ifPresent(rule -> console.note(rule + " needs --metadata, and finds nothing without"));
    }
    Map<ArxivId, PaperLookup> found =
        metadata.isGiven() && rules.useMetadata(change, linter.rules())
            ? metadata.find(digests::arxivIds, console)
            : Map.of();
    LintOptions options = LintOptions.defaults().withToday(date).withMetadata(found);
    LintRun run = new LintRun(console, files, fix, options, linter, change, findings);
    digests.run(run, !fix.isInPlace() && !writeBaseline);
    inputs.addAll(run.inputs());
    findings.finish();
    isReported = findings.summary().files() > 0 || !console.hasFailed();
    boolean isText = (reporting.format.isForPeople() && !hasOutputFile()) || fix.isDiff();
    finish(findings, run, known, isText ? out : console.err());
    metadata.report(found, console);
    boolean fails = !writeBaseline && isFailure(findings.summary());
    return fails || run.hasDiff() ? ExitCode.FOUND : ExitCode.OK;
  }

  private boolean onlyCounts() {
    return reporting.statistics || writeBaseline;
  }

  private void finish(
      Findings findings, LintRun run, Optional<BaselineRun> known, PrintWriter out) {
    Summary summary = findings.summary();
    boolean isShown = !reporting.quiet && !console.isUnread();
    if (isShown && summary.files() > 0) {
      known.ifPresent(each -> each.printStale(console, reporting.verbose));
      SummaryLine line =
          new SummaryLine(summary)
              .with(run.fixed(), fix.isDiff() ? "can be fixed" : "fixed")
              .with(known.map(BaselineRun::accepted).orElse(0), "in the baseline")
              .with(findings.hint());
      out.print(line + "\n");
    }
    if (writeBaseline && known.isPresent() && known.get().write(files, console) && isShown) {
      String count = Counted.of(summary.count(), "finding");
      String file = ControlCharacters.of(baseline.orElseThrow().toString());
      out.print("%s written to %s\n".formatted(count, file));
    }
  }

  private boolean isFailure(Summary summary) {
    int warnings = summary.count(Severity.WARNING);
    if (warnings > maxWarnings) {
      console.note(
          "%s, more than --max-warnings %s"
              .formatted(Counted.of(warnings, Severity.WARNING.toString()), maxWarnings));
    }
    boolean fails = warnings > maxWarnings;
    for (Severity severity : Severity.values()) {
      fails |= severity.isAtLeast(failOn) && summary.count(severity) > 0;
    }
    return fails;
  }

  private void checkOptions() {
    paths.check();
    metadata.check();
    if (writeBaseline && baseline.isEmpty()) {
      throw wrong("--write-baseline requires --baseline FILE");
    }
    if (writeBaseline && paths.includesStandardInput()) {
      throw wrong("--write-baseline cannot be used with standard input");
    }
    if (fix.isDiff() && reporting.format != ReportFormat.TEXT) {
      throw wrong("--diff requires --output-format text");
    }
    if (config.isPresent() && paths.isWithoutConfiguration()) {
      throw wrong("--config and --no-config cannot be used together");
    }
    if (onlyCounts() && !reporting.holdsCounts()) {
      throw wrong(
          "%s requires --output-format text or json"
              .formatted(writeBaseline ? "--write-baseline" : "--statistics"));
    }
    if (maxWarnings < 0) {
      throw wrong("--max-warnings must not be negative");
    }
  }
}
