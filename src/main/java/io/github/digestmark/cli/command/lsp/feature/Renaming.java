package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Renames a label in the row, in the entry, and wherever else the digest refers to it. Of labels
 * that several rows or entries have, only those of the paper at the position are renamed.
 */
public final class Renaming {

  /** Labels that CommonMark reads, and that break neither rows nor comments. */
  private static final Pattern LABEL =
      Pattern.compile("(?!.*--)[^\\[\\]\\\\|`\\s\\p{Cc}\\p{Cf}\\p{Z}]{1,999}");

  private final OpenDocument document;
  private final ParsedDigest digest;

  public Renaming(OpenDocument document) {
    this.document = document;
    this.digest = document.checked().parsed();
  }

  /** Returns the label at a position. */
  public Optional<PrepareRenameResult> at(Position position) {
    Positions positions = document.positions();
    return LabelReferences.at(digest, positions.offset(position))
        .map(label -> new PrepareRenameResult(positions.range(label), digest.source().at(label)));
  }

  /**
   * Renames the label at a position.
   *
   * @throws ResponseErrorException if there is none, or it cannot have that name
   */
  public WorkspaceEdit rename(Position position, String typed, Client client) {
    return Edits.of(document, document.positions(), edits(position, typed), client);
  }

  /** Returns the same as changes of the text. */
  public List<TextEdit> edits(Position position, String typed) {
    int offset = document.positions().offset(position);
    Span label =
        LabelReferences.at(digest, offset)
            .orElseThrow(() -> refused("there is no label at this position"));
    String name = bare(typed);
    if (!LABEL.matcher(name).matches()) {
      throw refused(
          "a label cannot be empty, longer than 999 characters, or contain white space, brackets,"
              + " backslashes, backticks, pipes, -- or invisible characters");
    }
    Set<Span> renamed = renamed(label);
    if (isTaken(name, renamed)) {
      throw refused("[^%s] is already used; choose another label".formatted(name));
    }
    List<TextEdit> edits = renamed.stream().map(place -> new TextEdit(place, name)).toList();
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

  /** Returns the places of a label that are about the same paper. */
  private Set<Span> renamed(Span label) {
    Set<Span> all = new LinkedHashSet<>(LabelReferences.of(digest, digest.source().at(label)));
    Set<Span> ofPaper = new HashSet<>();
    for (ParsedPaper paper : digest.papers()) {
      List<Span> labels = paper.parts().stream().map(ParsedPart::labelSpan).toList();
      if (labels.contains(label)) {
        ofPaper.addAll(labels);
      }
    }
    boolean isShared =
        digest.parts().stream()
            .map(ParsedPart::labelSpan)
            .anyMatch(each -> all.contains(each) && !ofPaper.contains(each));
    if (isShared && !ofPaper.isEmpty()) {
      all.retainAll(ofPaper);
    }
    return all;
  }

  /** Returns whether a row would have the label of another row, or an entry that of another. */
  private boolean isTaken(String name, Set<Span> renamed) {
    String key = Labels.key(name);
    Set<Class<?>> kinds = new HashSet<>();
    Set<Class<?>> others = new HashSet<>();
    for (ParsedPart part : digest.parts()) {
      if (renamed.contains(part.labelSpan())) {
        kinds.add(part.getClass());
      } else if (Labels.key(part.label()).equals(key)) {
        others.add(part.getClass());
      }
    }
    return !Collections.disjoint(kinds, others);
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
      throw refused("this label would break the digest");
    }
  }

  private static ResponseErrorException refused(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, null));
  }
}
