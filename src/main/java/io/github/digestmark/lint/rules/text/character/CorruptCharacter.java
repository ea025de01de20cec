package io.github.digestmark.lint.rules.text.character;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code corrupt-character}: characters that a program damaged. */
public final class CorruptCharacter extends BuiltInRule implements FieldTextRule {

  public CorruptCharacter() {
    super(
        "corrupt-character",
        ERROR,
        UNSAFE,
        "a damaged character: a control character, a wrong encoding or a lost backslash");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    checkFile(digest, found);
    List<TextDamage> kinds = new ArrayList<>(TextDamage.ALL);
    if (!OddCharacters.suspect(digest).isEmpty()) {
      kinds.add(TextDamage.ASIAN_MOJIBAKE);
    }
    return text -> {
      for (TextDamage damage : kinds) {
        damage.check(digest, text, found);
      }
    };
  }

  /** Finds single characters, also outside of the digest's texts. */
  private static void checkFile(LintContext digest, Consumer<Finding> found) {
    String text = digest.source().text();
    List<Span> runs = CorruptText.runs(text, OddCharacters.suspect(digest));
    if (runs.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Span> urls = urlsWithFaults(digest);
    List<Span> own = runs.stream().filter(run -> !isFaultOfUrl(digest, urls, run)).toList();
    for (CharacterRun run : CharacterRun.of(digest, own)) {
      if (!run.isMojibake(digest)) {
        found.accept(finding(digest, run));
      }
    }
  }

  private static Finding finding(LintContext digest, CharacterRun run) {
    String names = OddCharacters.names(digest.at(run.span()));
    Optional<String> command = CorruptText.command(digest.source().text(), run.span());
    if (command.isEmpty()) {
      return run.finding("damaged text: " + names + "; write what was meant");
    }
    Finding finding =
        run.finding(names + " is left over from " + command.get() + "; write " + command.get());
    return run.text().isPresent() ? finding.withFix(fix(run, command.get())) : finding;
  }

  /** Returns the fix that writes the first letter of a command, and its backslash. */
  private static Fix fix(CharacterRun run, String command) {
    String lost = command.substring(0, 2);
    return Fix.unsafe(
        "write what was meant", run.spans().stream().map(at -> new TextEdit(at, lost)).toList());
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
