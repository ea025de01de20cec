package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Severity;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/** Findings as diagnostics of the protocol. */
public final class FindingDiagnostics {

  private static final String SOURCE = "digestmark";

  /** Rules about texts that editors show faint or struck out. */
  private static final Map<String, DiagnosticTag> TAGS =
      Map.of(
          "unused-suppression", DiagnosticTag.Unnecessary,
          "unused-definition", DiagnosticTag.Unnecessary,
          "withdrawn-paper", DiagnosticTag.Deprecated);

  private FindingDiagnostics() {}

  public static List<org.eclipse.lsp4j.Diagnostic> of(OpenDocument document, Client client) {
    Positions positions = document.positions();
    return document.checked().findings().stream()
        .map(finding -> of(finding, positions, document.uri(), client))
        .toList();
  }

  public static org.eclipse.lsp4j.Diagnostic of(
      Diagnostic finding, Positions positions, String uri, Client client) {
    org.eclipse.lsp4j.Diagnostic diagnostic =
        new org.eclipse.lsp4j.Diagnostic(
            positions.range(finding.span()), finding.message(), severity(finding), SOURCE);
    diagnostic.setCode(finding.rule());
    RulePage.url(finding.rule())
        .map(DiagnosticCodeDescription::new)
        .ifPresent(diagnostic::setCodeDescription);
    if (TAGS.containsKey(finding.rule())) {
      diagnostic.setTags(List.of(TAGS.get(finding.rule())));
    }
    if (client.supportsRelatedInformation() && !finding.related().isEmpty()) {
      diagnostic.setRelatedInformation(
          finding.related().stream().map(place -> related(place, positions, uri)).toList());
    }
    return diagnostic;
  }

  /** Returns an error in another file, such as a configuration. */
  public static org.eclipse.lsp4j.Diagnostic error(Range range, String message) {
    return new org.eclipse.lsp4j.Diagnostic(range, message, DiagnosticSeverity.Error, SOURCE);
  }

  private static DiagnosticRelatedInformation related(
      RelatedLocation place, Positions positions, String uri) {
    return new DiagnosticRelatedInformation(
        new Location(uri, positions.range(place.span())), place.message());
  }

  private static DiagnosticSeverity severity(Diagnostic finding) {
    Severity severity = finding.severity();
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }
}
