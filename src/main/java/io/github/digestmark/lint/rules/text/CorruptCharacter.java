package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code corrupt-character}: characters that are left where a text was damaged. */
final class CorruptCharacter extends BuiltInRule {

  CorruptCharacter() {
    super(
        "corrupt-character",
        Severity.ERROR,
        Fixability.NONE,
        "a control character, a replacement character or half of a character");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    String text = digest.source().text();
    List<Span> runs = CorruptText.runs(text, OddCharacters.suspect(digest));
    if (runs.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Span> urls = urlsWithFaults(digest);
    List<Span> own = runs.stream().filter(run -> !isFaultOfUrl(digest, urls, run)).toList();
    for (CharacterRun run : CharacterRun.of(digest, own)) {
      found.accept(run.finding(message(digest, run.span())));
    }
  }

  private static String message(LintContext digest, Span run) {
    String cause =
        CorruptText.command(digest.source().text(), run)
            .map(command -> " is what is left of " + command + "; write that")
            .orElse(" stands where the text was damaged; write what was meant");
    return OddCharacters.names(digest.at(run)) + cause;
  }

  /** A control character makes a URL invalid, which is a finding of its own. */
  private static boolean isFaultOfUrl(
      LintContext digest, NavigableMap<Integer, Span> urls, Span run) {
    Map.Entry<Integer, Span> before = urls.floorEntry(run.start());
    return before != null
        && before.getValue().contains(run)
        && digest.at(run).codePoints().allMatch(CorruptText::isControl);
  }

  private static NavigableMap<Integer, Span> urlsWithFaults(LintContext digest) {
    NavigableMap<Integer, Span> urls = new TreeMap<>();
    for (PaperLink link : PaperLink.in(digest)) {
      if (!Urls.of(digest).hasHidden(link.url())) {
        link.spans().forEach(span -> urls.put(span.start(), span));
      }
    }
    return urls;
  }
}
