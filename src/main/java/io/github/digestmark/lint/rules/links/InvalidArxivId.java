package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.MalformedArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code invalid-arxiv-id}: an arXiv URL, stamp or announcement with a malformed identifier. */
final class InvalidArxivId extends BuiltInRule implements PaperRule {

  InvalidArxivId() {
    super(
        "invalid-arxiv-id",
        ERROR,
        NONE,
        "an arXiv URL, stamp or announcement with a malformed identifier");
  }

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern ANNOUNCEMENT = Pattern.compile("arXiv:(\\S{1,60})[ \\t]+Announce Type:");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Predicate<String> isMalformed = url -> urls.malformedId(url).isPresent();
    return paper -> {
      Map<String, List<Span>> malformed = new LinkedHashMap<>(0);
      for (PaperLink link : PaperLink.of(paper, isMalformed)) {
        inUrl(urls, link, malformed);
      }
      if (paper.entry().isPresent()) {
        inStamp(digest, paper.entry().get(), malformed);
        inAnnouncement(digest, paper.entry().get(), malformed);
      }
      malformed.forEach((id, spans) -> found.accept(finding(digest, paper, spans)));
    };
  }

  private static Finding finding(LintContext digest, ParsedPaper paper, List<Span> spans) {
    String id = digest.at(spans.get(0));
    String message =
        id.isEmpty()
            ? "the URL has no arXiv identifier; add it at the end"
            : "%s is not an arXiv identifier: expected YYMM.NUMBER, with five digits since 2015,"
                    .formatted(Quote.shortened(id))
                + " or the old form, such as hep-th/9901001; look up the paper";
    return Finding.at(spans, message).about(paper.label());
  }

  private static void inUrl(Urls urls, PaperLink link, Map<String, List<Span>> malformed) {
    Optional<MalformedArxivId> id = urls.malformedId(link.url());
    if (id.isPresent()) {
      for (Span url : link.spans()) {
        add(id.get().text(), url.start() + id.get().start(), malformed);
      }
    }
  }

  private static void inStamp(
      LintContext digest, ParsedEntry entry, Map<String, List<Span>> malformed) {
    Span span = entry.at(Field.TITLE);
    String title = digest.at(span, entry.title());
    Optional<Span> place = StampLike.id(title);
    if (place.isPresent()) {
      String id = title.substring(place.get().start(), place.get().end());
      if (ArxivId.parse(id).isEmpty()) {
        add(id, span.start() + place.get().start(), malformed);
      }
    }
  }

  private static void inAnnouncement(
      LintContext digest, ParsedEntry entry, Map<String, List<Span>> malformed) {
    Span text = entry.at(Field.ABSTRACT);
    if (!digest.source().text().startsWith("arXiv:", text.start())) {
      return;
    }
    Matcher announcement = Patterns.ANNOUNCEMENT.matcher(digest.at(text));
    if (announcement.lookingAt() && ArxivId.parse(announcement.group(1)).isEmpty()) {
      add(announcement.group(1), text.start() + announcement.start(1), malformed);
    }
  }

  /** Groups the places of an identifier without its version, which a URL may not have. */
  private static void add(String id, int start, Map<String, List<Span>> malformed) {
    String paper = id.replaceFirst("v[0-9]+$", "");
    malformed
        .computeIfAbsent(paper, p -> new ArrayList<>())
        .add(new Span(start, start + id.length()));
  }
}
