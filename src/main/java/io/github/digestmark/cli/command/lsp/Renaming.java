package io.github.digestmark.cli.command.lsp;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Renames a label in the row, in the entry, and wherever else the digest refers to it. Of labels
 * that several rows or entries have, only those of the paper at the position are renamed.
 */
final class Renaming {

  private static final Pattern LABEL = Pattern.compile("[^\\[\\]\\\\\\s|]{1,999}");

  private final OpenDocument document;
  private final ParsedDigest digest;

  Renaming(OpenDocument document) {
    this.document = document;
    this.digest = document.checked().parsed();
  }

  /** Returns the label at a position. */
  Optional<PrepareRenameResult> at(Position position) {
    Places places = document.places();
    return LabelReferences.at(digest, places.offset(position))
        .map(label -> new PrepareRenameResult(places.range(label), digest.source().at(label)));
  }

  /**
   * Renames the label at a position.
   *
   * @throws ResponseErrorException if there is none, or it cannot have that name
   */
  List<TextEdit> rename(Position position, String typed) {
    int offset = document.places().offset(position);
    Span label =
        LabelReferences.at(digest, offset).orElseThrow(() -> refused("there is no label here"));
    String old = digest.source().at(label);
    String name = bare(typed);
    if (!LABEL.matcher(name).matches()) {
      throw refused(
          "a label must not be empty, nor have white space, brackets, backslashes or pipes in it");
    }
    String key = Labels.key(name);
    boolean isTaken = parts().anyMatch(part -> Labels.key(part.label()).equals(key));
    if (isTaken && !key.equals(Labels.key(old))) {
      throw refused("[^%s] is already there; choose another label".formatted(name));
    }
    List<TextEdit> edits = renamed(label).stream().map(place -> new TextEdit(place, name)).toList();
    check(edits);
    return edits;
  }

  /** Returns the label that was typed with brackets or without. */
  private static String bare(String typed) {
    String name = typed.strip();
    return name.startsWith("[^") && name.endsWith("]")
        ? name.substring(2, name.length() - 1)
        : name;
  }

  private List<Span> renamed(Span label) {
    List<Span> all = LabelReferences.of(digest, digest.source().at(label));
    Set<Span> parts =
        parts().map(ParsedPart::labelSpan).filter(all::contains).collect(Collectors.toSet());
    Set<Span> ofPaper =
        digest.papers().stream()
            .map(paper -> paper.parts().stream().map(ParsedPart::labelSpan).toList())
            .filter(labels -> labels.contains(label))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    boolean isOnlyPaper = ofPaper.isEmpty() || ofPaper.containsAll(parts);
    return isOnlyPaper ? all : all.stream().filter(ofPaper::contains).toList();
  }

  private Stream<ParsedPart> parts() {
    return Stream.concat(digest.rows().stream(), digest.entries().stream());
  }

  /** Checks that the digest is read as before but for the label. */
  private void check(List<TextEdit> edits) {
    SourceText renamed = SourceText.of(TextEdit.apply(digest.source().text(), edits));
    ParsedDigest read = Digestmark.parse(renamed, digest.options());
    boolean isSame =
        read.layout() == DigestLayout.FOOTNOTES
            && read.rows().size() == digest.rows().size()
            && read.entries().size() == digest.entries().size()
            && read.problems().size() <= digest.problems().size();
    if (!isSame) {
      throw refused("the digest could not be read with this label");
    }
  }

  private static ResponseErrorException refused(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, null));
  }
}
