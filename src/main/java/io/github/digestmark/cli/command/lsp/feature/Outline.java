package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The outline of a digest: topics, if it has some, papers, and their fields. */
public final class Outline {

  private static final int LONGEST = 100;

  private final Positions positions;
  private final ParsedDigest digest;

  public Outline(OpenDocument document) {
    this.positions = document.positions();
    this.digest = document.checked().parsed();
  }

  public List<Either<SymbolInformation, DocumentSymbol>> symbols() {
    Map<String, List<ParsedPaper>> byTopic = new LinkedHashMap<>();
    for (ParsedPaper paper : digest.papers()) {
      byTopic.computeIfAbsent(topic(paper), topic -> new ArrayList<>()).add(paper);
    }
    List<DocumentSymbol> symbols = new ArrayList<>();
    byTopic.forEach(
        (topic, papers) -> {
          List<DocumentSymbol> ofPapers = papers.stream().map(this::symbol).toList();
          if (topic.isEmpty()) {
            symbols.addAll(ofPapers);
          } else {
            symbols.add(topic(topic, papers, ofPapers));
          }
        });
    // Papers come in the order of rows, which entries may not follow.
    symbols.sort(Comparator.comparingInt(symbol -> symbol.getRange().getStart().getLine()));
    return symbols.stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList();
  }

  private static String topic(ParsedPaper paper) {
    return paper.main().text(Field.TOPIC);
  }

  private DocumentSymbol topic(
      String name, List<ParsedPaper> papers, List<DocumentSymbol> ofPapers) {
    Span heading = papers.get(0).main().at(Field.TOPIC);
    int start = heading.start();
    int end = heading.end();
    for (ParsedPaper paper : papers) {
      start = Math.min(start, paper.main().span().start());
      end = Math.max(end, paper.main().span().end());
    }
    return new DocumentSymbol(
        shortened(name),
        SymbolKind.Namespace,
        positions.range(new Span(start, end)),
        positions.range(heading),
        null,
        ofPapers);
  }

  private DocumentSymbol symbol(ParsedPaper paper) {
    ParsedPart part = paper.main();
    String label = paper.label().isEmpty() ? "" : "[^%s] ".formatted(paper.label());
    Span title = part.at(Field.TITLE);
    return new DocumentSymbol(
        shortened(label + title(paper)),
        SymbolKind.Class,
        positions.range(part.span()),
        positions.range(part.span().contains(title) ? title : Span.at(part.span().start())),
        part.part().arxivId().map(id -> "arXiv:" + id).orElse(part.url()),
        fields(part));
  }

  private static String title(ParsedPaper paper) {
    return Stream.of(
            paper.main().text(Field.TRANSLATED_TITLE),
            paper.main().title(),
            paper.row().map(row -> row.title()).orElse(""),
            paper.main().url())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("(no title)");
  }

  private List<DocumentSymbol> fields(ParsedPart part) {
    Map<Span, String> names = new TreeMap<>(Comparator.comparingInt(Span::start));
    for (Field field : Field.all()) {
      if (field != Field.TOPIC && !part.at(field).isEmpty()) {
        names.put(part.at(field), field.toString());
      }
    }
    for (FurtherPlace further : part.further()) {
      names.put(further.text(), digest.source().at(further.name()));
    }
    List<DocumentSymbol> fields = new ArrayList<>();
    names.forEach(
        (span, name) ->
            fields.add(
                new DocumentSymbol(
                    name.isBlank() ? "(no name)" : name,
                    SymbolKind.Field,
                    positions.range(span),
                    positions.range(span),
                    shortened(digest.source().at(span)))));
    return fields;
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
