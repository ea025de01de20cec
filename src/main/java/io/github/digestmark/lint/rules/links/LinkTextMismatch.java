package io.github.digestmark.lint.rules.links;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Quote;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code link-text-mismatch}: an entry's link whose text is a URL other than its target. */
final class LinkTextMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "link-text-mismatch",
          Severity.WARNING,
          Fixability.NONE,
          "an entry's link whose text is a URL other than its target");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LocatedEntry entry : digest.papers().entries()) {
      String text = unescape(entry.entry().linkText());
      String target = entry.entry().url();
      // Where the row agrees with the text, the target is wrong: url-mismatch.
      if (text.equals(target)) {
        continue;
      }
      Optional<LocatedRow> row = digest.papers().rowOf(entry).filter(LocatedRow::isSound);
      boolean rowAgrees = row.filter(r -> r.row().url().equals(text)).isPresent();
      if (isUrl(text) && !rowAgrees && !target.isEmpty()) {
        found.accept(
            Finding.at(
                    entry.at().linkText(),
                    "the link shows %s and leads to %s; write the same in both"
                        .formatted(Quote.shortened(text), Quote.shortened(target)))
                .withPlace(entry.at().url(), "where it leads"));
      }
    }
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
  }

  private static boolean isUrl(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
