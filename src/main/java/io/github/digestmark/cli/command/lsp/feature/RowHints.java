package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Shows at the end of each row the translated title of its entry. */
public final class RowHints {

  private RowHints() {}

  public static List<InlayHint> in(OpenDocument document, Range range) {
    Positions positions = document.positions();
    Span wanted = positions.span(range);
    List<InlayHint> hints = new ArrayList<>();
    for (ParsedPaper paper : document.checked().parsed().papers()) {
      String title = paper.entry().map(entry -> entry.text(Field.TRANSLATED_TITLE)).orElse("");
      paper
          .row()
          .filter(row -> wanted.start() <= row.span().end() && row.span().end() <= wanted.end())
          .filter(row -> !title.isEmpty() && !shows(row, title))
          .ifPresent(
              row -> {
                InlayHint hint =
                    new InlayHint(positions.position(row.span().end()), Either.forLeft(title));
                hint.setPaddingLeft(true);
                hints.add(hint);
              });
    }
    return hints;
  }

  private static boolean shows(ParsedRow row, String title) {
    return row.text(Field.TITLE).equals(title) || row.text(Field.TRANSLATED_TITLE).equals(title);
  }
}
