package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.LimitExceededException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

/**
 * Sends the findings of documents to the client. A document that was changed several times since
 * its last check is checked once.
 */
final class Publisher {

  private final Documents documents;
  private final Client client;
  private final DigestChecker checker;
  private final Workers workers;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  /** What was said last about documents that could not be checked. Only checks know it. */
  private final Map<String, String> failures = new HashMap<>();

  private final Set<String> wrongConfigurations = new HashSet<>();

  Publisher(Documents documents, Client client, DigestChecker checker, Workers workers) {
    this.documents = documents;
    this.client = client;
    this.checker = checker;
    this.workers = workers;
  }

  /** Checks a document soon, and sends its findings. */
  void publish(String uri) {
    if (waiting.add(uri)) {
      workers
          .checks()
          .execute(
              () -> {
                waiting.remove(uri);
                documents.find(uri).ifPresentOrElse(this::send, () -> sendNothing(uri));
              });
    }
  }

  /** Reads the configurations again, and checks all documents with them. */
  void startAgain() {
    checker.forgetConfigurations();
    workers
        .checks()
        .execute(
            () -> {
              wrongConfigurations.forEach(this::sendNothing);
              wrongConfigurations.clear();
            });
    publishAll();
  }

  private void publishAll() {
    documents.uncheck();
    documents.uris().forEach(this::publish);
  }

  /** Looks the papers of a document up soon; then all documents are checked again. */
  void lookUpPapers(String uri) {
    workers
        .lookups()
        .execute(
            () ->
                documents
                    .find(uri)
                    .map(document -> document.checked().parsed().digest().arxivIds())
                    .flatMap(ids -> checker.metadata().lookUp(ids, this::publishAll))
                    .ifPresent(failure -> client.show(MessageType.Warning, failure)));
  }

  private void send(OpenDocument document) {
    CheckedDigest checked = document.checked();
    boolean isCurrent =
        documents
            .find(document.uri())
            .filter(now -> now.version() == document.version())
            .isPresent();
    if (!isCurrent) {
      // It waits to be checked again.
      return;
    }
    List<org.eclipse.lsp4j.Diagnostic> found = FindingDiagnostics.of(document, client);
    client.publish(new PublishDiagnosticsParams(document.uri(), found, document.version()));
    checked
        .failure()
        .ifPresentOrElse(
            failure -> report(document.uri(), failure), () -> failures.remove(document.uri()));
  }

  private void sendNothing(String uri) {
    failures.remove(uri);
    client.publish(new PublishDiagnosticsParams(uri, List.of()));
  }

  private void report(String uri, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof LimitExceededException excess) {
      message += "; limits: %s in .digestmark.yml allows more".formatted(excess.limit());
    }
    if (failure instanceof ConfigurationException wrong) {
      String file = DocumentUri.of(Path.of(wrong.file()));
      if (wrongConfigurations.add(file)) {
        client.publish(new PublishDiagnosticsParams(file, problems(wrong)));
      }
    }
    if (!message.equals(failures.put(uri, message))) {
      client.show(MessageType.Error, "digestmark cannot check this file: " + message);
    }
  }

  private static List<org.eclipse.lsp4j.Diagnostic> problems(ConfigurationException wrong) {
    return wrong.problems().stream()
        .map(
            problem -> {
              Position place = new Position(problem.line() - 1, problem.column() - 1);
              return FindingDiagnostics.error(new Range(place, place), problem.message());
            })
        .toList();
  }
}
