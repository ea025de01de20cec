package io.github.digestmark.cli.command.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Checks documents again when configurations change, and runs commands of code actions. */
final class WorkspaceEvents implements WorkspaceService {

  private final Documents documents;
  private final DigestChecker checker;
  private final Publisher publisher;
  private final Commands commands;

  WorkspaceEvents(Documents documents, DigestChecker checker, Publisher publisher, Client client) {
    this.documents = documents;
    this.checker = checker;
    this.publisher = publisher;
    this.commands = new Commands(checker.linter(), client);
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    checkAgain();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    checkAgain();
  }

  private void checkAgain() {
    checker.forgetConfigurations();
    documents.uncheck();
    publisher.publishAll();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    commands.run(params.getCommand(), params.getArguments());
    return CompletableFuture.completedFuture(null);
  }
}
