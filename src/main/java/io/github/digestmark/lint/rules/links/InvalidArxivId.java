package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code invalid-arxiv-id}: an identifier that arXiv cannot have given. */
final class InvalidArxivId implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "invalid-arxiv-id",
          Severity.ERROR,
          Fixability.NONE,
          "an arXiv URL, stamp or announcement whose identifier breaks the grammar");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile("arXiv:(\\S{1,60})[ \\t]+Announce Type:");

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Map<String, List<Span>> malformed = new LinkedHashMap<>();
    for (LocatedPaper paper : digest.papers().all()) {
      malformed.clear();
      LocatedRow row = paper.row();
      if (row != null) {
        inUrl(urls, row.row().url(), row.at().url(), malformed);
      }
      LocatedEntry entry = paper.entry();
      if (entry != null) {
        inUrl(urls, entry.entry().url(), entry.at().url(), malformed);
        if (entry.entry().linkText().equals(entry.entry().url())
            && !entry.at().linkText().equals(entry.at().url())) {
          inUrl(urls, entry.entry().linkText(), entry.at().linkText(), malformed);
        }
        inStamp(digest, entry, malformed);
        inAnnouncement(digest, entry, malformed);
      }
      malformed.forEach((id, spans) -> found.accept(finding(digest, paper, spans)));
    }
  }

  private static Finding finding(LintContext digest, LocatedPaper paper, List<Span> spans) {
    String id = digest.at(spans.get(0));
    String message =
        id.isEmpty()
            ? "the URL names no paper of arXiv; write the identifier behind it"
            : "%s is no identifier of arXiv: those are YYMM.NUMBER, with five digits since 2015,"
                    .formatted(Quote.shortened(id))
                + " or such as hep-th/9901001; look the paper up";
    return Finding.at(spans, message).about(paper.label());
  }

  private static void inUrl(Urls urls, String url, Span span, Map<String, List<Span>> malformed) {
    urls.malformedId(url)
        .ifPresent(
            id -> {
              int start = span.start() + id.start();
              add(id.text(), new Span(start, start + id.text().length()), malformed);
            });
  }

  private static void inStamp(
      LintContext digest, LocatedEntry entry, Map<String, List<Span>> malformed) {
    String title = digest.at(entry.at().title(), entry.entry().title());
    StampLike.id(title)
        .filter(id -> ArxivId.parse(title.substring(id.start(), id.end())).isEmpty())
        .ifPresent(
            id -> {
              int offset = entry.at().title().start();
              add(
                  title.substring(id.start(), id.end()),
                  new Span(offset + id.start(), offset + id.end()),
                  malformed);
            });
  }

  private static void inAnnouncement(
      LintContext digest, LocatedEntry entry, Map<String, List<Span>> malformed) {
    Span text = entry.at().abstractText();
    if (!digest.source().text().startsWith("arXiv:", text.start())) {
      return;
    }
    Matcher announcement = ANNOUNCEMENT.matcher(digest.at(text));
    if (announcement.lookingAt() && ArxivId.parse(announcement.group(1)).isEmpty()) {
      int offset = entry.at().abstractText().start();
      add(
          announcement.group(1),
          new Span(offset + announcement.start(1), offset + announcement.end(1)),
          malformed);
    }
  }

  /** The version is no part of what is wrong: a URL has none, a stamp has one. */
  private static void add(String id, Span span, Map<String, List<Span>> malformed) {
    String paper = id.replaceFirst("v[0-9]+$", "");
    malformed.computeIfAbsent(paper, p -> new ArrayList<>()).add(span);
  }
}
