package io.github.digestmark.lint.rules.links;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code link-text-mismatch}: an entry's link whose text is a URL other than its target. */
final class LinkTextMismatch extends BuiltInRule {

  LinkTextMismatch() {
    super(
        "link-text-mismatch",
        Severity.WARNING,
        Fixability.NONE,
        "an entry's link whose text is a URL other than its target");
  }

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedEntry entry : digest.parsed().entries()) {
      String text = unescape(entry.text(Field.LINK_TEXT));
      String target = entry.url();
      if (!text.equals(target)
          && isUrl(text)
          && !target.isEmpty()
          && !isUrlOfRow(text, digest.paperOf(entry))) {
        found.accept(
            Finding.at(
                    entry.at(Field.LINK_TEXT),
                    "the link shows %s and leads to %s; write the same in both"
                        .formatted(Quote.shortened(text), Quote.shortened(target)))
                .withRelated(entry.at(Field.URL), "where it leads"));
      }
    }
  }

  /** If the row agrees with the text, the target is wrong: url-mismatch. */
  private static boolean isUrlOfRow(String text, ParsedPaper paper) {
    return paper.isJoinedByLabel()
        && paper.row().filter(row -> row.isSound() && row.url().equals(text)).isPresent();
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
  }

  private static boolean isUrl(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
