package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.DigestProcessor;
import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.command.UnifiedDiff;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.FileProcessor.Completion;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.RuleSetting;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Lints and fixes the files of a run. */
final class LintRun implements DigestProcessor.Work {

  private final Console console;
  private final WholeFiles files;
  private final FixOptions fix;
  private final LintOptions options;
  private final Linter linter;
  private final List<RuleSetting> rules;
  private final Findings findings;
  private int fixed;
  private boolean hasDiff;

  LintRun(
      Console console,
      WholeFiles files,
      FixOptions fix,
      LocalDate today,
      Linter linter,
      List<RuleSetting> rules,
      Findings findings) {
    this.console = console;
    this.files = files;
    this.fix = fix;
    this.options = LintOptions.defaults().withToday(today);
    this.linter = linter;
    this.rules = rules;
    this.findings = findings;
  }

  /** Returns how many findings were fixed, or could be with {@code --diff}. */
  int fixed() {
    return fixed;
  }

  /** Returns whether a diff was printed. */
  boolean hasDiff() {
    return hasDiff;
  }

  @Override
  public boolean accepts(ParsedDigest parsed) {
    return parsed.isMeantAsDigest();
  }

  @Override
  public boolean printsText(InputFile file) {
    return file.isStandardInput() && fix.isInPlace();
  }

  @Override
  public Completion start(DigestFile digest) {
    LintOptions ofFile = digest.configuration().optionsFor(digest.file().path(), options);
    for (RuleSetting rule : rules) {
      ofFile = rule.applyTo(ofFile);
    }
    if (!fix.isWanted()) {
      List<Diagnostic> diagnostics = linter.lint(digest.parsed(), ofFile);
      return () -> findings.add(digest, digest.parsed(), diagnostics);
    }
    FixResult result = linter.fix(digest.parsed(), ofFile, fix.safety());
    return () -> {
      apply(digest, result);
      findings.add(digest, result.parsed(), result.left());
    };
  }

  private void apply(DigestFile digest, FixResult result) throws IOException {
    if (!result.cycling().isEmpty()) {
      throw new FileException(
          "was not changed: internal error: the fixes of %s undo each other; please report it"
              .formatted(String.join(", ", result.cycling())));
    }
    String before = digest.content().text();
    if (fix.isDiff()) {
      hasDiff |= !result.text().equals(before);
      console.printDocument(UnifiedDiff.of(digest.name(), before, result.text()));
    } else if (printsText(digest.file())) {
      console.printDocument(result.text());
    } else {
      digest.content().replaceBy(files, result.text());
    }
    fixed += result.fixed().size();
  }
}
