package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A URL of a paper with all its places: in the row, and in the entry as the target and the text of
 * the link. So it is reported once and repaired everywhere.
 *
 * @param label the label of the paper
 * @param url the URL
 * @param isCanonical whether no rule about URLs has anything to say about it
 * @param spans its places, the row's first
 */
public record PaperLink(String label, String url, boolean isCanonical, List<Span> spans) {

  /** Returns the distinct URLs of each paper, in one list. */
  public static List<PaperLink> in(LintContext digest) {
    return all(digest).links();
  }

  private record All(List<List<PaperLink>> byPaper, List<PaperLink> links) {}

  private static All all(LintContext digest) {
    return digest.computeOnce(
        All.class,
        context -> {
          List<List<PaperLink>> papers = list(context);
          List<PaperLink> links = new ArrayList<>();
          papers.forEach(links::addAll);
          return new All(papers, links);
        });
  }

  /** Returns the distinct URLs of each of the {@linkplain LintContext#distinctPapers papers}. */
  public static List<List<PaperLink>> byPaper(LintContext digest) {
    return all(digest).byPaper();
  }

  private static List<List<PaperLink>> list(LintContext digest) {
    Urls urls = Urls.of(digest);
    List<List<PaperLink>> papers = new ArrayList<>();
    for (ParsedPaper paper : digest.distinctPapers()) {
      List<PaperLink> links = new ArrayList<>(1);
      for (ParsedPart part : paper.parts()) {
        // A missing link is another finding.
        if (part.isSound() || !part.url().isEmpty()) {
          add(links, urls, paper, part.url(), part.at(Field.URL));
        }
        boolean isShown =
            part instanceof ParsedEntry
                && part.text(Field.LINK_TEXT).equals(part.url())
                && !part.at(Field.LINK_TEXT).equals(part.at(Field.URL));
        if (isShown) {
          add(links, urls, paper, part.url(), part.at(Field.LINK_TEXT));
        }
      }
      papers.add(links);
    }
    return papers;
  }

  private static void add(
      List<PaperLink> links, Urls urls, ParsedPaper paper, String url, Span span) {
    for (PaperLink link : links) {
      if (link.url().equals(url)) {
        link.spans().add(span);
        return;
      }
    }
    PaperLink link = new PaperLink(paper.label(), url, urls.isCanonical(url), new ArrayList<>(2));
    link.spans().add(span);
    links.add(link);
  }

  /** Returns a finding about the URL. */
  public Finding finding(String message) {
    Span whole = new Span(0, url.length());
    return Finding.at(spans.stream().map(span -> whole.shift(span.start())).toList(), message)
        .about(label);
  }

  /** Returns one finding about several URLs of a paper. */
  public static Finding finding(List<PaperLink> links, String message) {
    List<Span> all = new ArrayList<>();
    links.forEach(link -> all.addAll(link.spans()));
    return Finding.at(all, message).about(links.get(0).label());
  }
}
