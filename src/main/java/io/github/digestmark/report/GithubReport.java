package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Region;
import java.io.IOException;
import java.io.Writer;

/**
 * GitHub's workflow commands.
 *
 * <p>Source: <a
 * href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">GitHub
 * on workflow commands</a>.
 */
final class GithubReport implements Report {

  private final Writer out;

  GithubReport(Writer out) {
    this.out = out;
  }

  @Override
  public void add(LintedFile file) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      Region region = diagnostic.region();
      out.write("::" + command(diagnostic.severity()));
      out.write(" file=" + property(file.name()));
      out.write(",line=" + region.start().line());
      out.write(",endLine=" + region.lastLine());
      // GitHub ignores columns of annotations that span several lines.
      if (region.start().line() == region.end().line()) {
        out.write(",col=" + region.start().column());
        out.write(",endColumn=" + region.end().column());
      }
      out.write(",title=" + property(diagnostic.rule()));
      out.write("::" + data(diagnostic.message()) + "\n");
    }
  }

  @Override
  public void end() {}

  private static String command(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.toString();
  }

  private static String data(String text) {
    String escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    return ControlCharacters.of(escaped);
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
