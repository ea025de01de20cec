package io.github.digestmark.lint.rules.text.character;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code corrupt-character}: a control character, a replacement character or half a character. */
public final class CorruptCharacter extends BuiltInRule {

  public CorruptCharacter() {
    super(
        "corrupt-character",
        ERROR,
        NONE,
        "a control character, a replacement character or half a character");
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
    String names = OddCharacters.names(digest.at(run));
    return CorruptText.command(digest.source().text(), run)
        .map(command -> names + " is left over from " + command + "; write " + command)
        .orElse("damaged text: " + names + "; write what was meant");
  }

  /** Returns whether a run is in a URL that invalid-url reports for its control characters. */
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
