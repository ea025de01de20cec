package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.TextEdit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A comment that suppresses a finding, on a line of its own at the start of the file.
 *
 * @param title what it suppresses, in the imperative
 * @param edit inserts it
 * @param line its line in the text after the edit, from 0
 * @param before what is in its line in front of the reason
 */
record SuppressionComment(String title, TextEdit edit, int line, String before) {

  private static final String REASON = "reason";
  private static final Pattern LABEL = Pattern.compile("[^\\[\\]\\s]+");

  /** Returns the comment, unless the finding is about such comments. */
  static Optional<SuppressionComment> of(Diagnostic finding, ParsedDigest digest) {
    if (finding.rule().equals("unused-suppression")) {
      return Optional.empty();
    }
    String where =
        finding
            .label()
            .filter(label -> LABEL.matcher(label).matches())
            .map(" in [^%s]"::formatted)
            .orElse("");
    String before = "<!-- digestmark: allow %s%s -- ".formatted(finding.rule(), where);
    SourceText source = digest.source();
    int at = start(digest);
    String end = lineEnd(source);
    boolean endsLine = at == source.line(source.lineNumber(at)).start() || at == 1;
    String text = (endsLine ? "" : end) + before + REASON + " -->" + end;
    int line = source.lineNumber(at) - (endsLine ? 1 : 0);
    String title =
        "Suppress %s%s, with a reason"
            .formatted(finding.rule(), where.isEmpty() ? " in this file" : where);
    return Optional.of(new SuppressionComment(title, TextEdit.insert(at, text), line, before));
  }

  /** Returns where the file starts, after a byte order mark and front matter. */
  private static int start(ParsedDigest digest) {
    SourceText source = digest.source();
    int start = source.text().startsWith("\uFEFF") ? 1 : 0;
    for (StrayContent stray : digest.stray()) {
      if (stray.kind() == StrayContent.Kind.FRONT_MATTER) {
        int line = source.lineNumber(stray.span().end());
        start = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
      }
    }
    return start;
  }

  private static String lineEnd(SourceText source) {
    return source.lineCount() == 1
        ? "\n"
        : source.text().substring(source.line(1).end(), source.lineStart(2));
  }

  /** Returns where the reason is once the comment is inserted. */
  Range reasonAfterEdit() {
    return new Range(
        new Position(line, before.length()), new Position(line, before.length() + REASON.length()));
  }
}
