package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.config.LimitExceededException;
import io.github.digestmark.config.Limits;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Digest;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestmarkTest {

  private static final String MARKDOWN =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |

      # 详细
      """;

  @TempDir Path folder;

  @Test
  void stringReaderStreamAndFileGiveTheSameDigest() throws IOException {
    Path file = Files.writeString(folder.resolve("digest.md"), MARKDOWN);
    Digest digest = Digestmark.parse(MARKDOWN).digest();
    assertThat(digest.rows())
        .containsExactly(
            Papers.row(
                "1",
                "Attention Is All You Need",
                "https://arxiv.org/abs/1706.03762",
                "提出了Transformer。"));
    assertThat(Digestmark.parse(file).digest()).isEqualTo(digest);
    assertThat(Digestmark.parse(new StringReader(MARKDOWN)).digest()).isEqualTo(digest);
    byte[] bytes = MARKDOWN.getBytes(StandardCharsets.UTF_8);
    assertThat(Digestmark.parse(new ByteArrayInputStream(bytes)).digest()).isEqualTo(digest);
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    byte[] bytes = "# 摘要\nx".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("latin.md"), bytes);
    assertThatThrownBy(() -> Digestmark.parse(file))
        .isInstanceOf(MalformedUtf8Exception.class)
        .hasMessage("not UTF-8 at byte offset 9; save the file as UTF-8")
        .satisfies(e -> assertThat(((MalformedUtf8Exception) e).byteOffset()).isEqualTo(9));
  }

  @Test
  void aFileThatEndsInsideACharacterIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("cut.md"), new byte[] {'a', (byte) 0xE6, (byte) 0x91});
    assertThatThrownBy(() -> Digestmark.parse(file))
        .hasMessage("not UTF-8 at byte offset 1; save the file as UTF-8");
  }

  @Test
  void aMissingFileThrowsAnIoException() {
    assertThatThrownBy(() -> Digestmark.parse(folder.resolve("none.md")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aDigestIsLintedAndFixed() {
    String broken = MARKDOWN.replace("提出了", "提出了$p(y|x)$和");
    assertThat(Digestmark.lint(broken))
        .extracting(Diagnostic::rule)
        .containsExactly("undefined-reference", "row-cells");
    FixResult result = Digestmark.fix(broken, LintOptions.defaults(), Fix.Safety.UNSAFE);
    assertThat(result.text()).contains("$p(y\\|x)$");
    assertThat(result.left()).extracting(Diagnostic::rule).containsExactly("undefined-reference");
    assertThat(Digestmark.fix(Digestmark.parse(broken), LintOptions.defaults(), Fix.Safety.UNSAFE))
        .isEqualTo(result);
  }

  @Test
  void aDigestWithTooManyPapersIsRefused() throws IOException {
    SourceText source = SourceText.of(MARKDOWN.replace("\n# 详", "| [^2] | | |\n\n# 详"));
    Limits limits = Limits.defaults().withFileSize(1);
    assertThat(Digestmark.parse(source, limits.withPapers(2))).isEqualTo(Digestmark.parse(source));
    assertThatThrownBy(() -> Digestmark.parse(source, limits.withPapers(1)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("has 2 rows, more than 1");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Digestmark.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
  }

  @Test
  void everyRuleIsExplained() {
    assertThat(Digestmark.rules())
        .allSatisfy(
            rule ->
                assertThat(Digestmark.explain(rule.name())).contains(rule.summary().substring(1)));
    assertThatThrownBy(() -> Digestmark.explain("no-such-rule"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-rule");
    assertThatThrownBy(() -> Digestmark.explain("rules/url-mismatch"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
