package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stretches of text in a file that are not part of its digest. */
public final class StrayTexts {

  private final List<Span> unexplained = new ArrayList<>();
  private final Map<ParsedRow, Span> brokenDefinitions = new HashMap<>();

  private @Nullable Span brokenTable;

  private StrayTexts(LintContext digest) {
    if (!digest.parsed().hasDigest()) {
      return;
    }
    Map<String, ParsedRow> undefined = new HashMap<>();
    for (ParsedRow row : digest.labels().undefined()) {
      undefined.putIfAbsent(Urls.target(row.url()), row);
      undefined.put(Labels.key(row.label()), row);
    }
    Explained explained = new Explained(digest);
    for (Span run : runs(digest)) {
      Optional<ParsedRow> row = rowOf(digest.at(run), undefined);
      if (isBrokenTable(digest, run)) {
        brokenTable = run;
      } else if (row.isPresent()) {
        brokenDefinitions.putIfAbsent(row.get(), run);
      } else if (!explained.covers(run)) {
        unexplained.add(run);
      }
    }
  }

  public static StrayTexts of(LintContext digest) {
    return digest.computeOnce(StrayTexts.class, StrayTexts::new);
  }

  /** Returns the texts that no other finding covers. */
  public List<Span> unexplained() {
    return unexplained;
  }

  /** Returns the text that was probably meant as the entry of a row without one. */
  public Optional<Span> brokenDefinition(ParsedRow row) {
    return Optional.ofNullable(brokenDefinitions.get(row));
  }

  /** Returns the row whose label a text begins with, or whose URL it contains. */
  private static Optional<ParsedRow> rowOf(String text, Map<String, ParsedRow> undefined) {
    if (undefined.isEmpty()) {
      return Optional.empty();
    }
    Optional<ParsedRow> labelled = labelAtStart(text).map(undefined::get);
    return labelled.isPresent()
        ? labelled
        : References.targets(text).stream()
            .filter(undefined::containsKey)
            .findFirst()
            .map(undefined::get);
  }

  /** Returns the text that was probably meant as the table, if there is no table. */
  public Optional<Span> brokenTable() {
    return Optional.ofNullable(brokenTable);
  }

  private boolean isBrokenTable(LintContext digest, Span run) {
    return digest.parsed().sections().table().isEmpty()
        && brokenTable == null
        && digest.at(run).contains("|")
        && digest.at(run).contains("[^");
  }

  /** Joins blocks with only blank lines between them, but starts a new run at each definition. */
  private static List<Span> runs(LintContext digest) {
    List<Span> runs = new ArrayList<>();
    Set<Integer> alone = linesAlone(digest);
    for (StrayContent stray : digest.parsed().stray()) {
      if (stray.kind() != StrayContent.Kind.TEXT) {
        continue;
      }
      Span last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null
          && !alone.contains(digest.source().lineNumber(last.start()))
          && !alone.contains(digest.source().lineNumber(stray.span().start()))
          && isBlankUpTo(stray.span(), last.end(), digest)) {
        runs.set(runs.size() - 1, new Span(last.start(), stray.span().end()));
      } else {
        runs.add(stray.span());
      }
    }
    return runs;
  }

  /** Returns the numbers of lines that are not text once they are repaired. */
  private static Set<Integer> linesAlone(LintContext digest) {
    Set<Integer> lines = new HashSet<>();
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof DigestProblem.Unclosed
          || problem instanceof DigestProblem.HeadingWithoutSpace) {
        lines.add(digest.source().lineNumber(problem.span().start()));
      }
    }
    return lines;
  }

  private static boolean isBlankUpTo(Span next, int from, LintContext digest) {
    int to = next.start();
    return from <= to
        && digest.at(new Span(from, to)).isBlank()
        && labelAtStart(digest.at(next)).isEmpty();
  }

  private static Optional<String> labelAtStart(String text) {
    int start = text.startsWith("[^") ? 2 : 1;
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    return close <= start
        ? Optional.empty()
        : Optional.of(Labels.key(text.substring(start, close).strip()));
  }

  /** Rows and entries with a problem, which also covers the stray text in them. */
  private static final class Explained {

    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    Explained(LintContext digest) {
      List<Problem> problems = digest.parsed().problems();
      boolean wrongColumns = false;
      for (Problem problem : problems) {
        wrongColumns |= problem instanceof DigestProblem.TableHeader;
      }
      for (ParsedRow row : digest.parsed().rows()) {
        // Under a wrong header, it is not known which cell is which.
        if (wrongColumns || !row.isSound()) {
          add(row.span());
        }
      }
      for (ParsedEntry entry : digest.parsed().entries()) {
        if (!entry.isSound()) {
          add(entry.span());
        }
      }
      for (Problem problem : problems) {
        if (problem instanceof RowProblem.DetachedRows
            || problem instanceof DigestProblem.Unclosed) {
          add(problem.span());
        } else if (problem instanceof DigestProblem.HeadingWithoutSpace) {
          // The rest of the line is the heading.
          add(digest.source().lineOf(problem.span().start()));
        }
      }
    }

    private void add(Span span) {
      ends.put(span.start(), span.end());
    }

    boolean covers(Span span) {
      Map.Entry<Integer, Integer> before = ends.floorEntry(span.start());
      return before != null && span.end() <= before.getValue();
    }
  }
}
