package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.DigestProcessor;
import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.command.UnifiedDiff;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.FileProcessor.Completion;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lints and fixes the files of a run. */
final class LintRun implements DigestProcessor.Work {

  private final Console console;
  private final WholeFiles files;
  private final FixOptions fix;
  private final LintOptions options;
  private final Linter linter;
  private final UnaryOperator<LintOptions> rules;
  private final Findings findings;
  private final List<Path> inputs = new ArrayList<>();
  private int fixed;
  private boolean hasDiff;

  LintRun(
      Console console,
      WholeFiles files,
      FixOptions fix,
      LintOptions options,
      Linter linter,
      UnaryOperator<LintOptions> rules,
      Findings findings) {
    this.console = console;
    this.files = files;
    this.fix = fix;
    this.options = options;
    this.linter = linter;
    this.rules = rules;
    this.findings = findings;
  }

  /** Returns the files that were read. */
  List<Path> inputs() {
    return inputs;
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
  public boolean printsText(InputFile file) {
    return file.isStandardInput() && fix.isInPlace();
  }

  @Override
  public Completion start(DigestFile digest) {
    LintOptions ofFile =
        rules.apply(digest.configuration().optionsFor(digest.file().path(), options));
    if (!fix.isWanted()) {
      List<Diagnostic> diagnostics = linter.lint(digest.parsed(), ofFile);
      return () -> add(digest, ofFile, digest.parsed(), diagnostics);
    }
    FixResult result = linter.fix(digest.parsed(), ofFile, fix.safety());
    return () -> {
      apply(digest, result);
      add(digest, ofFile, result.parsed(), result.left());
    };
  }

  private void add(
      DigestFile digest, LintOptions ofFile, ParsedDigest parsed, List<Diagnostic> diagnostics)
      throws IOException {
    inputs.add(digest.file().path());
    findings.add(digest, ofFile, parsed, diagnostics);
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
