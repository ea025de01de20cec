package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code invalid-arxiv-id}: an identifier that arXiv cannot have given. */
final class InvalidArxivId extends BuiltInRule {

  InvalidArxivId() {
    super(
        "invalid-arxiv-id",
        Severity.ERROR,
        Fixability.NONE,
        "an arXiv URL, stamp or announcement whose identifier breaks the grammar");
  }

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile("arXiv:(\\S{1,60})[ \\t]+Announce Type:");

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Map<String, List<Span>> malformed = new LinkedHashMap<>();
    for (ParsedPaper paper : digest.distinctPapers()) {
      malformed.clear();
      for (ParsedPart part : paper.parts()) {
        inUrl(urls, part.url(), part.at(Field.URL), malformed);
        if (part.text(Field.LINK_TEXT).equals(part.url())
            && !part.at(Field.LINK_TEXT).equals(part.at(Field.URL))) {
          inUrl(urls, part.url(), part.at(Field.LINK_TEXT), malformed);
        }
      }
      paper
          .entry()
          .ifPresent(
              entry -> {
                inStamp(digest, entry, malformed);
                inAnnouncement(digest, entry, malformed);
              });
      malformed.forEach((id, spans) -> found.accept(finding(digest, paper, spans)));
    }
  }

  private static Finding finding(LintContext digest, ParsedPaper paper, List<Span> spans) {
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
      LintContext digest, ParsedEntry entry, Map<String, List<Span>> malformed) {
    String title = digest.at(entry.at(Field.TITLE), entry.title());
    StampLike.id(title)
        .filter(id -> ArxivId.parse(title.substring(id.start(), id.end())).isEmpty())
        .ifPresent(
            id -> {
              int offset = entry.at(Field.TITLE).start();
              add(
                  title.substring(id.start(), id.end()),
                  new Span(offset + id.start(), offset + id.end()),
                  malformed);
            });
  }

  private static void inAnnouncement(
      LintContext digest, ParsedEntry entry, Map<String, List<Span>> malformed) {
    Span text = entry.at(Field.ABSTRACT);
    if (!digest.source().text().startsWith("arXiv:", text.start())) {
      return;
    }
    Matcher announcement = ANNOUNCEMENT.matcher(digest.at(text));
    if (announcement.lookingAt() && ArxivId.parse(announcement.group(1)).isEmpty()) {
      int offset = entry.at(Field.ABSTRACT).start();
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
