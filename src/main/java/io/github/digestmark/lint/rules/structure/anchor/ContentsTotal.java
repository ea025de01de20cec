package io.github.digestmark.lint.rules.structure.anchor;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code contents-total}: a wrong number of papers in a list of contents. */
public final class ContentsTotal extends BuiltInRule {

  public ContentsTotal() {
    super(
        new RuleInfo(
                "contents-total", WARNING, UNSAFE, "a wrong number of papers in a list of contents")
            .onlyIn(DigestLayout.TABLES, DigestLayout.SECTIONS, DigestLayout.LISTS));
  }

  /** A topic in the list of contents, and where its papers begin. */
  private record Topic(ContentsLink link, Span total, int start) {}

  /** A topic whose papers were counted. */
  private record Counted(Topic topic, int papers) {}

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    List<Topic> topics = topics(digest);
    if (topics.isEmpty()) {
      return;
    }
    int[] starts =
        digest.papers().stream()
            .map(ParsedPaper::parts)
            .mapToInt(parts -> parts.get(0).span().start())
            .sorted()
            .toArray();
    List<Counted> counted = new ArrayList<>();
    int[] ends = ends(topics, digest.source().text().length());
    for (int i = 0; i < topics.size(); i++) {
      int papers = before(starts, ends[i]) - before(starts, topics.get(i).start());
      counted.add(new Counted(topics.get(i), papers));
    }
    // Where no topic has papers, the numbers are about something else.
    if (counted.stream().anyMatch(topic -> topic.papers() > 0)) {
      counted.forEach(topic -> check(digest, topic, found));
    }
  }

  private static void check(LintContext digest, Counted counted, Consumer<Finding> found) {
    Span place = counted.topic().total();
    int papers = counted.papers();
    int total = Integer.parseInt(digest.at(place));
    if (total != papers) {
      found.accept(
          Finding.at(
                  place,
                  "%s under this topic, but the list of contents says %s; correct it, or regenerate the file if some are missing"
                      .formatted(papers == 1 ? "1 paper is" : papers + " papers are", total))
              .withFix(
                  Fix.unsafe(
                      "write " + papers, List.of(new TextEdit(place, Integer.toString(papers))))));
    }
  }

  /** Returns the topics with a number of papers, in the order of their papers. */
  private static List<Topic> topics(LintContext digest) {
    Anchors anchors = Anchors.of(digest);
    if (anchors.links().stream().allMatch(link -> link.total().isEmpty())) {
      return List.of();
    }
    // A number after the link to a paper is not one of papers.
    Set<String> ofPapers = new HashSet<>();
    digest.parsed().entries().forEach(each -> ofPapers.addAll(anchors.ofSection(each.span())));
    List<Topic> topics = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ContentsLink link : anchors.links()) {
      Optional<Integer> start = anchors.place(link.key());
      if (link.total().isPresent()
          && start.isPresent()
          && !ofPapers.contains(link.key())
          && seen.add(link.key())) {
        topics.add(new Topic(link, link.total().get(), start.get()));
      }
    }
    topics.sort(Comparator.comparingInt(Topic::start));
    return topics;
  }

  /** Returns where each topic ends: at the next one that is not an inner one of it. */
  private static int[] ends(List<Topic> topics, int endOfText) {
    int[] ends = new int[topics.size()];
    Arrays.fill(ends, endOfText);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      while (!open.isEmpty()
          && topics.get(open.get(open.size() - 1)).link().indentation()
              >= topics.get(i).link().indentation()) {
        ends[open.remove(open.size() - 1)] = topics.get(i).start();
      }
      open.add(i);
    }
    return ends;
  }

  /** Returns how many numbers in order are less than another. */
  private static int before(int[] inOrder, int end) {
    int found = Arrays.binarySearch(inOrder, end);
    return found < 0 ? -found - 1 : found;
  }
}
