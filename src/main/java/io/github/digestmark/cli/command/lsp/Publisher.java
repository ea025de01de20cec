package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.cli.command.lsp.feature.FindingDiagnostics;
import io.github.digestmark.cli.command.lsp.session.CheckedDigest;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DigestChecker;
import io.github.digestmark.cli.command.lsp.session.DocumentUri;
import io.github.digestmark.cli.command.lsp.session.Documents;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.LimitExceededException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
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

  /** Checks a document that was opened, and looks its papers up. */
  void opened(String uri) {
    // An editor that does not watch files still opens some after a change of the configuration.
    checker.forgetConfigurations();
    workers
        .checks()
        .execute(
            () -> {
              if (!wrongConfigurations.isEmpty()) {
                publishAllAgain();
              }
            });
    publish(uri);
    lookUpPapers(uri);
  }

  /** Reads the configurations again, and checks all documents with them. */
  void reloadConfigurations() {
    checker.forgetConfigurations();
    // Not sooner: a check that already waits would report what is to be cleared.
    workers.checks().execute(this::publishAllAgain);
  }

  private void publishAllAgain() {
    wrongConfigurations.forEach(
        file -> client.publish(new PublishDiagnosticsParams(file, List.of())));
    wrongConfigurations.clear();
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
    if (!documents.isCurrent(document)) {
      // It waits to be checked again.
      return;
    }
    List<Diagnostic> found = FindingDiagnostics.of(document, client);
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

  private void report(String uri, Throwable failure) {
    if (failure instanceof ConfigurationException wrong) {
      report(wrong);
      return;
    }
    String message = message(failure);
    if (!message.equals(failures.put(uri, message))) {
      String name = DocumentUri.file(uri).map(file -> file.getFileName().toString()).orElse(uri);
      client.show(MessageType.Error, "%s is not checked: %s".formatted(name, message));
    }
  }

  /** Reports a configuration once, however many digests it is for. */
  private void report(ConfigurationException wrong) {
    String file = DocumentUri.of(Path.of(wrong.file()));
    if (wrongConfigurations.add(file)) {
      client.publish(new PublishDiagnosticsParams(file, problems(wrong)));
      String message = String.valueOf(wrong.getMessage());
      if (!message.equals(failures.put(file, message))) {
        client.show(
            MessageType.Error,
            wrong.file() + " has errors; its digests are not checked until you correct it");
      }
    }
  }

  private static String message(Throwable failure) {
    if (failure instanceof LimitExceededException excess) {
      return "%s; limits: %s in .digestmark.yml allows more"
          .formatted(excess.getMessage(), excess.limit());
    }
    return failure instanceof IOException
        ? String.valueOf(failure.getMessage())
        : "internal error; please report it with the file: " + failure;
  }

  private static List<Diagnostic> problems(ConfigurationException wrong) {
    return wrong.problems().stream()
        .map(
            problem -> {
              // The whole line, since the file is not here to count its characters.
              Position start = new Position(problem.line() - 1, 0);
              Range line = new Range(start, new Position(problem.line(), 0));
              return FindingDiagnostics.error(line, problem.message());
            })
        .toList();
  }
}
