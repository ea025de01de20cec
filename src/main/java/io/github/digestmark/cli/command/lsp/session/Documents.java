package io.github.digestmark.cli.command.lsp.session;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The documents that the client has open. */
public final class Documents {

  private final Map<String, OpenDocument> byUri = new ConcurrentHashMap<>();

  public Optional<OpenDocument> find(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /** Returns whether a document is still in this state. */
  public boolean isCurrent(OpenDocument document) {
    return byUri.get(document.uri()) == document;
  }

  public void put(OpenDocument document) {
    byUri.put(document.uri(), document);
  }

  public void change(String uri, UnaryOperator<OpenDocument> change) {
    byUri.computeIfPresent(uri, (same, document) -> change.apply(document));
  }

  public void remove(String uri) {
    byUri.remove(uri);
  }

  /** Marks all documents as unchecked. */
  public void uncheck() {
    byUri.replaceAll((uri, document) -> document.unchecked());
  }

  public Collection<String> uris() {
    return byUri.keySet();
  }
}
