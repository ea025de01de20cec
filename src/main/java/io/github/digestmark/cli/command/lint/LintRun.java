package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.command.UnifiedDiff;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileProcessor;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.Turn;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.RuleSetting;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import io.github.digestmark.report.Summary;
import io.github.digestmark.source.Limits;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of {@code lint}: looks at files, several at once, and reports on them in their order. */
final class LintRun {

  private final Console console;
  private final LintSettings settings;
  private final List<RuleSetting> ruleSettings;
  private final Summary summary = new Summary();
  private final Statistics statistics = new Statistics();
  private final Set<String> complaints = new HashSet<>();
  private final FileProcessor turns;
  private FileConfigurations configurations = FileConfigurations.nearest();
  private @Nullable BaselineRun baseline;
  private @Nullable Report report;
  private boolean failed;
  private boolean changes;
  private int skipped;
  private int fixed;

  LintRun(Console console, LintSettings settings) {
    this.console = console;
    this.settings = settings;
    this.turns = new FileProcessor(console, this::look, this::complain);
    this.ruleSettings =
        settings.rules().stream().map(rule -> RuleSetting.parse(rule, Digestmark.rules())).toList();
  }

  int run(List<String> paths) throws IOException {
    try {
      if (settings.noConfig()) {
        configurations = FileConfigurations.none();
      } else if (settings.config() != null) {
        configurations = FileConfigurations.named(settings.config());
      }
      if (settings.baseline() != null) {
        baseline = BaselineRun.begin(settings.baseline(), settings.writeBaseline());
      }
    } catch (ConfigurationException e) {
      console.complain(ControlCharacters.of(String.valueOf(settings.config())) + " is wrong");
      e.problems().forEach(p -> console.err().println("  " + ControlCharacters.of(p.toString())));
      return ExitCode.FAILED;
    } catch (InputFile.Unusable e) {
      console.complain(ControlCharacters.of(String.valueOf(e.getMessage())));
      return ExitCode.FAILED;
    }
    // With --diff, or the repaired standard input, the report is not what was asked for.
    boolean aside =
        settings.repair().diff() || (settings.repair().isWanted() && paths.contains("-"));
    Writer out = aside ? console.err() : console.out();
    if (!settings.repair().diff() && !settings.statistics()) {
      report =
          settings
              .format()
              .to(
                  out,
                  new ReportOptions(
                      Digestmark.rules(),
                      Digestmark::explain,
                      Digestmark.version(),
                      settings.color()));
    }
    DigestFiles files =
        new DigestFiles(settings.stdinName(), this::complain, configurations::isIncluded);
    turns.run(files.of(paths), !settings.writes());
    if (report != null) {
      report.end();
    }
    finish(out);
    return exitCode();
  }

  private Turn look(DigestFiles.Target target) {
    try {
      Configuration configuration = configurations.of(target.path());
      Turn turn = look(target, configuration);
      return () -> {
        configuration.file().ifPresent(this::nameConfiguration);
        turn.take();
      };
    } catch (ConfigurationException e) {
      return () -> {
        // The same for every file that it is for; said once.
        e.problems().forEach(p -> complainOnce(e, p));
        failed = true;
      };
    } catch (InputFile.Unusable e) {
      return () -> {
        throw e;
      };
    } catch (IOException e) {
      return () -> {
        throw e;
      };
    }
  }

  private Turn look(DigestFiles.Target target, Configuration configuration)
      throws IOException, InputFile.Unusable {
    Path place = target.path();
    if (configuration.isExcluded(place) && !target.isStandardInput()) {
      return () -> skip(target, "", excluded(configuration));
    }
    Limits limits = settings.limits().applyTo(configuration.limitsFor(place, Limits.defaults()));
    FileContent content = FileContent.read(target, console.in(), limits);
    if (configuration.isExcluded(place)) {
      return () -> skip(target, content.text(), excluded(configuration));
    }
    LintOptions options =
        configuration.optionsFor(place, LintOptions.defaults().withToday(settings.today()));
    for (RuleSetting rule : ruleSettings) {
      options = rule.applyTo(options);
    }
    ParsedDigest parsed = Digestmark.parse(content.source(), limits);
    if (!parsed.isMeantAsDigest()) {
      return () -> skip(target, content.text(), "holds no digest");
    }
    if (settings.repair().isWanted()) {
      FixResult result = Digestmark.fix(parsed, options, settings.repair().upTo());
      return () -> {
        repair(target, content, result);
        report(target, result.parsed(), result.left(), limits);
      };
    }
    List<Diagnostic> diagnostics = Digestmark.lint(parsed, options);
    return () -> report(target, parsed, diagnostics, limits);
  }

  private void nameConfiguration(Path file) {
    if (settings.verbose() && complaints.add(file.toString())) {
      console.complain("uses the configuration " + ControlCharacters.of(file.toString()));
    }
  }

  private void complainOnce(ConfigurationException e, ConfigurationException.Problem problem) {
    String complaint = e.file() + ":" + problem;
    if (complaints.add(complaint)) {
      console.complain(ControlCharacters.of(complaint));
    }
  }

  private void report(
      DigestFiles.Target target, ParsedDigest parsed, List<Diagnostic> diagnostics, Limits limits)
      throws IOException {
    List<Diagnostic> fresh =
        baseline == null ? diagnostics : baseline.fresh(target.path(), parsed, diagnostics);
    LintedFile file = new LintedFile(target.name(), parsed, fresh);
    summary.add(file);
    statistics.add(file);
    if (report != null) {
      report.add(file.first(limits.findings()));
      if (fresh.size() > limits.findings()) {
        console.complain(
            "%s: shows %s of %s findings, and counts all; --max-findings %3$s shows the others"
                .formatted(ControlCharacters.of(target.name()), limits.findings(), fresh.size()));
      }
    }
  }

  private void repair(DigestFiles.Target target, FileContent content, FixResult result)
      throws IOException, InputFile.Unusable {
    if (!result.cycling().isEmpty()) {
      throw new InputFile.Unusable(
          "the fixes of %s undo each other, so nothing was changed; please report this"
              .formatted(String.join(", ", result.cycling())));
    }
    boolean changed = !result.text().equals(content.text());
    if (settings.repair().diff()) {
      changes |= changed;
      console.printDocument(UnifiedDiff.of(target.name(), content.text(), result.text()));
    } else if (target.isStandardInput()) {
      console.printDocument(result.text());
    } else {
      content.replaceBy(console.files(), result.text());
    }
    fixed += result.fixed().size();
  }

  private static String excluded(Configuration configuration) {
    return "is excluded by " + configuration.file().map(Path::toString).orElse("");
  }

  private void repairNothing(DigestFiles.Target target, String text) {
    if (target.isStandardInput() && settings.repair().isWanted() && !settings.repair().diff()) {
      console.printDocument(text);
    }
  }

  private void skip(DigestFiles.Target target, String text, String why) {
    repairNothing(target, text);
    skipped++;
    if (settings.verbose()) {
      console.complain(
          "skipped "
              + ControlCharacters.of(target.name())
              + ", which "
              + ControlCharacters.of(why));
    }
  }

  private void complain(String message) {
    console.complain(ControlCharacters.of(message));
    failed = true;
  }

  private void finish(Writer out) throws IOException {
    if (baseline != null) {
      try {
        baseline.finish(console, settings);
      } catch (InputFile.Unusable e) {
        complain(settings.baseline() + ": " + e.getMessage());
      }
    }
    if (settings.statistics()) {
      statistics.writeTo(out);
    }
    boolean text = settings.format() == ReportFormat.TEXT;
    if (!settings.quiet() && !console.isUnread()) {
      Writer line = text || settings.repair().diff() ? out : console.err();
      line.write(lastLine() + "\n");
      line.flush();
    }
  }

  private String lastLine() {
    List<String> parts = new ArrayList<>();
    parts.add(SummaryLine.of(summary));
    if (fixed > 0) {
      parts.add(fixed + (settings.repair().diff() ? " can be fixed" : " fixed"));
    }
    if (baseline != null && baseline.accepted() > 0) {
      parts.add(baseline.accepted() + " known to the baseline");
    }
    if (skipped > 0) {
      parts.add(skipped + (skipped == 1 ? " file" : " files") + " skipped");
    }
    return String.join("; ", parts);
  }

  private int exitCode() {
    if (failed) {
      return ExitCode.FAILED;
    }
    boolean bad = summary.count(Severity.WARNING) > settings.maxWarnings();
    for (Severity severity : Severity.values()) {
      bad |= severity.isAtLeast(settings.failOn()) && summary.count(severity) > 0;
    }
    boolean writing = baseline != null && settings.writeBaseline();
    return (bad && !writing) || changes ? ExitCode.FOUND : ExitCode.OK;
  }
}
