package io.github.digestmark.lint.rules.structure.anchor;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code unlisted-section}: a section of a paper that the list of contents leaves out. */
public final class UnlistedSection extends BuiltInRule {

  public UnlistedSection() {
    super(
        new RuleInfo(
                "unlisted-section",
                WARNING,
                NONE,
                "a section of a paper that the table or the list of contents leaves out")
            .onlyIn(DigestLayout.SECTIONS));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Anchors anchors = Anchors.of(digest);
    Set<String> linked = new HashSet<>();
    anchors.links().forEach(link -> linked.add(link.key()));
    Set<String> broken = brokenTexts(digest, anchors);
    List<ParsedEntry> unlisted = new ArrayList<>();
    int sections = 0;
    for (ParsedPaper paper : digest.papers()) {
      if (paper.entry().isPresent()) {
        sections++;
        ParsedEntry entry = paper.entry().get();
        if (paper.row().isEmpty()
            && anchors.ofSection(entry.span()).stream().noneMatch(linked::contains)
            && !broken.contains(LooseEquality.key(entry.title()))) {
          unlisted.add(entry);
        }
      }
    }
    int listed = sections - unlisted.size();
    // A table of some chosen papers, or a list of topics, does not point to most.
    if (listed < 2 || 3 * listed < 2 * sections) {
      return;
    }
    for (ParsedEntry entry : unlisted) {
      found.accept(
          Finding.at(
              entry.at(Field.TITLE),
              "%s is not in the table or list of contents, which has %s others; add it there"
                  .formatted(PaperName.withKind(digest, entry), listed)));
    }
  }

  /** Returns the texts of links that lead nowhere, which undefined-anchor reports. */
  private static Set<String> brokenTexts(LintContext digest, Anchors anchors) {
    Set<String> texts = new HashSet<>();
    for (ContentsLink link : anchors.links()) {
      if (anchors.place(link.key()).isEmpty()) {
        String text = digest.at(link.text());
        int end = text.lastIndexOf('(');
        texts.add(LooseEquality.key(text));
        texts.add(LooseEquality.key(end < 0 ? text : text.substring(0, end)));
      }
    }
    return texts;
  }
}
