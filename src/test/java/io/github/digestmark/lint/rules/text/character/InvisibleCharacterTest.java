package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invisible characters, and those that a script or an emoji needs. */
class InvisibleCharacterTest {

  private static List<Diagnostic> lint(String inAbstract) {
    return OnePaper.sound().with("translated abstract", "我们" + inAbstract + "研究。").lint();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"200B", "FEFF", "AD", "2060", "2062", "180E", "206A", "200C", "200D", "E0041"})
  void invisibleCharactersAreRemoved(String hex) {
    String character = Character.toString(Integer.parseInt(hex, 16));
    assertThat(lint(character)).hasSize(1).allMatch(d -> d.rule().equals("invisible-character"));
    assertThat(lint(character).get(0).fixability()).contains(Fix.Safety.SAFE);
    assertThat(
            OnePaper.sound()
                .with("translated abstract", "我们" + character + "研究。")
                .fixed(Fix.Safety.SAFE))
        .isEqualTo(OnePaper.sound().with("translated abstract", "我们研究。").markdown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"200E", "200F", "61C", "202E", "2066", "FFF9"})
  void removingDirectionalMarksIsUnsafe(String hex) {
    List<Diagnostic> found = lint(Character.toString(Integer.parseInt(hex, 16)));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).fixability()).contains(Fix.Safety.UNSAFE);
  }

  @Test
  void adjacentCharactersAreOneFinding() {
    assertThat(lint("\u200b\u200b").get(0).message())
        .isEqualTo(
            "a run of U+200B (zero width space) is invisible, but hides words from searches;"
                + " remove it");
    assertThat(lint("\u200b\u202e").get(0).message())
        .startsWith(
            "a run of U+200B (zero width space) and U+202E (right-to-left override) changes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cخواهم",
        "PDF\u200cها",
        "क्\u200dष",
        "ക്\u200d ",
        "👨\u200d👩\u200d👧",
        "❤\uFE0F\u200d🔥",
        "🙂\u200d↔\uFE0F",
        "👩🏽\u200d🚀",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "ภาษา\u200bไทย",
        "ᠠ\u180Eᠠ",
      })
  void aScriptOrAnEmojiMayNeedThem(String text) {
    assertThat(lint(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"می\u200c\u200cخواهم", "a\u200db", "网\u200d络", "👨\u200dx", "🏴\uDB40\uDC67"})
  void theyAreNotNeededElsewhere(String text) {
    assertThat(lint(text)).extracting(Diagnostic::rule).containsExactly("invisible-character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Schr#ödinger bridges | SAFE",
        "The met#hod. | SAFE",
        "The method#. | SAFE",
        "a #new method | SAFE",
        "We # propose it. | SAFE",
        "#We propose it. | SAFE",
        "#1. Deep learning | UNSAFE",
        "1#. Deep learning | UNSAFE",
        "#- Deep learning | UNSAFE",
        "a *#b* c | UNSAFE",
        "[a]#(b) c | UNSAFE",
        "see www#.example.org | UNSAFE",
        "a &am#p; b | UNSAFE",
        "en_tl#dr: b | UNSAFE",
        "tld#r： b | UNSAFE",
        "a `b`# c | UNSAFE",
        "arXiv:2310.00001v1 Announce# Type: new  Abstract: It is. | UNSAFE",
        "# | UNSAFE",
      })
  void aRemovalThatMayCreateMarkupIsUnsafe(String text, Fix.Safety safety) {
    assertThat(OnePaper.sound().with("abstract", text.replace('#', '\u200b')).lint())
        .filteredOn(d -> d.rule().equals("invisible-character"))
        .singleElement()
        .satisfies(d -> assertThat(d.fixability()).contains(safety));
  }

  @Test
  void oneFixRepairsRowAndEntry() {
    OnePaper paper = OnePaper.sound().summarized("提出了\u200b模型。");
    assertThat(paper.lint()).hasSize(1);
    assertThat(paper.fixed(Fix.Safety.SAFE))
        .isEqualTo(OnePaper.sound().summarized("提出了模型。").markdown());
  }

  @Test
  void oneFixRepairsAllPlacesOfAUrl() {
    OnePaper paper = OnePaper.sound().at("https://arxiv.org/abs/1706.03762\u200b");
    assertThat(paper.lint()).hasSize(1);
    assertThat(paper.lint().get(0).related()).hasSize(2);
    assertThat(paper.lint().get(0).fixability()).contains(Fix.Safety.UNSAFE);
    assertThat(paper.fixed(Fix.Safety.UNSAFE)).isEqualTo(OnePaper.sound().markdown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "row title | Atten#tion Is All You Need",
        "row title | Atten#tion Is All",
        "title | Attention# Is All You Need",
        "title | Attention# Is All",
        "row summary | 提出#了Transformer。",
        "row summary | 提出#了模型。",
        "summary | 提出#了Transformer。",
        "summary | 提出#了模型。",
        "translated title | 注意力#就是",
      })
  void aRemovalFromOneOfTwoTextsIsSafe(String name, String text) {
    OnePaper paper = OnePaper.sound().with(name, text.replace('#', '\u200b'));
    List<String> others = new ArrayList<>(paper.lint().stream().map(Diagnostic::rule).toList());
    others.remove("invisible-character");
    assertThat(paper.lint())
        .filteredOn(d -> d.rule().equals("invisible-character"))
        .singleElement()
        .satisfies(d -> assertThat(d.fixability()).contains(Fix.Safety.SAFE));
    assertThat(Digestmark.lint(paper.fixed(Fix.Safety.SAFE)))
        .extracting(Diagnostic::rule)
        .isSubsetOf(others);
  }

  @Test
  void aRowWithoutAnEntryIsRepaired() {
    String markdown = OnePaper.sound().titled("Atten\u200btion").markdown();
    String table = markdown.substring(0, markdown.indexOf("[^1]: "));
    assertThat(Digestmark.fix(table, LintOptions.defaults(), Fix.Safety.SAFE).text())
        .isEqualTo(table.replace("\u200b", ""));
  }

  @Test
  void aFileMayBeginWithAByteOrderMark() {
    assertThat(Digestmark.lint("\uFEFF" + OnePaper.sound().markdown())).isEmpty();
    assertThat(Digestmark.lint("\uFEFF\uFEFF" + OnePaper.sound().markdown()))
        .extracting(Diagnostic::rule)
        .contains("invisible-character");
  }
}
