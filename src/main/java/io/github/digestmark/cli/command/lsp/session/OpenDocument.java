package io.github.digestmark.cli.command.lsp.session;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;

/** A document that the client has open, in the state after one of its edits. */
public final class OpenDocument {

  private final String uri;
  private final int version;
  private final SourceText source;
  private final PositionEncoding encoding;
  private final Function<OpenDocument, CheckedDigest> check;
  private @Nullable CheckedDigest checked;

  /**
   * Opens a document.
   *
   * @param uri its address, as the client writes it
   * @param version the client's number of this state
   * @param check checks the document, once somebody asks for the result
   */
  public OpenDocument(
      String uri,
      int version,
      SourceText source,
      PositionEncoding encoding,
      Function<OpenDocument, CheckedDigest> check) {
    this.uri = uri;
    this.version = version;
    this.source = source;
    this.encoding = encoding;
    this.check = check;
  }

  public String uri() {
    return uri;
  }

  public int version() {
    return version;
  }

  public SourceText source() {
    return source;
  }

  public Positions positions() {
    return new Positions(source, encoding);
  }

  /** Returns the positions of the text after an edit, up to the end of what it inserts. */
  public Positions positionsAfter(TextEdit edit) {
    String before = source.text().substring(0, edit.span().start());
    return new Positions(SourceText.of(before + edit.replacement()), encoding);
  }

  /** Returns the result of the check, which happens only once. */
  public synchronized CheckedDigest checked() {
    if (checked == null) {
      checked = check.apply(this);
    }
    return checked;
  }

  /** Returns whether another state is this one, or was checked again since. */
  public boolean hasTextOf(OpenDocument other) {
    return version == other.version && source.equals(other.source);
  }

  /** Returns the same state, not checked yet. */
  OpenDocument unchecked() {
    return new OpenDocument(uri, version, source, encoding, check);
  }

  /**
   * Returns the state after some changes, each of which refers to the text after the one before it.
   * Clients may send thousands at once, mostly from the end of the text to its start: those are
   * applied together.
   */
  public OpenDocument edited(int toVersion, List<TextDocumentContentChangeEvent> changes) {
    SourceText text = source;
    List<TextEdit> edits = new ArrayList<>();
    int unchanged = text.text().length() + 1;
    for (TextDocumentContentChangeEvent change : changes) {
      Range range = change.getRange();
      if (range == null) {
        text = SourceText.of(change.getText());
        edits.clear();
        unchanged = text.text().length() + 1;
        continue;
      }
      Span span = new Positions(text, encoding).span(range);
      if (span.end() >= unchanged) {
        text = SourceText.of(TextEdit.apply(text.text(), edits));
        edits.clear();
        span = new Positions(text, encoding).span(range);
      }
      edits.add(new TextEdit(span, change.getText()));
      unchanged = span.start();
    }
    if (!edits.isEmpty()) {
      text = SourceText.of(TextEdit.apply(text.text(), edits));
    }
    return new OpenDocument(uri, toVersion, text, encoding, check);
  }
}
