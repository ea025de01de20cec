package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.testing.FormattingLaws;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Formatting real digests. */
class RealDigestsFormatTest {

  @Test
  void aRealDigestIsTheSameAfterFormatting() throws IOException {
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      FormatResult result = Digestmark.format(parsed, LineEndings.LF);
      if (result instanceof FormatResult.Refused refused) {
        assertThat(refused.problems()).allMatch(RowProblem.RowCells.class::isInstance);
        continue;
      }
      assertThat(result).as("%s", file).isInstanceOf(FormatResult.Formatted.class);
      String text = result.text();
      FormattingLaws.formattingKeepsTheFindings(parsed.source().text());
      assertThat(Digestmark.parse(text).digest()).isEqualTo(parsed.digest());
      assertThat(Digestmark.format(text).text()).isEqualTo(text);
      // Some announcements have one space where arXiv has two.
      assertThat(Digestmark.write(parsed.digest()).replace("  Abstract:", " Abstract:"))
          .isEqualTo(text.replace("  Abstract:", " Abstract:"));
      Set<String> lines = text.lines().map(String::strip).collect(Collectors.toSet());
      assertThat(parsed.source().text().lines().map(String::strip).filter(l -> !l.startsWith("|")))
          .allMatch(line -> line.isEmpty() || lines.contains(line));
      String padded = text.replaceAll("(?m)^\\| (.*) \\|$", "|   $1     |");
      ParsedDigest again = Digestmark.parse(padded.replaceAll("\n{2,}", "\n\n").stripTrailing());
      assertThat(again.digest()).isEqualTo(parsed.digest());
    }
  }
}
