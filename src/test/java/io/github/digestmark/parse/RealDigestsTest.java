package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.ReadingLaws;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Real digests read without loss, as their generator wrote them and after a formatter's pass. */
class RealDigestsTest {

  /** Reads the generator's form line by line, knowing nothing of Markdown. */
  private static final class LineReading {
    private static final Pattern ROW =
        Pattern.compile("\\| \\[\\^(.+?)] \\| \\[(.*?)]\\((\\S+?)\\) \\| (.*?) ?\\|");
    private static final Pattern TITLE =
        Pattern.compile("(.*?)( \\(arXiv:\\S+ \\[\\S+](?: UPDATED| CROSS LISTED)?\\))?");
    private static final Pattern LINK = Pattern.compile("\\[(.*)]\\((.*)\\)");
    private static final Pattern ABSTRACT =
        Pattern.compile("(arXiv:\\S+ Announce Type: \\S+ {1,2}Abstract: )?(.*)");

    final List<List<String>> rows = new ArrayList<>();
    final List<List<String>> entries = new ArrayList<>();

    LineReading(String text) {
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (lines[i].startsWith("| [^")) {
          Matcher row = ROW.matcher(lines[i]);
          assertThat(row.matches()).as(lines[i]).isTrue();
          rows.add(
              IntStream.rangeClosed(1, 4).mapToObj(group -> row.group(group).strip()).toList());
        } else if (lines[i].startsWith("[^")) {
          entries.add(entry(lines, i));
        }
      }
      // What the table takes for an escaped pipe is one, unless the entry has the backslash, too.
      rows.replaceAll(
          row -> row.stream().map(cell -> isInEntry(cell) ? cell : withoutEscapes(cell)).toList());
    }

    private boolean isInEntry(String cell) {
      return entries.stream().anyMatch(entry -> entry.contains(cell));
    }

    private static String withoutEscapes(String cell) {
      return cell.replace("\\|", "|");
    }

    private static List<String> entry(String[] lines, int i) {
      int next = i + 1;
      while (next < lines.length && !lines[next].startsWith("[^")) {
        next++;
      }
      boolean firstForm = next - i == 10 || (next == lines.length && next - i == 12);
      int colon = lines[i].indexOf("]:");
      String[] slots =
          IntStream.of(2, 4, 6, firstForm ? 1 : 8, firstForm ? 6 : 10, firstForm ? 8 : 12)
              .mapToObj(offset -> lines[i + offset])
              .toArray(String[]::new);
      if (firstForm) {
        slots[2] = "";
      }
      Matcher title = groups(TITLE, slots[0].strip());
      Matcher link = groups(LINK, slots[1].strip());
      Matcher abstractText = groups(ABSTRACT, slots[5].strip());
      return List.of(
          lines[i].substring(2, colon),
          lines[i].substring(colon + 2).strip(),
          title.group(1),
          orEmpty(title.group(2)).strip(),
          link.group(1),
          link.group(2),
          slots[2].strip(),
          slots[3].strip(),
          slots[4].strip(),
          orEmpty(abstractText.group(1)).replaceFirst(" +Abstract", "  Abstract"),
          abstractText.group(2));
    }

    private static Matcher groups(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      assertThat(matcher.matches()).as(text).isTrue();
      return matcher;
    }

    private static String orEmpty(String text) {
      return text == null ? "" : text;
    }
  }

  private static List<String> fields(SummaryRow row) {
    return List.of(row.label(), row.title(), row.url(), row.text(Field.SUMMARY));
  }

  private static List<String> fields(DetailedEntry e) {
    return List.of(
        e.label(),
        e.text(Field.TRANSLATED_TITLE),
        e.title(),
        e.text(Field.STAMP),
        e.text(Field.LINK_TEXT),
        e.url(),
        e.text(Field.SUMMARY),
        e.text(Field.ENGLISH_SUMMARY),
        e.text(Field.TRANSLATED_ABSTRACT),
        e.announcement().map(Announcement::toString).orElse(""),
        e.text(Field.ABSTRACT));
  }

  @Test
  void everyFieldIsWhatTheFileSays() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Path file : Shared.digests()) {
      LineReading lines = new LineReading(Files.readString(file));
      Digest digest = Digestmark.parse(file).digest();
      softly
          .assertThat(digest.rows().stream().map(RealDigestsTest::fields).toList())
          .as("rows of %s", file)
          .isEqualTo(lines.rows);
      softly
          .assertThat(digest.entries().stream().map(RealDigestsTest::fields).toList())
          .as("entries of %s", file)
          .isEqualTo(lines.entries);
      softly.assertThat(digest.summaryHeading()).isEqualTo("摘要");
      softly.assertThat(digest.detailsHeading()).isEqualTo("详细");
      softly.assertThat(digest.columns()).containsExactly("Ref", "Title", "Summary");
    }
    softly.assertAll();
  }

  @Test
  void nothingButPipesIsReported() throws IOException {
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      assertThat(parsed.problems())
          .as("problems of %s", file)
          .allMatch(RowProblem.RowCells.class::isInstance);
      assertThat(parsed.stray()).as("stray content of %s", file).isEmpty();
    }
  }

  @Test
  void losingTrailingSpacesAndBlankLinesChangesNothing() throws IOException {
    for (Path file : Shared.digests()) {
      String text = Files.readString(file);
      String collapsed =
          text.replaceAll("[ \t]+(?=\n|\\z)", "")
              .replaceAll("\n{3,}", "\n\n")
              .replaceAll("\n+\\z", "\n");
      ParsedDigest expected = Digestmark.parse(text);
      ParsedDigest parsed = Digestmark.parse(collapsed);
      assertThat(parsed.digest()).as("%s", file).isEqualTo(expected.digest());
      assertThat(parsed.problems())
          .as("%s", file)
          .filteredOn(problem -> !isUntranslatedAbstract(problem, parsed))
          .hasSameSizeAs(expected.problems());
    }
  }

  /** Without its empty slot, an abstract left in English could be an English summary as well. */
  private static boolean isUntranslatedAbstract(Problem problem, ParsedDigest parsed) {
    return problem instanceof EntryLayout layout
        && layout.fault() == EntryLayout.LayoutFault.AMBIGUOUS
        && parsed.digest().entries().stream()
            .filter(entry -> layout.label().equals(Optional.of(entry.label())))
            .noneMatch(
                entry -> entry.text(Field.TRANSLATED_ABSTRACT).matches("(?s).*\\p{IsHan}.*"));
  }

  @Test
  void lineEndingsAndByteOrderMarkChangeNothing() throws IOException {
    for (Path file : Shared.digests()) {
      String text = Files.readString(file);
      Digest digest = Digestmark.parse(text).digest();
      for (String lineEnding : List.of("\r\n", "\r")) {
        String other = "\uFEFF" + text.replace("\n", lineEnding);
        assertThat(Digestmark.parse(other).digest()).as("%s", file).isEqualTo(digest);
      }
    }
  }

  @Test
  void everySpanShowsItsField() throws IOException {
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      ReadingLaws.everySpanShowsItsField(parsed);
    }
  }

  @Test
  void theSeedHasTwentyFivePapers() throws IOException {
    Digest seed = Digestmark.parse(Shared.file("corpus/seed.md")).digest();
    List<String> labels = IntStream.rangeClosed(1, 25).mapToObj(String::valueOf).toList();
    assertThat(seed.rows()).extracting(SummaryRow::label).isEqualTo(labels);
    assertThat(seed.entries()).extracting(DetailedEntry::label).isEqualTo(labels);
  }
}
