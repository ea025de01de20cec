package io.github.digestmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Region;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Terminal;
import io.github.digestmark.testing.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties of all reports, with any file names, messages and digests. */
class ReportLawsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ReportOptions OPTIONS = ReportOptions.of(new Linter(List.of()));

  /** Findings anywhere in a file, with any message. */
  @Provide
  Arbitrary<LintedFile> files() {
    Arbitrary<String> texts = Arbitraries.oneOf(Texts.almostDigest(), Texts.anything());
    Arbitrary<String> words = Arbitraries.oneOf(Texts.field(), Texts.anything());
    return Combinators.combine(words, texts)
        .flatAs(
            (name, text) ->
                diagnostic(text, words)
                    .list()
                    .ofMaxSize(3)
                    .map(found -> new LintedFile(name, Digestmark.parse(text), found)));
  }

  private static Arbitrary<Diagnostic> diagnostic(String text, Arbitrary<String> words) {
    SourceText source = SourceText.of(text);
    Arbitrary<Integer> offset = Arbitraries.integers().between(0, text.length());
    Arbitrary<Span> span =
        Combinators.combine(offset, offset).as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)));
    Arbitrary<Fix> fix =
        Combinators.combine(Arbitraries.of(Fix.Safety.values()), words, span, words)
            .as((safety, what, at, with) -> new Fix(safety, what, List.of(new TextEdit(at, with))));
    Arbitrary<List<RelatedLocation>> places =
        Combinators.combine(span, words).as(RelatedLocation::new).list().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of("url-mismatch", "row-link"),
            Arbitraries.of(Severity.values()),
            words,
            span,
            places,
            fix.optional(0.7))
        .as(
            (rule, level, says, at, more, f) ->
                new Diagnostic(
                    rule, level, says, at, Region.of(source, at), more, f, Optional.empty()));
  }

  private static String report(ReportFormat format, LintedFile... files) throws IOException {
    return ReportsTest.report(format, OPTIONS, files);
  }

  @Property(tries = 300)
  void jsonReadsBackTheSame(@ForAll("files") LintedFile file) throws IOException {
    JsonNode all = JSON.readTree(report(ReportFormat.JSON, file));
    assertThat(all).hasSize(file.diagnostics().size());
    for (int i = 0; i < all.size(); i++) {
      Diagnostic diagnostic = file.diagnostics().get(i);
      assertThat(all.get(i).get("file").stringValue()).isEqualTo(file.name());
      assertThat(all.get(i).get("message").stringValue()).isEqualTo(diagnostic.message());
      assertThat(all.get(i).get("fix").stringValue())
          .isEqualTo(diagnostic.fixability().map(Object::toString).orElse("none"));
    }
  }

  @Property(tries = 300)
  void sarifRegionsMatchTheText(@ForAll("files") LintedFile file) throws IOException {
    JsonNode run = JSON.readTree(report(ReportFormat.SARIF, file)).at("/runs/0");
    assertThat(run.get("results")).hasSize(file.diagnostics().size());
    String text = file.parsed().source().text();
    for (int i = 0; i < run.get("results").size(); i++) {
      Diagnostic diagnostic = file.diagnostics().get(i);
      JsonNode place = run.get("results").get(i).at("/locations/0/physicalLocation");
      int start = place.at("/region/charOffset").intValue();
      int length = place.at("/region/charLength").intValue();
      assertThat(text.substring(start, start + length))
          .isEqualTo(file.parsed().source().at(diagnostic.span()));
      URI.create(place.at("/artifactLocation/uri").stringValue());
      Fix fix = diagnostic.fix().orElse(null);
      if (fix != null) {
        JsonNode replacement =
            run.get("results").get(i).at("/fixes/0/artifactChanges/0/replacements/0");
        assertThat(replacement.at("/insertedContent/text").stringValue())
            .isEqualTo(fix.edits().get(0).replacement());
      }
    }
  }

  @Property(tries = 300)
  void junitIsXml(@ForAll("files") LintedFile file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String xml = report(ReportFormat.JUNIT, file);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    assertThat(document.getElementsByTagName("failure").getLength())
        .isEqualTo(file.diagnostics().size());
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo(ControlCharacters.of(file.name()));
  }

  @Property(tries = 300)
  void githubHasOneLinePerFinding(@ForAll("files") LintedFile file) throws IOException {
    String report = report(ReportFormat.GITHUB, file);
    assertThat(report.chars().filter(c -> c == '\n').count()).isEqualTo(file.diagnostics().size());
    assertThat(report.lines())
        .allMatch(
            line -> line.matches("::(error|warning|notice) file=[^:,]*(,[a-zA-Z]+=[^:,]+)+::.*"));
  }

  @Property(tries = 300)
  void noReportContainsCharactersThatATerminalObeys(@ForAll("files") LintedFile file)
      throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(Terminal.obeysNothingOf(report(format, file))).as(format.toString()).isTrue();
    }
  }

  @Property(tries = 200)
  void codeQualityNeverRepeatsAFingerprint(@ForAll("files") LintedFile file) throws IOException {
    LintedFile twice =
        new LintedFile(
            file.name(),
            file.parsed(),
            Stream.concat(file.diagnostics().stream(), file.diagnostics().stream()).toList());
    JsonNode all =
        JSON.readTree(
            report(
                ReportFormat.CODEQUALITY,
                twice,
                new LintedFile(file.name() + "x", file.parsed(), file.diagnostics())));
    assertThat(all.valueStream().map(f -> f.get("fingerprint").stringValue()).distinct().count())
        .isEqualTo(3L * file.diagnostics().size());
  }

  @Property(tries = 20)
  void aFullDiskIsReported(@ForAll("files") LintedFile file) {
    for (ReportFormat format : ReportFormat.values()) {
      if (!format.isForPeople() && format != ReportFormat.GITHUB) {
        assertThatIOException()
            .as(format.toString())
            .isThrownBy(
                () -> {
                  Report report = format.to(new FullDisk(), OPTIONS);
                  report.add(file);
                  report.end();
                });
      }
    }
  }

  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
