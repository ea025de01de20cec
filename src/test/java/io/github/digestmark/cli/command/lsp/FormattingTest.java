package io.github.digestmark.cli.command.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.lsp.Editor.OpenText;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** Formatting in an editor. */
class FormattingTest {

  private static List<? extends TextEdit> edits(Editor editor, OpenText digest) throws Exception {
    return Editor.await(
        editor
            .documents()
            .formatting(new DocumentFormattingParams(digest.id(), new FormattingOptions(4, true))));
  }

  @Test
  void theTextIsThatOfFormat() throws Exception {
    try (Editor editor = Editor.plain()) {
      String clean = Files.readString(Editor.DIGESTS.resolve("CLEAN.md"));
      String untidy = clean.replace("| [^", "|[^").replace("\n    ", "\n      ");
      OpenText digest = editor.open("untitled:1", untidy);
      assertThat(Digestmark.format(untidy).text()).isEqualTo(clean);
      digest.apply(edits(editor, digest));
      assertThat(digest.text()).isEqualTo(clean);
      assertThat(edits(editor, digest)).isEmpty();
    }
  }

  @Test
  void lineEndingsStay() throws Exception {
    try (Editor editor = Editor.plain()) {
      String clean = Files.readString(Editor.DIGESTS.resolve("CLEAN.md")).replace("\n", "\r\n");
      OpenText digest = editor.open("untitled:1", clean.replace("| [^", "|[^"));
      digest.apply(edits(editor, digest));
      assertThat(digest.text()).isEqualTo(clean);
    }
  }

  @Test
  void aRefusalIsAMessage() throws Exception {
    try (Editor editor = Editor.plain()) {
      OpenText digest = editor.open("FAULTY.md");
      assertThat(edits(editor, digest)).isEmpty();
      assertThat(editor.nextMessage()).startsWith("not formatted: line 7: the row has 4 cells");
    }
  }

  @Test
  void ordinaryMarkdownStaysAsItIs() throws Exception {
    try (Editor editor = Editor.plain()) {
      assertThat(edits(editor, editor.open("untitled:1", "#  a\n\n\n*  b\n"))).isEmpty();
      assertThat(editor.hasMessage()).isFalse();
    }
  }
}
