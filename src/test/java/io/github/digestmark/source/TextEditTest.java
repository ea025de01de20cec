package io.github.digestmark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

  @Test
  void editsAreMadeOnTheTextAsItWas() {
    List<TextEdit> edits =
        List.of(
            new TextEdit(new Span(7, 11), "URL"),
            TextEdit.insert(0, "a "),
            TextEdit.delete(new Span(4, 6)));
    assertThat(TextEdit.apply("see my link.", edits)).isEqualTo("a see  URL.");
  }

  @Test
  void editsMayTouchButNotShareACharacter() {
    TextEdit first = new TextEdit(new Span(0, 2), "x");
    assertThat(first.overlaps(new TextEdit(new Span(2, 3), "y"))).isFalse();
    assertThat(first.overlaps(new TextEdit(new Span(1, 3), "y"))).isTrue();
    assertThat(first.overlaps(TextEdit.insert(2, "y"))).isFalse();
    assertThat(first.overlaps(TextEdit.insert(1, "y"))).isTrue();
  }

  @Test
  void twoInsertionsAtOnePlaceHaveNoOrder() {
    assertThat(TextEdit.insert(1, "x").overlaps(TextEdit.insert(1, "y"))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TextEdit.apply("ab", List.of(TextEdit.insert(1, "x"), TextEdit.insert(1, "y"))))
        .withMessageContaining("overlap");
  }
}
