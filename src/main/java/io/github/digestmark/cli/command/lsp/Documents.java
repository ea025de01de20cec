package io.github.digestmark.cli.command.lsp;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The documents that the client has open. */
final class Documents {

  private final Map<String, OpenDocument> byUri = new ConcurrentHashMap<>();

  Optional<OpenDocument> find(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  void put(OpenDocument document) {
    byUri.put(document.uri(), document);
  }

  void change(String uri, UnaryOperator<OpenDocument> change) {
    byUri.computeIfPresent(uri, (same, document) -> change.apply(document));
  }

  void remove(String uri) {
    byUri.remove(uri);
  }

  /** Has all documents checked again when that is asked for. */
  void uncheck() {
    byUri.replaceAll((uri, document) -> document.unchecked());
  }

  Collection<String> uris() {
    return byUri.keySet();
  }
}
