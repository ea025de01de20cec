package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code duplicate-paper}: the same paper in two rows, whatever the version or URL form. */
final class DuplicatePaper extends BuiltInRule implements PaperRule {

  private static final String OTHER_TOPIC =
      ", under another topic; remove one of them if it belongs to one topic";

  DuplicatePaper() {
    super("duplicate-paper", WARNING, NONE, "the same paper twice");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Map<String, ParsedPart> first = new HashMap<>();
    Urls urls = Urls.of(digest);
    return paper -> {
      Optional<ParsedPart> counted = counted(digest, paper, urls);
      if (counted.isPresent()) {
        ParsedPart part = counted.get();
        String key = urls.paperKey(part);
        ParsedPart earlier = first.putIfAbsent(key, part);
        if (earlier != null) {
          // Under each topic, a paper is once.
          String topic = part.text(Field.TOPIC);
          Optional<ParsedPart> inTopic =
              topic.equals(earlier.text(Field.TOPIC))
                  ? Optional.of(earlier)
                  : Optional.ofNullable(first.putIfAbsent(key + "\n" + topic, part));
          found.accept(
              inTopic
                  .map(same -> finding(digest, part, same, "; remove one of them"))
                  .orElseGet(() -> finding(digest, part, earlier, OTHER_TOPIC).as(Severity.NOTE)));
        }
      }
    };
  }

  /**
   * Returns the row of a paper, or where it needs none, the entry; empty if the paper is not known.
   */
  private static Optional<ParsedPart> counted(LintContext digest, ParsedPaper paper, Urls urls) {
    if (!PaperName.hasFootnotes(digest)) {
      for (ParsedPart part : paper.parts()) {
        if (!urls.paperKey(part).isEmpty()) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
    // A row with a repeated label, or with another link than its entry, has another finding.
    return paper
        .row()
        .filter(row -> !urls.paperKey(row).isEmpty())
        .filter(row -> !digest.labels().isRepeated(row))
        .filter(row -> !paper.isJoinedByLabel() || hasOneLink(paper, urls))
        .map(ParsedPart.class::cast);
  }

  private static Finding finding(
      LintContext digest, ParsedPart part, ParsedPart earlier, String advice) {
    String which =
        PaperName.hasFootnotes(digest)
            ? PaperName.withKind(digest, earlier)
            : "line " + digest.source().lineNumber(earlier.span().start());
    String about = Urls.of(digest).paper(part.url()).map(ArxivId::paper).orElse("this paper");
    return Finding.at(part.at(Field.URL), "%s is also about %s%s".formatted(which, about, advice))
        .withRelated(
            earlier.at(Field.URL),
            earlier instanceof ParsedRow ? "the first row about this paper" : "the first place");
  }

  private static boolean hasOneLink(ParsedPaper paper, Urls urls) {
    return urls.isSamePaper(paper.parts().get(0).url(), paper.parts().get(1).url());
  }
}
