package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Paper;
import io.github.digestmark.lint.Place;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A URL of a paper, at all the places where it stands: in the row, and in the entry as the target
 * and the text of its link. So it is reported once, and repaired everywhere.
 *
 * @param label the label of the paper
 * @param url the URL
 * @param spans where it stands; the row's place comes first
 */
record PaperLink(String label, String url, List<Span> spans) {

  /** Lists the URLs of all papers; of one paper, each once. */
  static List<PaperLink> in(LintContext digest) {
    return byPaper(digest).stream().flatMap(List::stream).toList();
  }

  /** Lists the URLs of all papers, those of one paper together. */
  static List<List<PaperLink>> byPaper(LintContext digest) {
    List<List<PaperLink>> papers = new ArrayList<>();
    for (Paper paper : digest.papers().all()) {
      Map<String, List<Span>> places = new LinkedHashMap<>();
      LocatedRow row = paper.row();
      LocatedEntry entry = paper.entry();
      // Where there is no link at all, that is another finding.
      if (row != null && (row.isSound() || !row.row().url().isEmpty())) {
        add(places, row.row().url(), row.at().url());
      }
      if (entry != null && (entry.isSound() || !entry.entry().url().isEmpty())) {
        add(places, entry.entry().url(), entry.at().url());
        boolean shown =
            entry.entry().linkText().equals(entry.entry().url())
                && !entry.at().linkText().equals(entry.at().url());
        if (shown) {
          add(places, entry.entry().linkText(), entry.at().linkText());
        }
      }
      List<PaperLink> links = new ArrayList<>();
      places.forEach((url, spans) -> links.add(new PaperLink(paper.label(), url, spans)));
      papers.add(links);
    }
    return papers;
  }

  private static void add(Map<String, List<Span>> places, String url, Span span) {
    places.computeIfAbsent(url, u -> new ArrayList<>()).add(span);
  }

  /** Returns a finding about the whole URL. */
  Finding finding(String message) {
    return finding(new Span(0, url.length()), message);
  }

  /** Returns a finding about a part of the URL. */
  Finding finding(Span part, String message) {
    List<Span> parts =
        spans.stream()
            .map(span -> new Span(span.start() + part.start(), span.start() + part.end()))
            .toList();
    return finding(parts, label, message);
  }

  /** Returns one finding about several URLs of a paper. */
  static Finding finding(List<PaperLink> links, String message) {
    List<Span> all = links.stream().flatMap(link -> link.spans().stream()).toList();
    return finding(all, links.get(0).label(), message);
  }

  private static Finding finding(List<Span> places, String label, String message) {
    return Finding.at(places.get(0), message)
        .with(places.stream().skip(1).map(span -> new Place(span, "the same here")).toList())
        .about(label);
  }
}
