package io.github.digestmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.Region;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.ManyPipes;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The details of each format. */
class ReportsTest {

  private static final String HOSTILE =
      "%0A::error::line one\nline two\r, ]]> <b>&\u001B[31m \u009B \u202E \uD800 \u0000 译文 😀 {0} {{ }";

  private static final String TEXT = "first line\n第二行 with [link](u)\n\tthird\n";

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aFindingInManyPlacesIsReportedInFewLines(ReportFormat format) throws IOException {
    ParsedDigest parsed = Digestmark.parse(ManyPipes.row(20_000));
    List<Diagnostic> found = Digestmark.lint(parsed, LintOptions.defaults());
    StringWriter out = new StringWriter();
    Report report = format.to(out, ReportOptions.of(Digestmark.linter()));
    report.add(new LintedFile("a.md", parsed, found));
    report.end();
    assertThat(found).hasSize(1);
    assertThat(out.toString().split("another pipe", -1)).hasSizeLessThanOrEqualTo(11);
    assertThat(out.toString().lines()).hasSizeLessThan(2000);
  }

  static LintedFile file(String name, Diagnostic... diagnostics) {
    return new LintedFile(name, Digestmark.parse(TEXT), List.of(diagnostics));
  }

  static Diagnostic diagnostic(Severity severity, String message, Span span, Fix.Safety safety) {
    return diagnostic(SourceText.of(TEXT), severity, message, span, safety);
  }

  private static Diagnostic diagnostic(
      SourceText source, Severity severity, String message, Span span, Fix.Safety safety) {
    Fix fix =
        safety == null
            ? null
            : new Fix(safety, "write it", List.of(new TextEdit(span, "replacement\n")));
    return new Diagnostic(
        "row-link",
        severity,
        message,
        span,
        Region.of(source, span),
        List.of(new RelatedLocation(new Span(0, 5), "there")),
        Optional.ofNullable(fix),
        Optional.of("1"));
  }

  static String report(ReportFormat format, boolean color, LintedFile... files) throws IOException {
    return report(format, ReportOptions.of(Digestmark.linter()).withColor(color), files);
  }

  static String report(ReportFormat format, ReportOptions options, LintedFile... files)
      throws IOException {
    StringWriter out = new StringWriter();
    Report report = format.to(out, options);
    for (LintedFile file : files) {
      report.add(file);
    }
    report.end();
    return out.toString();
  }

  private static LintedFile hostile() {
    Span link = new Span(20, 29);
    return file(
        "a,b:c\n%.md",
        diagnostic(Severity.ERROR, HOSTILE, link, Fix.Safety.SAFE),
        diagnostic(Severity.WARNING, HOSTILE, Span.at(11), Fix.Safety.UNSAFE),
        diagnostic(Severity.NOTE, HOSTILE, new Span(11, 33), null));
  }

  @Test
  void jsonHasExactlyTheDocumentedKeys() throws IOException {
    JsonNode all = new JsonMapper().readTree(report(ReportFormat.JSON, false, hostile()));
    assertThat(all).hasSize(3);
    JsonNode first = all.get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "file", "rule", "severity", "message", "line", "column", "endLine", "endColumn", "fix");
    assertThat(first.path("file").asString()).isEqualTo("a,b:c\n%.md");
    assertThat(first.path("message").asString()).isEqualTo(HOSTILE);
    assertThat(first.path("line").asInt()).isEqualTo(2);
    assertThat(first.path("column").asInt()).isEqualTo(10);
    assertThat(first.path("endLine").asInt()).isEqualTo(2);
    assertThat(first.path("endColumn").asInt()).isEqualTo(19);
    assertThat(all.get(2).path("endLine").asInt()).isEqualTo(3);
    List<String> fixes = new ArrayList<>();
    all.forEach(finding -> fixes.add(finding.path("fix").asString()));
    assertThat(fixes).containsExactly("safe", "unsafe", "none");
  }

  @Test
  void withoutFindingsJsonIsAnEmptyArray() throws IOException {
    assertThat(new JsonMapper().readTree(report(ReportFormat.JSON, false))).isEmpty();
    assertThat(new JsonMapper().readTree(report(ReportFormat.CODEQUALITY, false, file("a.md"))))
        .isEmpty();
  }

  @Test
  void noReportContainsAControlSequence() throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(report(format, false, hostile()).chars())
          .as(format.name())
          .allMatch(c -> c == '\n' || (c >= ' ' && !(0x7F <= c && c <= 0x9F) && c != 0x202E));
    }
  }

  @Test
  void aFindingIsOneLineForGithub() throws IOException {
    String report = report(ReportFormat.GITHUB, false, hostile());
    assertThat(report.lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith(
            "::error file=a%2Cb%3Ac%0A%25.md,line=2,endLine=2,col=10,endColumn=19,title=row-link::"
                + "%250A::error::line one%0Aline two%0D, ]]> <b>&<U+001B>[31m");
    assertThat(report.lines().skip(1))
        .satisfiesExactly(
            warning -> assertThat(warning).startsWith("::warning "),
            note -> assertThat(note).startsWith("::notice ").doesNotContain("endColumn"));
  }

  @Test
  void junitReadsBackTheSame() throws Exception {
    String xml = report(ReportFormat.JUNIT, false, hostile(), file("good.md"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    NodeList suites = document.getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(2);
    assertThat(((Element) suites.item(0)).getAttribute("failures")).isEqualTo("3");
    assertThat(((Element) suites.item(1)).getAttribute("failures")).isEqualTo("0");
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo(ControlCharacters.of(HOSTILE))
        .contains("译文 😀")
        .contains("<U+001B>");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
  }

  @Test
  void codeQualityFingerprintsDiffer() throws IOException {
    Diagnostic twice = diagnostic(Severity.NOTE, "m", new Span(0, 5), null);
    JsonNode all =
        new JsonMapper()
            .readTree(
                report(
                    ReportFormat.CODEQUALITY,
                    false,
                    hostile(),
                    file("b.md", twice, twice),
                    file("c.md", twice)));
    List<String> fingerprints = new ArrayList<>();
    all.forEach(finding -> fingerprints.add(finding.path("fingerprint").asString()));
    assertThat(fingerprints).hasSize(6).doesNotHaveDuplicates().allMatch(f -> f.length() == 64);
    assertThat(all.get(0).path("severity").asString()).isEqualTo("major");
    assertThat(all.get(1).path("severity").asString()).isEqualTo("minor");
    assertThat(all.get(2).path("severity").asString()).isEqualTo("info");
    assertThat(all.get(0).path("location").path("lines").path("begin").asInt()).isEqualTo(2);
    assertThat(all.get(0).path("check_name").asString()).isEqualTo("row-link");
  }

  @Test
  void sarifHasEveryDetail() throws IOException {
    JsonNode run =
        new JsonMapper()
            .readTree(report(ReportFormat.SARIF, false, hostile()))
            .path("runs")
            .path(0);
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(rules).hasSize(Digestmark.rules().size());
    assertThat(run.path("columnKind").asString()).isEqualTo("utf16CodeUnits");
    JsonNode result = run.path("results").path(0);
    assertThat(rules.path(result.path("ruleIndex").asInt()).path("id").asString())
        .isEqualTo(result.path("ruleId").asString())
        .isEqualTo("row-link");
    assertThat(rules.path(result.path("ruleIndex").asInt()).path("helpUri").asString())
        .endsWith("/row-link.md");
    assertThat(result.path("level").asString()).isEqualTo("error");
    assertThat(result.path("properties").path("fix").asString()).isEqualTo("safe");
    assertThat(result.path("message").path("text").asString())
        .contains("<U+001B>[31m")
        .doesNotContain("\u001B");
    JsonNode linkRule = rules.path(result.path("ruleIndex").asInt());
    assertThat(linkRule.path("name").asString()).isEqualTo("RowLink");
    assertThat(linkRule.path("shortDescription").path("text").asString()).endsWith(".");
    assertThat(linkRule.path("fullDescription").path("text").asString())
        .startsWith(linkRule.path("shortDescription").path("text").asString() + " ");
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asString())
        .isEqualTo("a%2Cb%3Ac%0A%25.md");
    assertThat(run.path("artifacts").path(0).path("location").path("uri").asString())
        .isEqualTo("a%2Cb%3Ac%0A%25.md");
    JsonNode region = place.path("region");
    assertThat(region.path("startColumn").asInt()).isEqualTo(10);
    assertThat(region.path("endColumn").asInt()).isEqualTo(19);
    assertThat(result.path("relatedLocations")).hasSize(1);
    assertThat(result.path("partialFingerprints").path("digestmark/v1").asString()).hasSize(64);
    JsonNode replacement =
        result.path("fixes").path(0).path("artifactChanges").path(0).path("replacements").path(0);
    assertThat(replacement.path("insertedContent").path("text").asString())
        .isEqualTo("replacement\n");
    assertThat(run.path("results").path(2).has("fixes")).isFalse();
  }

  @Test
  void sarifIsValid() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(Shared.file("sarif-schema-2.1.0.json")), InputFormat.JSON);
    String report = report(ReportFormat.SARIF, false, hostile(), file("译 文.md"));
    assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    assertThat(
            schema.validate(
                report.replace("\"level\": \"error\"", "\"level\": \"bad\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void textUnderlinesTheFinding() throws IOException {
    String report =
        report(
            ReportFormat.TEXT,
            false,
            file("a.md", diagnostic(Severity.ERROR, "no link", new Span(20, 29), Fix.Safety.SAFE)));
    assertThat(report)
        .isEqualTo(
            """
            a.md:2:10: error: no link [row-link]
              2 | 第二行 with [link](u)
                |             ^^^^^^^^^
                = see a.md:1:1: there
                = fix (safe): write it
            """);
  }

  @Test
  void aFindingIsOneLineInConciseText() throws IOException {
    LintedFile file =
        file(
            "a.md",
            diagnostic(Severity.NOTE, "first", new Span(0, 5), null),
            diagnostic(Severity.ERROR, "no link", new Span(20, 29), Fix.Safety.SAFE));
    assertThat(report(ReportFormat.CONCISE, false, file, file("b.md")))
        .isEqualTo(
            """
            a.md:1:1: note: first [row-link]
            a.md:2:10: error: no link [row-link]
            """);
    assertThat(report(ReportFormat.GROUPED, false, file, file("b.md")))
        .isEqualTo(
            """
            a.md
              1:1       note     first [row-link]
              2:10      error    no link [row-link]
            """);
    assertThat(report(ReportFormat.GROUPED, true, file)).contains("\u001B[1ma.md\u001B[0m\n");
  }

  @Test
  void aTextReportIsCompleteUnlessItIsBrief() throws IOException {
    Diagnostic[] warnings = new Diagnostic[5];
    Arrays.fill(warnings, diagnostic(Severity.WARNING, "m", new Span(0, 5), null));
    ReportOptions options = ReportOptions.of(Digestmark.linter());
    String all = report(ReportFormat.TEXT, options, file("a.md", warnings));
    assertThat(all.lines().filter(line -> line.endsWith("[row-link]"))).hasSize(5);
    String brief = report(ReportFormat.TEXT, options.withBrief(true), file("a.md", warnings));
    assertThat(brief.lines().filter(line -> line.endsWith("[row-link]"))).hasSize(3);
    assertThat(brief).endsWith("\n2 more row-link in this file; --all shows them\n");
    assertThat(report(ReportFormat.JSON, options.withBrief(true), file("a.md", warnings)))
        .isEqualTo(report(ReportFormat.JSON, options, file("a.md", warnings)));
  }

  @Test
  void findingsAreCountedByRuleAndFile() {
    Summary summary = new Summary();
    Diagnostic safe = diagnostic(Severity.WARNING, "m", new Span(0, 5), Fix.Safety.SAFE);
    Diagnostic unsafe = diagnostic(Severity.WARNING, "m", new Span(0, 5), Fix.Safety.UNSAFE);
    summary.add(file("a.md", safe, safe, unsafe));
    summary.add(file("b.md", safe, diagnostic(Severity.ERROR, "m", new Span(0, 5), null)));
    summary.add(file("c.md"));
    assertThat(summary.byRule())
        .containsExactlyInAnyOrder(
            new Summary.RuleCount("row-link", Severity.WARNING, 4, 2, 3, 1),
            new Summary.RuleCount("row-link", Severity.ERROR, 1, 1, 0, 0));
    assertThat(summary.count()).isEqualTo(5);
    assertThat(summary.count(Severity.WARNING)).isEqualTo(4);
    assertThat(summary.fixable(Fix.Safety.SAFE)).isEqualTo(3);
    assertThat(summary.filesWithFindings()).isEqualTo(2);
  }

  @Test
  void colorsAreOnlyForTerminals() throws IOException {
    LintedFile file = file("a.md", diagnostic(Severity.ERROR, "m", new Span(0, 5), null));
    assertThat(report(ReportFormat.TEXT, true, file)).contains("\u001B[1;31m", "\u001B[0m");
    assertThat(report(ReportFormat.TEXT, false, file)).doesNotContain("\u001B");
  }

  @Test
  void sarifNamesFilesByUriReferences() throws IOException {
    Diagnostic any = diagnostic(Severity.NOTE, "m", new Span(0, 5), null);
    String report =
        report(ReportFormat.SARIF, false, file("/srv/a b.md", any), file("d/译.md", any));
    assertThat(report).contains("\"file:///srv/a%20b.md\"").contains("\"d/%E8%AF%91.md\"");
    // A normalized accent would name a different file.
    assertThat(FileUri.of("e\u0301.md")).isEqualTo("e%CC%81.md");
    assertThat(FileUri.of("C:/a/b.md")).isEqualTo("file:///C:/a/b.md");
    assertThat(FileUri.of("//server/share/a.md")).isEqualTo("file://server/share/a.md");
    assertThat(FileUri.of("\uD800[1]#?.md")).isEqualTo("%3F%5B1%5D%23%3F.md");
  }

  @Test
  void aQuotationIsNotALinkInSarif() throws IOException {
    Diagnostic link = diagnostic(Severity.NOTE, "\"[here](https://a.b)\"", new Span(0, 5), null);
    assertThat(
            new JsonMapper()
                .readTree(report(ReportFormat.SARIF, false, file("a.md", link)))
                .at("/runs/0/results/0/message/text")
                .asString())
        .isEqualTo("\"[here\\](https://a.b)\"");
  }

  /** SARIF 2.1.0, section 3.11.5. */
  @Test
  void aQuotationIsNotAPlaceholderInSarif() throws IOException {
    String quotation = "\"$\\frac{0}{1}$ {{x}} }\"";
    Fix fix = new Fix(Fix.Safety.SAFE, "write {0}", List.of(new TextEdit(new Span(0, 5), "{0}")));
    Diagnostic formula =
        new Diagnostic(
            "row-link",
            Severity.NOTE,
            quotation,
            new Span(0, 5),
            Region.of(SourceText.of(TEXT), new Span(0, 5)),
            List.of(new RelatedLocation(new Span(0, 5), quotation)),
            Optional.of(fix),
            Optional.of("1"));
    String report = report(ReportFormat.SARIF, false, file("a.md", formula));
    JsonNode result = new JsonMapper().readTree(report).at("/runs/0/results/0");
    String doubled = "\"$\\frac{{0}}{{1}}$ {{{{x}}}} }}\"";
    assertThat(result.at("/message/text").asString()).isEqualTo(doubled);
    assertThat(result.at("/relatedLocations/0/message/text").asString()).isEqualTo(doubled);
    assertThat(result.at("/fixes/0/description/text").asString()).isEqualTo("write {{0}} (safe)");
    assertThat(
            result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asString())
        .isEqualTo("{0}");
  }

  @Test
  void aSpanThatEndsWithALineFeedIsOnOneLine() throws IOException {
    LintedFile file = file("a.md", diagnostic(Severity.NOTE, "m", new Span(0, 11), null));
    assertThat(report(ReportFormat.GITHUB, false, file))
        .startsWith("::notice file=a.md,line=1,endLine=1,title=");
    assertThat(
            new JsonMapper()
                .readTree(report(ReportFormat.CODEQUALITY, false, file))
                .at("/0/location/lines/end")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void thousandsOfFindingsAreWrittenInTime() {
    StringBuilder text = new StringBuilder("# S\n\n");
    List<Span> spans = new ArrayList<>();
    for (int row = 0; row < 700; row++) {
      String line =
          "| [^%s] | [译%s](https://arxiv.org/abs/1) | 图 |\n".formatted(row, "题x".repeat(200));
      for (int i = 0; i < 10; i++) {
        spans.add(new Span(text.length() + 20 * i, text.length() + 20 * i + 5));
      }
      text.append(line);
    }
    ParsedDigest parsed = Digestmark.parse(text.toString());
    List<Diagnostic> found =
        spans.stream()
            .map(span -> diagnostic(parsed.source(), Severity.ERROR, "m", span, Fix.Safety.SAFE))
            .toList();
    LintedFile big = new LintedFile("big.md", parsed, found);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (ReportFormat format : ReportFormat.values()) {
            assertThat(report(format, false, big)).hasSizeGreaterThan(7000 * 25);
          }
        });
  }

  @Test
  void manyFindingsOnALineOfCombiningMarksAreWrittenInTime() {
    String text = "a" + "\u200D\u0301".repeat(15_000);
    SourceText source = SourceText.of(text);
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 1; i < text.length(); i += 4) {
      found.add(diagnostic(source, Severity.WARNING, "m", new Span(i, i + 1), null));
    }
    LintedFile line = new LintedFile("line.md", Digestmark.parse(text), found);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(report(ReportFormat.TEXT, false, line).length())
                .isLessThan(found.size() * 5_000));
  }
}
