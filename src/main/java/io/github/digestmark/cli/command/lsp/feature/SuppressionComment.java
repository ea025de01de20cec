package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comment that suppresses a finding, on a line of its own at the start of the file.
 *
 * @param title what it suppresses, in the imperative
 * @param edit inserts it
 * @param reason where its reason is to be written, in the text after the edit
 */
public record SuppressionComment(String title, TextEdit edit, Span reason) {

  private static final String REASON = "reason";
  private static final Pattern LABEL = Pattern.compile("[^\\[\\]\\s]+");

  /**
   * Returns the comment, unless the finding is about such comments, or nothing was read of the
   * digest, and so no comment either.
   */
  public static Optional<SuppressionComment> of(
      Diagnostic finding, ParsedDigest digest, Linter linter) {
    if (finding.rule().equals("unused-suppression") || !digest.hasDigest()) {
      return Optional.empty();
    }
    Optional<String> label =
        finding
            .label()
            .filter(each -> LABEL.matcher(each).matches())
            .filter(each -> !linter.reportsOncePerFile(finding.rule()));
    String where = label.map(" in [^%s]"::formatted).orElse("");
    String title =
        "Suppress %s%s, with a reason"
            .formatted(finding.rule(), label.isEmpty() ? " in this file" : where);
    SourceText source = digest.source();
    String end = lineEnd(source);
    int at = start(digest);
    String before =
        lineEndsBefore(source, at, end)
            + "<!-- digestmark: allow %s%s -- ".formatted(finding.rule(), where);
    int reason = at + before.length();
    String text = before + REASON + " -->" + end + (isFollowed(source, at) ? end : "");
    return Optional.of(
        new SuppressionComment(
            title, TextEdit.insert(at, text), new Span(reason, reason + REASON.length())));
  }

  /** Returns where the file starts, after a byte order mark and front matter. */
  private static int start(ParsedDigest digest) {
    SourceText source = digest.source();
    if (!digest.stray().isEmpty()
        && digest.stray().get(0).kind() == StrayContent.Kind.FRONT_MATTER) {
      int line = source.lineNumber(digest.stray().get(0).span().end());
      return line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
    }
    return source.text().startsWith("\uFEFF") ? 1 : 0;
  }

  /** Returns an empty line after front matter, which may not even end its line. */
  private static String lineEndsBefore(SourceText source, int at, String end) {
    return at <= 1 ? "" : at > source.lineOf(at).start() ? end + end : end;
  }

  /** Returns whether another line follows that is neither empty nor such a comment. */
  private static boolean isFollowed(SourceText source, int at) {
    String next = source.text().substring(at, source.lineOf(at).end());
    return !next.isBlank() && !next.startsWith("<!--");
  }

  private static String lineEnd(SourceText source) {
    return source.lineCount() == 1
        ? "\n"
        : source.text().substring(source.line(1).end(), source.lineStart(2));
  }
}
