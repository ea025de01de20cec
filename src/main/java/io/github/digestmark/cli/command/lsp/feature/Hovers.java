package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.CheckedDigest;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/**
 * What is known of a place: what the rule of a finding says, the paper that a reference points to,
 * and the paper or category of an arXiv identifier.
 */
public final class Hovers {

  private static final String SEPARATOR = "\n\n---\n\n";

  private final OpenDocument document;
  private final CheckedDigest checked;
  private final ParsedDigest digest;
  private final Linter linter;

  public Hovers(OpenDocument document, Linter linter) {
    this.document = document;
    this.checked = document.checked();
    this.digest = checked.parsed();
    this.linter = linter;
  }

  public Optional<Hover> at(Position position) {
    Positions positions = document.positions();
    int offset = positions.offset(position);
    List<String> parts = new ArrayList<>();
    for (Diagnostic finding : checked.findings()) {
      if (finding.span().start() <= offset && offset <= finding.span().end()) {
        linter.page(finding.rule()).map(RulePage::firstLines).ifPresent(parts::add);
      }
    }
    Optional<Span> label = LabelReferences.at(digest, offset);
    label
        .flatMap(each -> new Navigation(document).paperAt(offset))
        .ifPresent(paper -> parts.add(text(paper)));
    Optional<ArxivMention> mention =
        label.isPresent() ? Optional.empty() : ArxivMention.at(digest.source(), offset);
    mention.ifPresent(each -> parts.add(each.text(checked.options().metadata())));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Hover hover =
        new Hover(
            new MarkupContent(
                MarkupKind.MARKDOWN, String.join(SEPARATOR, parts.stream().distinct().toList())));
    label
        .or(() -> mention.map(ArxivMention::span))
        .map(positions::range)
        .ifPresent(hover::setRange);
    return Optional.of(hover);
  }

  private static String text(ParsedPaper paper) {
    String translated = text(paper, Field.TRANSLATED_TITLE);
    String title = text(paper, Field.TITLE);
    String first = translated.isEmpty() ? title : translated;
    Optional<String> id =
        paper.parts().stream()
            .flatMap(part -> part.part().arxivId().stream())
            .findFirst()
            .map(each -> "arXiv:" + each);
    return String.join(
        "\n\n",
        Stream.of(
                first.isEmpty() ? "" : "**" + first + "**",
                title.equals(first) ? "" : title,
                text(paper, Field.SUMMARY),
                id.orElse(text(paper, Field.URL)))
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** Returns the entry's text, or the row's if the entry has none. */
  private static String text(ParsedPaper paper, Field field) {
    String text = paper.main().text(field);
    return text.isEmpty() ? paper.row().map(row -> row.text(field)).orElse("") : text;
  }
}
