package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.INSECURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.catalog.SnapshotFile;
import io.github.digestmark.lint.RuleInfo;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --metadata}, {@code --cache} and {@code --metadata-optional}. */
class MetadataOptionTest {

  private static final byte[] NOTHING = {};
  private static final String TWO =
      CLEAN
          .replace(
              "Attention Is All You Need\n",
              "Attention Is All You Need (arXiv:1706.03762v5 [cs.CL])\n")
          .replace("We propose", "arXiv:1810.04805v2 Announce Type: new  Abstract: We propose");

  /** Knows some papers, and notes what it is asked. */
  private static final class Api implements PaperCatalog {
    private final Map<ArxivId, PaperLookup> papers = new LinkedHashMap<>();
    private final List<List<String>> asked = new ArrayList<>();

    Api with(String id, PaperLookup lookup) {
      papers.put(ArxivId.of(id), lookup);
      return this;
    }

    @Override
    public Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids) {
      asked.add(ids.stream().map(ArxivId::toString).toList());
      Map<ArxivId, PaperLookup> found = new LinkedHashMap<>();
      for (ArxivId id : ids) {
        ArxivId paper = ArxivId.of(id.paper());
        found.put(paper, papers.getOrDefault(paper, found(id.paper(), titleOf(paper))));
      }
      return found;
    }
  }

  private final LintFolder digests;
  private final Api api = new Api();
  private int runs;

  MetadataOptionTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  /** The title that digests of tests have. */
  private static String titleOf(ArxivId paper) {
    return paper.paper().equals("1706.03762")
        ? "Attention Is All You Need"
        : "Paper " + (Integer.parseInt(paper.paper().substring(5)) - 10_000);
  }

  private static Found found(String id, String title) {
    return found(id, title, 1);
  }

  private static Found found(String id, String title, int version) {
    PaperVersion latest =
        new PaperVersion(version, Optional.empty(), Optional.of(title), Optional.empty());
    return new Found(
        new PaperMetadata(
            ArxivId.of(id),
            List.of(latest),
            List.of(PaperAuthor.of("A. Author")),
            List.of("cs.CL"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Run run(byte[] standardInput, String... args) {
    return Run.with(api, standardInput, args);
  }

  private Run lint(String... args) {
    return online("lint", NOTHING, args);
  }

  /** Runs a command with {@code --metadata api}, and a new cache in the folder. */
  private Run online(String command, byte[] standardInput, String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                command, "--metadata", "api", "--cache", digests.path("cache" + runs).toString()));
    runs++;
    all.addAll(List.of(args));
    return run(standardInput, all.toArray(String[]::new));
  }

  @Test
  void withoutTheOptionNobodyIsAsked() throws IOException {
    assertThat(run(NOTHING, "lint", digests.file("a.md", CLEAN)).code()).isZero();
    Run empty = run(NOTHING, "lint", "--metadata", "", digests.file("a.md", CLEAN));
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("--metadata must be api or a file");
    Run hint = run(NOTHING, "lint", "--select", "wrong-paper", digests.file("a.md", CLEAN));
    assertThat(hint.code()).isZero();
    assertThat(hint.err()).contains("wrong-paper needs --metadata");
    Run other =
        run(
            NOTHING,
            "lint",
            "--metadata",
            "api",
            "--select",
            "row-link",
            digests.file("a.md", CLEAN));
    assertThat(other.code()).isZero();
    assertThat(run(NOTHING, "init", "--baseline", digests.path("").toString()).code()).isZero();
    assertThat(api.asked).isEmpty();
  }

  @Test
  void allPapersOfAllFilesAreAskedForAtOnce() throws IOException {
    String others = digests.file("others.md", LintFolder.papers("https", 2));
    digests.file("no-digest.md", "Nothing, https://arxiv.org/abs/2001.00001\n");
    digests.file(".digestmark.yml", "exclude: [drafts]\n");
    digests.file("drafts/draft.md", LintFolder.papers("https", 9));
    assertThat(lint(digests.file("a.md", TWO), others, digests.path("").toString()).err())
        .doesNotContain("not checked");
    assertThat(api.asked)
        .singleElement()
        .satisfies(
            ids ->
                assertThat(ids)
                    .containsExactly("1706.03762v5", "1810.04805v2", "1706.10001", "1706.10002"));
  }

  @Test
  void theNextRunAsksOnlyForWhatIsNew() throws IOException {
    String cache = digests.path("folder/cache.mv").toString();
    String more = digests.file("more.md", LintFolder.papers("https", 1));
    String digest = digests.file("a.md", CLEAN);
    for (List<String> files : List.of(List.of(digest), List.of(digest, more), List.of(more))) {
      List<String> args = new ArrayList<>(List.of("lint", "--metadata", "api", "--cache", cache));
      args.addAll(files);
      assertThat(run(NOTHING, args.toArray(String[]::new)).code()).isZero();
    }
    assertThat(api.asked).containsExactly(List.of("1706.03762"), List.of("1706.10001"));
  }

  @Test
  void rulesKnowWhatWasFound() throws IOException {
    api.with("1706.03762", found("1706.03762", "Graph Attention Networks"));
    String digest = digests.file("a.md", CLEAN);
    Run run = lint(digest);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Graph Attention Networks", "[wrong-paper]", "\n1 error\n");
    assertThat(lint("--ignore", "wrong-paper", digest).code()).isZero();
    assertThat(run(NOTHING, "lint", digest).out()).isEqualTo("no findings in 1 file\n");
    api.with("1706.03762", new Missing());
    assertThat(lint(digest).out()).contains("[unknown-paper]");
  }

  @Test
  void aRuleThatIsOffIsTurnedOnByItsName() throws IOException {
    String digest = digests.file("a.md", TWO);
    api.with("1706.03762", found("1706.03762", "Attention Is All You Need", 7));
    List<String> names =
        Digestmark.rules().stream()
            .filter(rule -> !rule.isOnByDefault())
            .map(RuleInfo::name)
            .toList();
    assertThat(names).contains("newer-version");
    assertThat(lint("--show", "note", "--select", "all", digest).out())
        .doesNotContain("[newer-version]");
    assertThat(lint("--show", "note", "--select", "newer-version", digest).out())
        .contains("[newer-version]");
    assertThat(lint("--rule", "newer-version=error", digest).out()).contains("[newer-version]");
  }

  @Test
  void rulesSayThatTheyAreOffOrNeedMetadata() throws IOException {
    assertThat(run(NOTHING, "rules").out())
        .containsPattern("(?m)^newer-version .* \\(off by default, needs --metadata\\)$")
        .containsPattern("(?m)^wrong-paper .* \\(needs --metadata\\)$")
        .containsPattern("(?m)^row-link .*[^)]$");
    JsonNode rules =
        new JsonMapper().readTree(run(NOTHING, "rules", "--output-format", "json").out());
    for (RuleInfo rule : Digestmark.rules()) {
      JsonNode json =
          rules.values().stream()
              .filter(each -> each.path("name").asString().equals(rule.name()))
              .findFirst()
              .orElseThrow();
      assertThat(json.path("onByDefault").asBoolean()).isEqualTo(rule.isOnByDefault());
      assertThat(json.path("needsMetadata").asBoolean()).isEqualTo(rule.needsMetadata());
    }
    assertThat(run(NOTHING, "explain", "newer-version").out())
        .contains("\nNeeds `--metadata`", "\nOff by default.", "\n  newer-version: on\n");
    assertThat(run(NOTHING, "explain", "row-link").out())
        .doesNotContain("--metadata", "Off by default");
  }

  @Test
  void sarifSaysWhichRulesAreOff() throws IOException {
    Run run = run(NOTHING, "lint", "--output-format", "sarif", digests.file("a.md", CLEAN));
    JsonNode rules = new JsonMapper().readTree(run.out()).at("/runs/0/tool/driver/rules");
    assertThat(rules.values())
        .filteredOn(rule -> !rule.at("/defaultConfiguration/enabled").asBoolean(true))
        .extracting(rule -> rule.path("id").asString())
        .containsExactlyElementsOf(
            Digestmark.rules().stream()
                .filter(rule -> !rule.isOnByDefault())
                .map(RuleInfo::name)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "/dev/stdin", "/dev/fd/0"})
  void standardInputIsReadOnce(String name) {
    byte[] input = INSECURE.getBytes(StandardCharsets.UTF_8);
    assertThat(online("lint", input, name)).isEqualTo(run(input, "lint", name));
    assertThat(online("lint", input, "--fix", name)).isEqualTo(run(input, "lint", "--fix", name));
    // So the output has no author.
    api.with("1706.03762", new Missing());
    Run without = run(input, "convert", "--to", "rss", "--date", "2026-11-24", name);
    assertThat(online("convert", input, "--to", "rss", "--date", "2026-11-24", name))
        .isEqualTo(
            new Run(
                without.code(),
                without.out(),
                without.err() + "digestmark: arXiv has no paper 1706.03762\n"));
    assertThat(api.asked).hasSize(3).allMatch(ids -> ids.equals(List.of("1706.03762")));
  }

  @Test
  void whatCannotBeReadIsSaidOnce() throws IOException {
    byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(digests.path("latin.md"), latin);
    String none = digests.path("none.md").toString();
    String clean = digests.file("a.md", CLEAN);
    for (String file : List.of("-", digests.path("latin.md").toString(), none)) {
      assertThat(online("lint", latin, file, clean)).isEqualTo(run(latin, "lint", file, clean));
      assertThat(online("convert", latin, "--to", "atom", file, clean).err())
          .isEqualTo(run(latin, "convert", "--to", "atom", file, clean).err());
    }
  }

  @Test
  void whatWasNotCheckedIsSaidInOneLine() throws IOException {
    api.with("1706.10001", new NotChecked("export.arxiv.org: connection refused"));
    String digest = digests.file("a.md", LintFolder.papers("http", 4));
    String line =
        "digestmark: 1 of 4 papers was not checked: export.arxiv.org: connection refused\n";
    Run without = run(NOTHING, "lint", digest);
    assertThat(without.code()).isZero();
    assertThat(lint(digest)).isEqualTo(new Run(2, without.out(), line));
    assertThat(lint("--quiet", digest).err()).isEqualTo(line);
    assertThat(lint("--metadata-optional", digest)).isEqualTo(new Run(0, without.out(), line));
    assertThat(lint("--metadata-optional", "--fail-on", "warning", digest).code()).isEqualTo(1);
    Path out = digests.path("out.txt");
    assertThat(lint("-o", out.toString(), digest).code()).isEqualTo(2);
    assertThat(out).content().contains("[insecure-url]");
  }

  @Test
  void ofSeveralReasonsTheMostFrequentIsSaid() throws IOException {
    api.with("1706.10001", new NotChecked("one"))
        .with("1706.10002", new NotChecked("\u001b[31mother"))
        .with("1706.10003", new NotChecked("\u001b[31mother"));
    Run run = lint(digests.file("a.md", LintFolder.papers("https", 4)));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("digestmark: 3 of 4 papers were not checked: ")
        .endsWith("[31mother, and 1 other reason\n")
        .doesNotContain("\u001b");
  }

  @Test
  void whatDoesNotFitIsAnError() throws IOException {
    String digest = digests.file("a.md", CLEAN);
    assertThat(run(NOTHING, "lint", "--cache", "c", digest))
        .isEqualTo(wrong("lint", "--cache requires --metadata api"));
    assertThat(run(NOTHING, "lint", "--metadata", digest, "--cache", "c", digest))
        .isEqualTo(wrong("lint", "--cache requires --metadata api"));
    assertThat(run(NOTHING, "lint", "--metadata-optional", digest))
        .isEqualTo(wrong("lint", "--metadata-optional requires --metadata"));
    assertThat(run(NOTHING, "convert", "--to", "papers", "--metadata", "api", digest))
        .isEqualTo(
            wrong("convert", "--metadata requires --to csv, bibtex, rss or atom, not papers"));
    for (String command : List.of("format", "merge", "init", "rules", "explain")) {
      assertThat(run(NOTHING, command, "--metadata", "api", digest).err())
          .startsWith("unknown option \"--metadata\"");
    }
    String none = digests.path("none.json").toString();
    assertThat(run(NOTHING, "lint", "--metadata", none, digest))
        .isEqualTo(new Run(2, "", "digestmark: " + none + ": no such file or folder\n"));
    assertThat(run(NOTHING, "lint", "--metadata", "./api", digest).err())
        .isEqualTo("digestmark: ./api: no such file or folder\n");
    assertThat(api.asked).isEmpty();
  }

  private static Run wrong(String command, String message) {
    return new Run(2, "", "%s\nSee `digestmark %s --help`.\n".formatted(message, command));
  }

  @Test
  void aConfigurationCannotAsk() throws IOException {
    digests.file(".digestmark.yml", "metadata: api\n");
    Run run = run(NOTHING, "lint", digests.file("a.md", CLEAN));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("unknown key \"metadata\"");
    assertThat(api.asked).isEmpty();
  }

  @Test
  void conversionsHaveAuthors() throws IOException {
    api.with("1706.03762", found("1706.03762", "Other title"));
    String digest = digests.file("a.md", CLEAN);
    assertThat(online("convert", NOTHING, "--to", "bibtex", digest).out())
        .contains("  author = {Author, A.},\n", "  title = {{Attention Is All You Need}},\n");
    assertThat(online("convert", NOTHING, "--to", "csv", digest).out())
        .contains(
            ",topic,further,year,doi,published,withdrawn\n", ",A. Author,,,,,,,,,2017,,,false\n");
    assertThat(online("convert", NOTHING, "--to", "atom", digest).out())
        .contains("<name>A. Author</name>");
    assertThat(online("convert", NOTHING, "--to", "rss", digest).out())
        .contains("A. Author</dc:creator>");
    assertThat(run(NOTHING, "convert", "--to", "csv", digest).out()).doesNotContain("Author");
    assertThat(api.asked).hasSize(4);
  }

  @Test
  void conversionsSayWhatIsNotKnown() throws IOException {
    api.with("1706.03762", new NotChecked("timed out"));
    String digest = digests.file("a.md", CLEAN);
    String line = "digestmark: 1 of 1 paper was not checked: timed out\n";
    Run without = run(NOTHING, "convert", "--to", "bibtex", digest);
    assertThat(online("convert", NOTHING, "--to", "bibtex", digest))
        .isEqualTo(new Run(2, without.out(), line));
    assertThat(online("convert", NOTHING, "--metadata-optional", "--to", "bibtex", digest))
        .isEqualTo(new Run(0, without.out(), line));
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "5, ''", "6, and 1 more", "8, and 3 more"})
  void conversionsSayWhatArxivDoesNotHave(int count, String rest) throws IOException {
    String digest = digests.file("a.md", LintFolder.papers("https", count));
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String id = "1706.1000" + i;
      api.with(id, new Missing());
      lines.add("digestmark: arXiv has no paper " + id);
    }
    List<String> said = new ArrayList<>(lines.subList(0, Math.min(count, 5)));
    if (!rest.isEmpty()) {
      said.add("digestmark: " + rest);
    }
    Run without = run(NOTHING, "convert", "--to", "bibtex", digest);
    assertThat(online("convert", NOTHING, "--to", "bibtex", digest))
        .isEqualTo(new Run(0, without.out(), String.join("\n", said) + "\n"));
  }

  @Test
  void aSnapshotIsAFileOrAFolder() throws IOException {
    String digest = digests.file("a.md", CLEAN);
    Path folder = Files.createDirectory(digests.path("parts"));
    Path file =
        SnapshotFile.write(
            folder.resolve("one.json"), SnapshotFile.paper("1706.03762", "Title", "Abstract"));
    Files.writeString(folder.resolve("two.json"), "{\"id\": \"broken\n");
    String before = Files.readString(file);
    for (Path snapshot : List.of(file, folder)) {
      Run run =
          run(NOTHING, "convert", "--to", "bibtex", "--metadata", snapshot.toString(), digest);
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("  author = {Lovelace, Ada and Turing, Alan},\n");
      assertThat(run.err())
          .isEqualTo(
              snapshot.equals(file)
                  ? ""
                  : "digestmark: " + folder.resolve("two.json") + ": 1 broken line skipped (1)\n");
    }
    for (String command : List.of("lint", "convert --to csv")) {
      String line = command + " --metadata " + file + " -o " + file + " " + digest;
      assertThat(run(NOTHING, line.split(" ", -1)).err())
          .endsWith(
              "digestmark: %s: is one of the input files and was not changed; choose another output\n"
                  .formatted(file));
    }
    assertThat(file).content().isEqualTo(before);
    assertThat(api.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "convert --to csv"})
  void thePartsOfASnapshotAreNotOverwritten(String command) throws IOException {
    String digest = digests.file("a.md", CLEAN);
    Path folder = Files.createDirectory(digests.path("parts"));
    Path part =
        SnapshotFile.write(
            folder.resolve("one.json"), SnapshotFile.paper("1706.03762", "Title", "Abstract"));
    Path other = Files.writeString(folder.resolve("notes.txt"), "Not a part");
    String before = Files.readString(part);
    String line = command + " --metadata " + folder + " " + digest + " -o ";
    assertThat(run(NOTHING, (line + part).split(" ", -1)))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(
            run ->
                assertThat(run.err())
                    .endsWith(
                        "digestmark: %s: is one of the input files and was not changed; choose another output\n"
                            .formatted(part)));
    assertThat(part).content().isEqualTo(before);
    run(NOTHING, (line + other).split(" ", -1));
    assertThat(other).content().isNotEqualTo("Not a part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "convert --to csv"})
  void theCacheIsNotOverwritten(String command) throws IOException {
    Path cache = digests.path("cache.mv");
    String line = command + " --metadata api --cache " + cache + " " + digests.file("a.md", CLEAN);
    run(NOTHING, line.split(" ", -1));
    byte[] before = Files.readAllBytes(cache);
    assertThat(run(NOTHING, (line + " -o " + cache).split(" ", -1)).err())
        .endsWith("is one of the input files and was not changed; choose another output\n");
    assertThat(cache).hasBinaryContent(before);
  }

  /** As in a container whose user is not in its list of users. */
  @EnabledOnOs(OS.LINUX)
  @ParameterizedTest
  @ValueSource(strings = {"?", "", "relative"})
  void withoutAHomeFolderThereIsNoCache(String home) throws IOException {
    String caches = System.getenv("XDG_CACHE_HOME");
    assumeTrue(caches == null || !Path.of(caches).isAbsolute());
    String digest = digests.file("a.md", CLEAN);
    String before = System.getProperty("user.home");
    System.setProperty("user.home", home);
    try {
      assertThat(run(NOTHING, "lint", "--metadata", "api", digest))
          .isEqualTo(
              new Run(
                  0,
                  "no findings in 1 file\n",
                  "digestmark: cannot cache answers without a home folder; use --cache FILE\n"));
      assertThat(lint(digest).err()).isEmpty();
    } finally {
      System.setProperty("user.home", before);
    }
    assertThat(Path.of(home.isEmpty() ? ".cache" : home)).doesNotExist();
    assertThat(api.asked).hasSize(2);
  }

  @Test
  void theEnvironmentNamesASnapshot() throws Exception {
    Path snapshot =
        SnapshotFile.write(
            digests.path("snapshot.json"), SnapshotFile.paper("1706.03762", "Title", "Abstract"));
    String digest = digests.file("a.md", CLEAN);
    List<String> bibtex = List.of("convert", "--to", "bibtex", digest);
    assertThat(inEnvironment(snapshot.toString(), bibtex)).contains("Lovelace, Ada");
    assertThat(inEnvironment("", bibtex)).doesNotContain("author").contains("1706.03762");
    // An empty one is not the working folder, whose files would be the parts of a snapshot.
    Files.writeString(digests.path("papers.json"), "old");
    inEnvironment("", List.of("convert", "--to", "bibtex", "-o", "papers.json", digest));
    assertThat(digests.path("papers.json")).content().contains("1706.03762");
    // What has no place for metadata does not need it.
    List<String> json = List.of("convert", "--to", "json", digest);
    assertThat(inEnvironment("none.json", json)).contains("1706.03762");
    assertThat(inEnvironment("none.json", List.of("format", "--stdout", digest))).startsWith(CLEAN);
  }

  /** Runs a command in the folder of the digests. */
  private String inEnvironment(String metadata, List<String> args) throws Exception {
    String classPath =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName()));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DIGESTMARK_METADATA", metadata);
    builder.directory(digests.path("").toFile());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void whatWasNotCheckedIsNotGone() throws IOException {
    String allowed = "\n<!-- digestmark: allow unknown-paper in [^1] -- not yet announced -->\n";
    String digest = digests.file("a.md", CLEAN);
    String suppressed = digests.file("b.md", CLEAN + allowed);
    String baseline = digests.path("known.json").toString();
    api.with("1706.03762", new Missing());
    assertThat(lint("--write-baseline", "--baseline", baseline, digest).code()).isZero();
    String written = Files.readString(Path.of(baseline));
    assertThat(written).contains("unknown-paper");
    api.with("1706.03762", new NotChecked("timed out"));
    Run run = lint("--baseline", baseline, "--metadata-optional", digest, suppressed);
    assertThat(run.out()).startsWith("no findings in 2 files");
    assertThat(run.err()).isEqualTo("digestmark: 1 of 1 paper was not checked: timed out\n");
    lint("--write-baseline", "--baseline", baseline, "--metadata-optional", digest);
    assertThat(Path.of(baseline)).content().isEqualTo(written);
    api.with("1706.03762", found("1706.03762", "Attention Is All You Need"));
    assertThat(lint("--baseline", baseline, digest, suppressed))
        .satisfies(now -> assertThat(now.err()).contains("no longer match"))
        .satisfies(now -> assertThat(now.out()).contains("[unused-suppression]"));
  }

  @Test
  void aSnapshotMayComeThroughAPipeOfTheShell() throws Exception {
    Path snapshot =
        SnapshotFile.write(
            digests.path("snapshot.json"), SnapshotFile.paper("1706.03762", "Title", "Abstract"));
    Path pipe = digests.path("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    String digest = digests.file("a.md", CLEAN);
    // Nobody writes to it, so reading would never end.
    assertThat(run(NOTHING, "lint", "--metadata", pipe.toString(), digest))
        .isEqualTo(new Run(2, "", "digestmark: " + pipe + ": is not a regular file\n"));
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash));
    ProcessBuilder builder =
        new ProcessBuilder(
            bash.toString(),
            "-c",
            "\"$0\" -cp \"$1\" \"$2\" convert --to bibtex --metadata <(cat \"$3\") \"$4\"",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path"),
            Main.class.getName(),
            snapshot.toString(),
            digest);
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).contains("Lovelace, Ada");
  }
}
