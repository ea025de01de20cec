package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code link-text-mismatch}: a link in an entry that shows one URL and leads to another. */
final class LinkTextMismatch extends BuiltInRule {

  LinkTextMismatch() {
    super(
        "link-text-mismatch",
        WARNING,
        NONE,
        "a link in an entry that shows one URL and leads to another");
  }

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (ParsedEntry entry : digest.parsed().entries()) {
      String text = unescape(entry.text(Field.LINK_TEXT));
      String target = entry.url();
      if (!text.equals(target)
          && !text.equals(urls.repaired(target))
          && WebAddress.is(text)
          && !target.isEmpty()
          && !isUrlOfRow(text, target, digest.paperOf(entry), urls)) {
        found.accept(
            Finding.at(
                    entry.at(Field.LINK_TEXT),
                    "the link shows %s but leads to %s; write the same URL in both"
                        .formatted(Quote.shortened(text), Quote.shortened(target)))
                .withRelated(entry.at(Field.URL), "where it leads"));
      }
    }
  }

  /** Returns whether the row has the shown URL, so that another rule reports the target. */
  private static boolean isUrlOfRow(String text, String target, ParsedPaper paper, Urls urls) {
    return paper.isJoinedByLabel()
        && !isOtherVersion(text, target, urls)
        && paper
            .row()
            .filter(row -> row.isSound() && urls.isSamePaper(row.url(), text))
            .isPresent();
  }

  /** Returns whether two URLs differ in the version, which no other rule reports. */
  private static boolean isOtherVersion(String a, String b, Urls urls) {
    return urls.isSamePaper(a, b) && !urls.canonical(a).equals(urls.canonical(b));
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0 ? text : Patterns.ESCAPE.matcher(text).replaceAll("$1");
  }
}
