package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Titles of links, as in {@code [text](url "title")}, which belong to no field. */
final class LinkTitles {

  private static final List<Field> REPEATED =
      List.of(Field.TITLE, Field.TRANSLATED_TITLE, Field.URL, Field.LINK_TEXT);

  private LinkTitles() {}

  /** A title of a paper's links. */
  private record Title(ParsedPaper paper, String text) {}

  static void report(LintContext digest, Consumer<Finding> found) {
    List<Span> titles = new ArrayList<>(0);
    for (StrayContent stray : digest.parsed().stray()) {
      if (stray.kind() == StrayContent.Kind.LINK_TITLE) {
        titles.add(stray.span());
      }
    }
    if (!titles.isEmpty()) {
      report(digest, titles, found);
    }
  }

  private static void report(LintContext digest, List<Span> titles, Consumer<Finding> found) {
    TreeMap<Integer, ParsedPart> parts = new TreeMap<>();
    digest.parsed().rows().forEach(row -> parts.put(row.span().start(), row));
    digest.parsed().entries().forEach(entry -> parts.put(entry.span().start(), entry));
    Map<Title, List<Span>> ofPapers = new LinkedHashMap<>();
    for (Span title : titles) {
      var part = parts.floorEntry(title.start());
      // A row or entry that was not read as it was meant has another finding.
      if (part != null && part.getValue().isSound()) {
        String text = digest.at(new Span(title.start() + 1, title.end() - 1));
        Title ofPaper = new Title(digest.paperOf(part.getValue()), text);
        ofPapers.computeIfAbsent(ofPaper, t -> new ArrayList<>(2)).add(title);
      }
    }
    ofPapers.forEach((title, spans) -> found.accept(finding(digest, title, spans)));
  }

  private static Finding finding(LintContext digest, Title title, List<Span> spans) {
    List<TextEdit> edits =
        spans.stream().map(span -> TextEdit.delete(withSpace(digest, span))).toList();
    String what = "remove the title of the link";
    return Finding.at(
            spans,
            "the link has a title, %s, which a page shows only on hover; remove it"
                .formatted(Quote.of(title.text().replaceAll("\\s+", " "))))
        .about(title.paper().label())
        .withFix(isRepeated(title) ? Fix.safe(what, edits) : Fix.unsafe(what, edits));
  }

  /** Returns a title with the white space between the URL and it. */
  private static Span withSpace(LintContext digest, Span title) {
    String text = digest.source().text();
    int start = title.start();
    while (WhiteSpace.isInMarkdown(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, title.end());
  }

  /** Returns whether the paper says the same elsewhere. */
  private static boolean isRepeated(Title title) {
    for (ParsedPart part : title.paper().parts()) {
      for (Field field : REPEATED) {
        if (LooseEquality.isSame(part.text(field), title.text())) {
          return true;
        }
      }
    }
    return title.text().isBlank();
  }
}
