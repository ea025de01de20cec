package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Position;
import java.util.List;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextEdit;

/** Formats documents. What cannot be formatted stays as it is, and a message says why. */
public final class Formatting {

  private Formatting() {}

  public static List<TextEdit> of(OpenDocument document, Client client) {
    if (document.checked().failure().isPresent()) {
      client.show(MessageType.Warning, "not formatted: the configuration is wrong");
      return List.of();
    }
    // Editors keep the line endings of a file, whatever they show.
    FormatResult result = Digestmark.format(document.checked().parsed(), LineEndings.KEEP);
    if (result instanceof FormatResult.Formatted formatted) {
      return Edits.of(document.positions(), formatted.edits());
    }
    if (result instanceof FormatResult.Refused refused) {
      Problem first = refused.problems().get(0);
      Position place = document.source().position(first.span().start());
      int others = refused.problems().size() - 1;
      client.show(
          MessageType.Warning,
          "not formatted: line %s: %s%s"
              .formatted(
                  place.line(),
                  first.message(),
                  others == 0 ? "" : " (and %s more)".formatted(others)));
    } else {
      client.show(MessageType.Warning, "not formatted: " + result.reason().orElse(""));
    }
    return List.of();
  }
}
