package io.github.digestmark.catalog;

import static io.github.digestmark.catalog.SnapshotFile.line;
import static io.github.digestmark.catalog.SnapshotFile.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataSnapshotTest {

  /** Made up, in the order of keys and with the line ends and nulls of arXiv's file. */
  private static final String LINE =
      """
      {"id":"0704.0009","submitter":"Jane Doe","authors":"Jane M. Doe, J\\\\'ozef Roe (1) and \\
      the X Collaboration ((1) Institute of Y)","title":"On $\\\\mathcal{O}(n)$\\n  things","comments":\\
      "10 pages,\\n  2 figures","journal-ref":"J. Th. 7 (2008) 1","doi":"10.1000/182","report-no":\\
      null,"categories":"math.CO cs.CG","license":null,"abstract":"  We do things\\nand more.\\n",\\
      "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2",\\
      "created":"Sat, 13 Dec 2008 17:26:00 GMT"}],"update_date":"2008-12-13","authors_parsed":\\
      [["Doe","Jane M.",""],["R\\u00f3e","J\\u00f3zef","Jr"],["the X Collaboration","",""]]}
      """
          .replace("\\\n", "")
          .strip();

  @TempDir private Path folder;
  private final List<String> messages = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("metadata.json");
  }

  private Map<ArxivId, PaperLookup> find(Path snapshot, String... ids) throws IOException {
    return MetadataSnapshot.open(snapshot, progress::add, messages::add)
        .find(Stream.of(ids).map(id -> ArxivId.parse(id).orElseThrow()).toList());
  }

  private PaperLookup only(String id) throws IOException {
    return find(file, id).values().iterator().next();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static PaperMetadata a() {
    return paper("2401.00001", "A", "An abstract.");
  }

  private static PaperMetadata b() {
    return paper("2401.00007", "B", "Another abstract.");
  }

  @Test
  void allFieldsAreRead() throws IOException {
    Files.writeString(file, LINE);
    assertThat(only("0704.0009v1"))
        .isEqualTo(
            new Found(
                new PaperMetadata(
                    ArxivId.of("0704.0009"),
                    List.of(
                        new PaperVersion(
                            1,
                            Optional.of(Instant.parse("2007-04-02T19:18:42Z")),
                            Optional.empty(),
                            Optional.empty()),
                        new PaperVersion(
                            2,
                            Optional.of(Instant.parse("2008-12-13T17:26:00Z")),
                            Optional.of("On $\\mathcal{O}(n)$ things"),
                            Optional.of("We do things and more."))),
                    List.of(
                        new PaperAuthor("Jane M.", "Doe", ""),
                        new PaperAuthor("Józef", "Róe", "Jr"),
                        new PaperAuthor("", "the X Collaboration", "")),
                    List.of("math.CO", "cs.CG"),
                    Optional.of("10 pages, 2 figures"),
                    Optional.of("J. Th. 7 (2008) 1"),
                    Optional.of("10.1000/182"))));
    assertThat(messages).isEmpty();
    assertThat(progress).endsWith(1.0);
  }

  @Test
  void withoutParsedAuthorsTheirTextIsSplit() throws IOException {
    Files.writeString(file, LINE.replaceFirst("\"authors_parsed\":.*", "\"authors_parsed\":null}"));
    assertThat(((Found) only("0704.0009")).metadata().authors())
        .containsExactly(
            new PaperAuthor("Jane M.", "Doe", ""),
            new PaperAuthor("J\\'ozef", "Roe", ""),
            new PaperAuthor("", "the X Collaboration", ""));
  }

  @Test
  void everyKindOfFileIsReadWhateverItsName() throws IOException {
    String lines = line(a()) + "\n" + line(b()) + "\n";
    Files.writeString(file, lines);
    Files.write(folder.resolve("one"), gzip(lines.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip((line(a()) + "\n").getBytes(StandardCharsets.UTF_8)));
    members.write(gzip((line(b()) + "\n").getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("two"), members.toByteArray());
    zip(folder.resolve("three"), Map.of("metadata.json", lines));
    zip(
        folder.resolve("four"),
        Map.of(
            "README.md", "{", "__MACOSX/x.json", "{", "x/a.json", line(a()), "b.jsonl", line(b())));
    for (String name : List.of("metadata.json", "one", "two", "three", "four")) {
      assertThat(find(folder.resolve(name), "2401.00001", "2401.00007v3", "2401.00002"))
          .as(name)
          .containsExactly(
              Map.entry(a().id(), new Found(a())),
              Map.entry(b().id(), new Found(b())),
              Map.entry(ArxivId.of("2401.00002"), new Missing()));
    }
    assertThat(messages).isEmpty();
  }

  @Test
  void aFolderHasParts() throws IOException {
    Files.writeString(folder.resolve("part-0.json"), line(a()));
    Files.write(
        folder.resolve("part-1.json.gz"),
        gzip((line(b()) + "\n{\n").getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve(".part-1.json.gz.crc"), "{");
    Files.writeString(folder.resolve("_SUCCESS"), "");
    Files.writeString(folder.resolve("notes.txt"), "{");
    assertThat(find(folder, "2401.00001", "2401.00007").values())
        .containsExactly(new Found(a()), new Found(b()));
    assertThat(messages)
        .containsExactly(folder.resolve("part-1.json.gz") + ": 1 broken line skipped (2)");
  }

  @Test
  void whatCannotBeReadIsAnException() throws IOException {
    assertThatThrownBy(() -> find(file, "2401.00001")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> find(folder, "2401.00001"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file in it ends in .json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsRead() throws Exception {
    Files.writeString(folder.resolve("a"), line(a()) + "\n" + line(b()));
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    Process writer =
        new ProcessBuilder("sh", "-c", "cat \"$0\" > \"$1\"", folder + "/a", file.toString())
            .start();
    assertThat(only("2401.00007")).isEqualTo(new Found(b()));
    assertThat(writer.waitFor()).isZero();
  }

  /** Lines of so many papers of 2023. */
  private static String others(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> line(paper("2301." + (10_000 + i), "Title " + i, "An abstract.")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void recordsThatShareALineAreRead() throws IOException {
    PaperMetadata c = paper("2401.00009", "A set {\"x\"}{\"y\"}", "a \\}{\"b \\\\\"}{");
    String lines =
        line(a()) + line(c) + " \t\uFEFF" + line(b()).replace("{\"id\":", "{  \"id\" : ");
    for (String written :
        List.of(lines, lines + "\n", others(9) + lines, lines + lines, "\n" + lines + others(9))) {
      for (int i = 0; i < 2; i++) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        Files.write(file, i == 0 ? bytes : gzip(bytes));
        assertThat(find(file, "2401.00001", "2401.00007", "2401.00009", "2401.00008").values())
            .containsExactly(new Found(a()), new Found(b()), new Found(c), new Missing());
      }
    }
    assertThat(messages).isEmpty();
  }

  @Test
  void partsOfARecordAreNotRecords() throws IOException {
    Files.writeString(
        file,
        line(a()).replaceFirst("}$", ",\"more\":[{\"id\":\"2401.00003\"}, {\"a\":{\"b\":{}}}]}")
            + "\n"
            + line(b()));
    assertThat(find(file, "2401.00001", "2401.00003").values())
        .containsExactly(new Found(a()), new Missing());
    assertThat(messages).isEmpty();
  }

  @Test
  void whatFollowsARecordThatIsCutOffIsRead() throws IOException {
    String cut = line(paper("2401.00003", "Cut", "An abstract."));
    for (int length = 1; length <= cut.length() - 1; length++) {
      String start = cut.substring(0, length);
      Files.writeString(file, others(30) + "\n" + start + line(b()) + "\n" + line(a()));
      Map<ArxivId, PaperLookup> found = find(file, "2401.00003", "2401.00007");
      if (start.contains("\"2401.00003\"")) {
        assertThat(found)
            .containsEntry(
                ArxivId.of("2401.00003"), new NotChecked("line 31 of " + file + " is broken"));
      }
      assertThat(found.get(b().id())).as(start).isNotEqualTo(new Missing());
      assertThat(messages).as(start).last().asString().endsWith("skipped (31)");
    }
  }

  @Test
  void aBrokenLineHasAnIdAnywhere() throws IOException {
    Files.writeString(
        file,
        String.join(
            "\n",
            others(30),
            "{\"title\":\"T\", \"id\" :\t\"hep-th\\/9901001\", \"abstract\": \"cut",
            "[" + line(paper("2301.10031", "A", "B")) + ",",
            line(b())));
    assertThat(find(file, "2301.10031", "hep-th/9901001v2", "2301.10033").values())
        .containsExactly(
            new NotChecked("line 32 of " + file + " is broken"),
            new NotChecked("line 31 of " + file + " is broken"),
            new Missing());
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void ifManyLinesAreBrokenNothingIsMissing(int broken, boolean isDoubted) throws IOException {
    Files.writeString(
        file, others(99 - broken) + "\n" + line(b()) + "\n" + "{}\n\n".repeat(broken));
    assertThat(find(file, "2401.00007", "2401.00001").values())
        .containsExactly(
            new Found(b()),
            isDoubted
                ? new NotChecked(
                    "11 of 100 lines of %s are broken; one JSON object per line is expected"
                        .formatted(file))
                : new Missing());
  }

  @Test
  void aPartThatIsBrokenCastsDoubtOnAll() throws IOException {
    Files.writeString(folder.resolve("part-0.json"), others(1000));
    Path pretty = folder.resolve("part-1.json");
    String why = "[0-9]+ of [0-9]+ lines of .*part-1.json are broken; .*";
    Files.writeString(pretty, line(a()).replace(",\"", ",\n  \"") + "\n");
    assertThat(find(folder, "2201.00001", "2401.00001").values())
        .allSatisfy(answer -> assertThat(((NotChecked) answer).reason()).matches(why));
    assertThat(((NotChecked) find(pretty, "2401.00001").values().iterator().next()).reason())
        .endsWith(
            "part-1.json is not a snapshot of arXiv's metadata; one JSON object per line is expected");
  }

  @Test
  void whatIsNotSeenIsNotRead() throws IOException {
    Files.writeString(
        file,
        line(a())
            .replace("  An abstract.", "\\u202eAn\\u0000\\u2028\\u009b abstract.\\u2069")
            .replace("\"Ada\"", "\"\\u001b Ada\\u0007\"")
            .replace("\"cs.CL\"", "\"cs.CL 68T50 \\u001b[31m cs.CL x-y.a-b I.2.7\""));
    assertThat(only("2401.00001"))
        .isEqualTo(
            new Found(
                new PaperMetadata(
                    a().id(),
                    a().versions(),
                    a().authors(),
                    List.of("cs.CL", "x-y.a-b"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "10.1000/182, 10.1000/182",
        "`10.1000/1, 10.1000/2`, 10.1000/1",
        "`10.1000/1,10.1000/2`, 10.1000/1",
        "10.1000/1 10.1000/2, 10.1000/1",
        "10.1000/1;10.1000/2, 10.1000/1",
        "see 10.1000/2, 10.1000/2",
        "`10.1002/(SICI)1<1:A,B>3.0.CO;2-2`, `10.1002/(SICI)1<1:A,B>3.0.CO;2-2`",
        "10.48550/arXiv.2401.00001 10.1000/2, 10.1000/2",
        "10.1000/é, ``",
        "doi:10.1000/2, ``",
        "10., ``",
        "to appear, ``"
      })
  void aDoiIsTheFirstOfSeveral(String written, String doi) throws IOException {
    Files.writeString(file, line(a()).replace("\"doi\":null", "\"doi\":\"" + written + "\""));
    assertThat(((Found) only("2401.00001")).metadata().doi().orElse("")).isEqualTo(doi);
  }

  @Test
  void brokenLinesAreSkippedAndCounted() throws IOException {
    Files.writeString(
        file,
        String.join(
            "\n",
            "no JSON",
            line(a()),
            "{\"id\":\"2401.00003\",\"title\":\"cut",
            "",
            "{\"id\":\"2401.00004\",\"title\":7}",
            "{\"id\":\"hep-th\"}",
            line(b()).replace("\"id\":\"2401.00007\",", ""),
            line(b()),
            others(100)));
    assertThat(find(file, "2401.00001", "2401.00003", "2401.00004", "2401.00005").values())
        .containsExactly(
            new Found(a()),
            new NotChecked("line 3 of " + file + " is broken"),
            new NotChecked("line 5 of " + file + " is broken"),
            new Missing());
    assertThat(messages).containsExactly(file + ": 5 broken lines skipped (1, 3, 5, 6, 7)");
  }

  @Test
  void onlyTheFirstNumbersOfManyBrokenLinesAreShown() throws IOException {
    Files.writeString(file, "x\n".repeat(1000) + line(a()));
    assertThat(only("2401.00001")).isEqualTo(new Found(a()));
    assertThat(messages)
        .containsExactly(file + ": 1000 broken lines skipped (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":null",
        "\"title\":\" \"",
        "\"title\":[\"A\"]",
        "\"abstract\":{}",
        "\"categories\":1",
        "\"versions\":null",
        "\"versions\":[]",
        "\"versions\":{}",
        "\"versions\":[{\"version\":\"v0\"}]",
        "\"versions\":[{\"version\":\"v99999999999\"}]",
        "\"versions\":[{\"version\":\"v1\",\"created\":\"yesterday\"}]",
        "\"versions\":[[]]",
        "\"authors_parsed\":[\"A\"]",
        "\"authors_parsed\":[[1]]",
        "\"comments\":false",
        "\"title\":\"A\",\"title\":\"B\""
      })
  void aMalformedFieldBreaksTheLine(String field) throws IOException {
    String key = field.substring(0, field.indexOf(':'));
    String line =
        line(a())
            .replaceFirst(
                key + ":(\\[\\[?.*?\\]\\]?|\"[^\"]*\"|null)", field.replace("\\", "\\\\"));
    Files.writeString(file, line + "\n" + line(b()));
    assertThat(line).contains(field);
    assertThat(only("2401.00001")).isInstanceOf(NotChecked.class);
    assertThat(messages).containsExactly(file + ": 1 broken line skipped (1)");
  }

  @Test
  void ofTwoLinesOfAPaperTheLaterCountsUnlessItIsBroken() throws IOException {
    PaperMetadata other = paper("2401.00001", "A again", "An abstract.");
    Files.writeString(file, line(a()) + "\n" + line(other) + "\n" + line(a()).replace('}', ' '));
    assertThat(only("2401.00001")).isEqualTo(new Found(other));
  }

  @Test
  void otherLayoutsOfALineAreRead() throws IOException {
    String line = line(a());
    for (String written :
        List.of(
            "\uFEFF" + line,
            line + "\r\n",
            " \t" + line + " \n",
            line.replace("{\"id\":\"", "{ \"id\" : \""),
            line.replace("2401.00001", "2401\\u002e00001"),
            "{\"update_date\":\"2024-01-02\","
                + line.substring(1).replace(",\"update_date\":\"2024-01-02\"", ""))) {
      Files.writeString(file, written);
      assertThat(only("2401.00001")).as(written).isEqualTo(new Found(a()));
      assertThat(messages).isEmpty();
    }
  }

  @Test
  void oldIdentifiersAreRead() throws IOException {
    PaperMetadata old = paper("hep-th/9901001", "Old", "An abstract.");
    Files.writeString(file, line(old).replace("hep-th/", "hep-th\\/") + "\n" + line(a()));
    assertThat(find(file, "hep-th/9901001v2", "hep-th/9901002").values())
        .containsExactly(new Found(old), new Missing());
  }

  @Test
  void aSnapshotWithoutOldPapersMayLackItsEnd() throws IOException {
    Files.writeString(file, line(a()));
    assertThat(only("math/0309136"))
        .isEqualTo(new NotChecked(file + " has no papers from before April 2007"));
    Files.writeString(
        file, line(a()) + "\n" + SnapshotFile.line(SnapshotFile.paper("hep-th/9901001", "T", "A")));
    assertThat(only("math/0309136")).isEqualTo(new Missing());
  }

  @ParameterizedTest
  @CsvSource({
    "2401.00006, false",
    "2401.00008, true",
    "2402.00001, true",
    "2312.99999, false",
    "1412.9999, false"
  })
  void aPaperThatIsNewerThanTheSnapshotIsNotChecked(String id, boolean isNewer) throws IOException {
    Files.writeString(file, line(b()) + "\n" + line(a()));
    assertThat(only(id))
        .isEqualTo(
            isNewer
                ? new NotChecked("newer than " + file + ", which ends with 2401.00007")
                : new Missing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "{}", "[1]\n{\"id\":\"x\"}\n", "# A digest\n", "\0\0\0", "PK"})
  void anotherFileIsNotASnapshot(String text) throws IOException {
    Files.writeString(file, text);
    assertThat(((NotChecked) only("2401.00001")).reason()).contains(file.toString());
  }

  @Test
  void aFileWithoutRecordsIsNamed() throws IOException {
    Files.writeString(file, "");
    assertThat(only("2401.00001"))
        .isEqualTo(
            new NotChecked(
                file
                    + " is not a snapshot of arXiv's metadata; one JSON object per line is expected"));
  }

  @Test
  void ofAFileThatIsCutOffCountsWhatIsThere() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < 5000; i++) {
      lines.append(
          line(
              paper(
                  String.format(Locale.ROOT, "2401.%05d", i),
                  "Title " + i * 7919,
                  "An abstract.")));
      lines.append('\n');
    }
    byte[] whole = lines.toString().getBytes(StandardCharsets.UTF_8);
    byte[] gzip = gzip(whole);
    zip(file, Map.of("a.json", lines.toString()));
    byte[] zip = Files.readAllBytes(file);
    for (byte[] bytes : List.of(whole, gzip, zip)) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      Map<ArxivId, PaperLookup> found = find(file, "2401.00001", "2401.04000");
      assertThat(found.get(ArxivId.of("2401.00001"))).isInstanceOf(Found.class);
      assertThat(((NotChecked) found.get(ArxivId.of("2401.04000"))).reason())
          .matches(".*metadata\\.json is damaged or cut off after line 2?[0-9]{3}[0-9]?");
    }
  }

  @Test
  void linesOfAnyLengthAreReadInLittleMemory() throws IOException {
    PaperMetadata longest = paper("2401.00002", "Long", "x".repeat(SnapshotLines.LONGEST - 2000));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          (line(a()) + "\n" + line(longest) + "\n{\"id\":\"2401.00003\",\"")
              .getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 50; i++) {
        out.write(block);
      }
      out.write(("\n" + line(b()) + "\n" + others(20)).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(find(file, "2401.00001", "2401.00002", "2401.00003", "2401.00007").values())
        .containsExactly(
            new Found(a()),
            new Found(longest),
            new NotChecked("line 3 of " + file + " is broken"),
            new Found(b()));
    assertThat(messages).containsExactly(file + ": 1 broken line skipped (3)");
    assertThat(progress).isSorted().hasSizeGreaterThan(5).allMatch(p -> 0 <= p && p <= 1);
  }
}
