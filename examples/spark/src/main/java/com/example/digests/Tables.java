package com.example.digests;

import static org.apache.spark.sql.functions.col;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.source.Region;
import io.github.digestmark.source.SourceText;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The tables that are made of files.
 *
 * @param files a row a file, with its papers and its findings in it; the others are made of it
 */
record Tables(Dataset<Row> files) {

  private static final String PAPER =
      "label STRING, arxivId STRING, version STRING, category STRING, url STRING, title STRING,"
          + " translatedTitle STRING, summary STRING, englishSummary STRING,"
          + " translatedAbstract STRING, abstract STRING";

  private static final String FINDING =
      "rule STRING, severity STRING, message STRING, line INT, column INT, endLine INT,"
          + " endColumn INT, fix STRING, label STRING, text STRING";

  static final StructType FILE =
      StructType.fromDDL(
          "file STRING, channel STRING, failure STRING, papers ARRAY<STRUCT<%s>>,".formatted(PAPER)
              + " findings ARRAY<STRUCT<%s>>,".formatted(FINDING)
              + " unchecked ARRAY<STRUCT<arxivId STRING, reason STRING>>");

  Dataset<Row> papers() {
    return files.selectExpr("file", "channel", "inline(papers)");
  }

  Dataset<Row> findings() {
    return files.selectExpr("file", "channel", "inline(findings)");
  }

  Dataset<Row> failures() {
    return files.where(col("failure").isNotNull()).select("file", "channel", "failure");
  }

  /** Papers of which the snapshot does not say whether they exist. */
  Dataset<Row> unchecked() {
    return files.selectExpr("file", "channel", "inline(unchecked)");
  }

  Dataset<Row> findingsByRuleAndChannel() {
    return findings().groupBy("rule", "channel").count();
  }

  /** Makes a row of {@link #FILE}. */
  static Row row(LookedAt file, Map<ArxivId, PaperLookup> metadata) {
    SourceText source = file.parsed().source();
    return RowFactory.create(
        file.file(),
        Channel.of(file.file()),
        file.failure().orElse(null),
        file.parsed().digest().papers().stream().map(Tables::row).toArray(Row[]::new),
        file.findings().stream().map(finding -> row(finding, source)).toArray(Row[]::new),
        metadata.entrySet().stream()
            .filter(paper -> paper.getValue() instanceof NotChecked)
            .map(
                paper ->
                    RowFactory.create(
                        paper.getKey().paper(), ((NotChecked) paper.getValue()).reason()))
            .toArray(Row[]::new));
  }

  private static Row row(Paper paper) {
    return RowFactory.create(
        paper.label(),
        paper.arxivId().map(ArxivId::paper).orElse(null),
        paper.arxivId().flatMap(ArxivId::version).map(Object::toString).orElse(null),
        paper.stamp().map(TitleStamp::category).orElse(null),
        paper.url(),
        paper.title(),
        paper.text(Field.TRANSLATED_TITLE),
        paper.text(Field.SUMMARY),
        paper.text(Field.ENGLISH_SUMMARY),
        paper.text(Field.TRANSLATED_ABSTRACT),
        paper.text(Field.ABSTRACT));
  }

  private static Row row(Diagnostic finding, SourceText source) {
    Region region = finding.region();
    return RowFactory.create(
        finding.rule(),
        finding.severity().toString(),
        finding.message(),
        region.start().line(),
        region.start().column(),
        region.end().line(),
        region.end().column(),
        finding.fixability().map(Fix.Safety::toString).orElse("none"),
        finding.label().orElse(""),
        source.at(finding.span()));
  }
}
