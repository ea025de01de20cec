package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.cli.command.lsp.feature.CodeActions;
import io.github.digestmark.cli.command.lsp.feature.Completions;
import io.github.digestmark.cli.command.lsp.feature.Folds;
import io.github.digestmark.cli.command.lsp.feature.Formatting;
import io.github.digestmark.cli.command.lsp.feature.Hovers;
import io.github.digestmark.cli.command.lsp.feature.Navigation;
import io.github.digestmark.cli.command.lsp.feature.Outline;
import io.github.digestmark.cli.command.lsp.feature.Renaming;
import io.github.digestmark.cli.command.lsp.feature.RowHints;
import io.github.digestmark.cli.command.lsp.feature.Selections;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.Documents;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/**
 * Keeps up with the documents of the client, and answers requests about them. Each request is about
 * the state that a document has when the request arrives.
 */
final class DocumentService implements TextDocumentService {

  private final Documents documents;
  private final DigestChecker checker;
  private final Publisher publisher;
  private final Client client;
  private final Executor requests;

  DocumentService(
      Documents documents,
      DigestChecker checker,
      Publisher publisher,
      Client client,
      Executor requests) {
    this.documents = documents;
    this.checker = checker;
    this.publisher = publisher;
    this.client = client;
    this.requests = requests;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem opened = params.getTextDocument();
    documents.put(
        new OpenDocument(
            opened.getUri(),
            opened.getVersion(),
            SourceText.of(opened.getText()),
            client.encoding(),
            checker::check));
    publisher.opened(opened.getUri());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier changed = params.getTextDocument();
    documents.change(
        changed.getUri(),
        document -> document.edited(version(changed, document), params.getContentChanges()));
    publisher.publish(changed.getUri());
  }

  /** Old clients send no version. */
  private static int version(VersionedTextDocumentIdentifier changed, OpenDocument before) {
    return Optional.ofNullable(changed.getVersion()).orElse(before.version() + 1);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher.reloadConfigurations();
    publisher.lookUpPapers(params.getTextDocument().getUri());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    documents.remove(params.getTextDocument().getUri());
    publisher.publish(params.getTextDocument().getUri());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        document -> new CodeActions(document, checker.linter(), client).in(params));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answer(params.getTextDocument(), List.of(), document -> Formatting.of(document, client));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answer(
        params.getTextDocument(),
        Either.forLeft(List.of()),
        document -> Either.forLeft(new Navigation(document).definition(params.getPosition())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        document ->
            new Navigation(document)
                .references(params.getPosition(), params.getContext().isIncludeDeclaration()));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        document -> new Navigation(document).highlights(params.getPosition()));
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return this.<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>answer(
        params.getTextDocument(),
        null,
        document ->
            new Renaming(document)
                .at(params.getPosition())
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answer(
        params.getTextDocument(),
        new WorkspaceEdit(),
        document ->
            new Renaming(document).rename(params.getPosition(), params.getNewName(), client));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answer(
        params.getTextDocument(),
        null,
        document -> new Hovers(document, checker.linter()).at(params.getPosition()).orElse(null));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return answer(
        params.getTextDocument(), List.of(), document -> RowHints.in(document, params.getRange()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answer(params.getTextDocument(), List.of(), document -> new Outline(document).symbols());
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return answer(params.getTextDocument(), List.of(), Folds::of);
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        document -> Selections.at(document, params.getPositions()));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answer(
        params.getTextDocument(),
        Either.forLeft(List.of()),
        document ->
            Either.forRight(new Completions(document, checker.linter()).at(params.getPosition())));
  }

  /**
   * Answers a request about a document, unless it is cancelled or the text has changed in the
   * meantime: to check every text that somebody types would take long.
   */
  private <T> CompletableFuture<T> answer(
      TextDocumentIdentifier about, @Nullable T nothing, Function<OpenDocument, T> answer) {
    client.requireOpen();
    Optional<OpenDocument> asked = documents.find(about.getUri());
    return asked.isEmpty()
        ? CompletableFuture.completedFuture(nothing)
        : CompletableFutures.computeAsync(
            requests,
            cancelled -> {
              cancelled.checkCanceled();
              OpenDocument document =
                  documents
                      .find(about.getUri())
                      .filter(now -> now.hasTextOf(asked.get()))
                      .orElseThrow(DocumentService::changed);
              boolean isDigest = document.checked().isDigest();
              cancelled.checkCanceled();
              return isDigest ? answer.apply(document) : nothing;
            });
  }

  private static ResponseErrorException changed() {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.ContentModified, "the document has changed", null));
  }
}
