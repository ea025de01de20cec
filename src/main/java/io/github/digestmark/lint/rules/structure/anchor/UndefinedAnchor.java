package io.github.digestmark.lint.rules.structure.anchor;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code undefined-anchor}: a link to an anchor that the file does not have. */
public final class UndefinedAnchor extends BuiltInRule {

  public UndefinedAnchor() {
    super(
        new RuleInfo(
                "undefined-anchor",
                WARNING,
                NONE,
                "a link to an anchor that the file does not have")
            .onlyIn(DigestLayout.TABLES, DigestLayout.SECTIONS, DigestLayout.LISTS));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Anchors anchors = Anchors.of(digest);
    Map<String, List<Span>> undefined = new LinkedHashMap<>();
    for (ContentsLink link : anchors.links()) {
      if (anchors.place(link.key()).isEmpty()) {
        undefined.computeIfAbsent(link.key(), key -> new ArrayList<>()).add(link.anchor());
      }
    }
    undefined
        .values()
        .forEach(
            spans ->
                found.accept(
                    Finding.at(
                            spans.get(0),
                            "no heading or tag has the anchor %s; correct the link, or add the anchor"
                                .formatted(Quote.of(digest.at(spans.get(0)))))
                        .withRelated(spans.subList(1, spans.size()), "another link to it")));
  }
}
