package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-8 that was read as GBK or Shift JIS. */
class AsianMojibakeTest {

  private static String repaired(String text) {
    List<TextEdit> edits =
        AsianMojibake.in(text).stream()
            .map(
                span ->
                    new TextEdit(
                        span,
                        AsianMojibake.repaired(text.substring(span.start(), span.end()))
                            .orElse("(lost)")))
            .toList();
    return TextEdit.apply(text, edits);
  }

  private static String misread(String text, String charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({"GBK, 中文", "GBK, 我们，他", "GBK, don’t", "windows-31j, これは"})
  void whatWasMeantIsFound(String charset, String text) {
    String misread = misread(text, charset);
    assertThat(misread).doesNotContain("\uFFFD").isNotEqualTo(text);
    assertThat(misread.chars().anyMatch(c -> AsianMojibake.signs().indexOf(c) >= 0)).isTrue();
    assertThat(repaired(misread)).isEqualTo(text);
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void whatWasLostIsNamedAlone() {
    assertThat(AsianMojibake.in("模型锟斤拷锟斤拷有效")).containsExactly(new Span(2, 8));
    assertThat(repaired("模型锟斤拷锟斤拷有效")).isEqualTo("模型(lost)有效");
    String cut = misread("这是方法。 x", "GBK");
    assertThat(cut).contains("\uFFFD");
    assertThat(repaired(cut)).isEqualTo(cut);
    assertThat(repaired(cut.replace('\uFFFD', '?'))).startsWith("(lost)?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"涓涓细流", "联通与移动", "这是论文，用于研究。", "鈥", "繧繝錦と縺る", "don’t"})
  void whatIsRightIsNot(String text) {
    assertThat(AsianMojibake.in(text)).isEmpty();
  }
}
