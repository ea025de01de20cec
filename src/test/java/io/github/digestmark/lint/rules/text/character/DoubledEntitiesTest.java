package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.TextEdit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities that were escaped twice. */
class DoubledEntitiesTest {

  @ParameterizedTest
  @CsvSource({
    "Q&amp;amp;A, Q&amp;A",
    "a &amp;lt; b &amp;gt; c, a &lt; b &gt; c",
    "&amp;amp;amp;quot;x&amp;quot;, &quot;x&quot;",
    "it&amp;#39;s &amp;#x27;, it&#39;s &#x27;",
    "caf&amp;eacute;, caf&eacute;",
    "R&amp;D; Q&amp;A; black&amp;white;, R&amp;D; Q&amp;A; black&amp;white;",
    "&amp; &lt; &amp;, &amp; &lt; &amp;",
    "&amp;#; &amp;#x; &amp;#12, &amp;#; &amp;#x; &amp;#12"
  })
  void theyAreEscapedOnce(String text, String once) {
    List<TextEdit> edits =
        DoubledEntities.in(text).stream()
            .map(
                span ->
                    new TextEdit(
                        span, DoubledEntities.once(text.substring(span.start(), span.end()))))
            .toList();
    assertThat(TextEdit.apply(text, edits)).isEqualTo(once);
  }
}
