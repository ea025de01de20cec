package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in the wrong encoding. */
class MojibakeTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static String repaired(String text) {
    List<TextEdit> edits =
        Mojibake.in(text).stream()
            .map(
                span ->
                    new TextEdit(
                        span,
                        Mojibake.repaired(text.substring(span.start(), span.end()))
                            .orElse("(lost)")))
            .toList();
    return TextEdit.apply(text, edits);
  }

  private static String misread(String text, Charset charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schrödinger and Pérez",
        "we don’t – but they do…",
        "Skłodowską, Erdős and Dvořák",
        "a 3×3 grid at 5°C ± 2",
        "λ ≤ α → ∞",
        "São João, señor Muñoz, naïve",
        "Ünal, Étale, Ångström, Österreich",
        "用于图像分类",
        "，因此。",
        "Привет",
        "Nguyễn Thị",
        "🚀 and 𝒳",
        "ﬁnal"
      })
  void whatWasMeantIsFound(String text) {
    assertThat(repaired(misread(text, StandardCharsets.ISO_8859_1))).isEqualTo(text);
    String inWindows = misread(text, WINDOWS);
    if (inWindows.indexOf('\uFFFD') < 0) {
      assertThat(repaired(inWindows)).isEqualTo(text);
    }
    assertThat(Mojibake.in(text)).isEmpty();
  }

  @Test
  void aMistakeMadeTwiceIsUndoneTwice() {
    assertThat(repaired("don" + misread(misread("’", WINDOWS), WINDOWS) + "t")).isEqualTo("don’t");
  }

  @Test
  void aQuotationMarkMayHaveLostItsEnd() {
    assertThat(repaired("â€œhelloâ€ he said")).isEqualTo("“hello” he said");
  }

  @Test
  void spacesAreWrittenAsSpacesAndMarksOfNoWidthAreLeftOut() {
    assertThat(repaired("5Â\u00A0km, aâ€‹b")).isEqualTo("5 km, ab");
    assertThat(repaired("MartÃ\u00ADnez")).isEqualTo("Martínez");
  }

  @Test
  void aLetterMayBeLost() {
    assertThat(repaired("naï¿½ve")).isEqualTo("na(lost)ve");
  }

  @Test
  void itsCharactersAreItsOwn() {
    String text = "MartÃ\u00ADnez \u00AD";
    assertThat(Mojibake.isAt(text, 5)).isTrue();
    assertThat(Mojibake.isAt(text, 10)).isFalse();
    assertThat(Mojibake.in(text)).containsExactly(new Span(4, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«\u00A0le traité\u00A0» et «\u00A0l’été\u00A0»",
        "„Straße“ und „FUß“",
        "IRMÃ” e “MANHÃ…”",
        "ÅR… och Å–",
        "CAFÉ» É® à\u00A0»",
        "3×² und ×°",
        "Â et Ã",
        "é€",
        "ð",
        "这是论文。"
      })
  void whatIsRightIsNot(String text) {
    assertThat(Mojibake.in(text)).isEmpty();
  }
}
