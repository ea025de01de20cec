package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of a text as edits of the protocol. */
final class Edits {

  private Edits() {}

  /** Returns edits of a document that the request named. */
  static List<org.eclipse.lsp4j.TextEdit> of(OpenDocument document, List<TextEdit> edits) {
    Places places = document.places();
    return edits.stream()
        .map(edit -> new org.eclipse.lsp4j.TextEdit(places.range(edit.span()), edit.replacement()))
        .toList();
  }

  /** Returns edits that say which document they are for and, if the client knows, which state. */
  static WorkspaceEdit of(OpenDocument document, List<TextEdit> edits, Client client) {
    List<org.eclipse.lsp4j.TextEdit> all = of(document, edits);
    if (!client.knowsVersionsOfEdits()) {
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
