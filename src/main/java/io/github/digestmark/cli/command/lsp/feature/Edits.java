package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of a text as edits of the protocol. */
public final class Edits {

  private Edits() {}

  /** Returns edits of a document that the request named. */
  static List<org.eclipse.lsp4j.TextEdit> of(Positions positions, List<TextEdit> edits) {
    return edits.stream()
        .map(
            edit ->
                new org.eclipse.lsp4j.TextEdit(positions.range(edit.span()), edit.replacement()))
        .toList();
  }

  /** Returns edits that say which document they are for and, if the client knows, which state. */
  static WorkspaceEdit of(
      OpenDocument document, Positions positions, List<TextEdit> edits, Client client) {
    List<org.eclipse.lsp4j.TextEdit> all = of(positions, edits);
    if (!client.supportsDocumentChanges()) {
      return new WorkspaceEdit(Map.of(document.uri(), all));
    }
    TextDocumentEdit ofDocument =
        new TextDocumentEdit(
            new VersionedTextDocumentIdentifier(document.uri(), document.version()),
            all.stream()
                .map(Either::<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>forLeft)
                .toList());
    return new WorkspaceEdit(List.of(Either.forLeft(ofDocument)));
  }
}
