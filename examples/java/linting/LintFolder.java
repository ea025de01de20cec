package linting;

import io.github.digestmark.Digestmark;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.Configurations;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lints a folder with the built-in rules and one more, and writes the findings as SARIF. */
public final class LintFolder {

  /** Finds summaries that are too long for a table. */
  public static final class LongSummaryRule implements Rule {

    private static final int LONGEST = 60;

    @Override
    public RuleInfo info() {
      return new RuleInfo(
          "long-summary", Severity.WARNING, RuleInfo.Fixability.NONE, "a summary too long to read");
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      digest.texts().stream()
          .filter(text -> text.field() == Field.SUMMARY)
          .filter(text -> text.first().text().length() > LONGEST)
          .map(text -> Finding.at(text.first().span(), "the summary is too long; shorten it"))
          .forEach(found);
    }
  }

  private LintFolder() {}

  /**
   * Runs the example.
   *
   * @param args a folder, and the file to write
   * @throws IOException if a file cannot be read or written
   * @throws ConfigurationException if there is an error in a .digestmark.yml
   */
  public static void main(String[] args) throws IOException, ConfigurationException {
    List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
    rules.add(new LongSummaryRule());
    Linter linter = new Linter(rules);
    Configurations configurations = new Configurations(linter.rules());
    int findings = 0;
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      Report report = ReportFormat.SARIF.to(out, ReportOptions.of(linter));
      for (Path file : markdownFiles(Path.of(args[0]))) {
        ParsedDigest parsed = Digestmark.parse(file);
        if (parsed.isMeantAsDigest()) {
          LintOptions options =
              configurations.configurationFor(file).optionsFor(file, LintOptions.defaults());
          LintedFile linted = new LintedFile(file.toString(), parsed, linter.lint(parsed, options));
          report.add(linted);
          findings += linted.diagnostics().size();
        }
      }
      report.end();
    }
    System.out.println(findings + " findings in " + args[1]);
  }

  private static List<Path> markdownFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
