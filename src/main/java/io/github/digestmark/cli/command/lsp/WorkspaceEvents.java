package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.cli.command.lsp.feature.Commands;
import io.github.digestmark.cli.command.lsp.session.Client;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Checks documents again when configurations change, and runs commands of code actions. */
final class WorkspaceEvents implements WorkspaceService {

  private final Publisher publisher;
  private final Client client;
  private final Commands commands;

  WorkspaceEvents(Publisher publisher, Client client, Commands commands) {
    this.client = client;
    this.publisher = publisher;
    this.commands = commands;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    publisher.reloadConfigurations();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    publisher.reloadConfigurations();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    client.requireOpen();
    commands.run(params.getCommand(), params.getArguments());
    return CompletableFuture.completedFuture(null);
  }
}
