package com.example.digests;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.catalog.MetadataSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A snapshot of arXiv's metadata, joined with the digests that name its papers. It is read once, in
 * parallel; what is kept and moved are the lines of papers that a digest names.
 *
 * @param named a row a file, with the papers that are named in it
 * @param known a row a paper that is named, with its line; and what the newest papers are
 */
record Snapshot(Dataset<Row> named, Dataset<Row> known) implements AutoCloseable {

  /** What a snapshot has, once papers are joined with it. */
  static final String COLUMNS = "path STRING, lines MAP<STRING, STRING>, newest STRING";

  /** Since April 2007, identifiers are in the order of their text. */
  private static final String IS_NEW = "isWhole AND paper RLIKE '^[0-9]{4}[.][0-9]+$'";

  /** Where files were joined whose last line does not end, a line has several records. */
  private static final String RECORDS =
      "if(contains(value, '}{\"'), split(value, '(?<=[}])(?=[{]\"[A-Za-z])'), array(value))";

  private static final String ID = "get_json_object(line, '$.id')";

  /** Papers of broken lines are not checked, if their identifiers can be read. */
  private static final String LEGIBLE_ID =
      "nullif(regexp_extract(line, '\"id\"[ \t]*:[ \t]*\"([^\"]+)\"', 1), '')";

  /**
   * Reads a snapshot.
   *
   * @param named {@code path STRING, papers ARRAY<STRING>}
   * @param folder its JSON Lines, plain or as {@code .gz}
   */
  static Snapshot of(SparkSession spark, Dataset<Row> named, String folder) {
    named.persist();
    Dataset<Row> papers = named.selectExpr("explode(papers) AS paper", "true AS asked").distinct();
    // Of two lines with one identifier, the later counts, unless it is broken.
    Dataset<Row> lines =
        spark
            .read()
            .text(folder)
            .selectExpr(
                "value",
                "struct(_metadata.file_path, _metadata.file_block_start,"
                    + " monotonically_increasing_id()) AS at")
            .selectExpr("at", "posexplode(%s) AS (position, line)".formatted(RECORDS))
            .selectExpr("*", ID + " IS NOT NULL AS isWhole")
            .selectExpr(
                "line",
                "isWhole",
                "coalesce(%s, %s) AS paper".formatted(ID, LEGIBLE_ID),
                "struct(isWhole, at, position) AS place");
    Dataset<Row> known =
        lines
            .where("paper IS NOT NULL")
            .join(broadcast(papers), new String[] {"paper"}, "left")
            .groupBy(expr("if(asked, paper, NULL)").as("paper"))
            .agg(
                expr("max_by(if(asked, line, NULL), place)").as("line"),
                expr("max(if(%s, paper, ''))".formatted(IS_NEW)).as("newest"));
    return new Snapshot(named, known.persist());
  }

  /**
   * Returns the files with what the snapshot has of their papers: rows of {@link #COLUMNS}.
   *
   * @throws IllegalArgumentException if nothing in the folder is such a line
   */
  Dataset<Row> join() {
    String newest = known.selectExpr("max(newest)").first().getString(0);
    if (newest == null) {
      throw new IllegalArgumentException("this is not a snapshot of arXiv's metadata");
    }
    Dataset<Row> lines =
        named
            .selectExpr("path", "explode(papers) AS paper")
            .join(known.select("paper", "line"), new String[] {"paper"}, "left")
            .groupBy("path")
            .agg(expr("map_from_entries(collect_list(struct(paper, line)))").as("lines"));
    return named
        .select("path")
        .join(lines, new String[] {"path"}, "left")
        .withColumn("newest", lit(newest));
  }

  /** Returns what is known of the papers of a file. */
  static Map<ArxivId, PaperLookup> lookups(Row file) {
    Map<ArxivId, PaperLookup> lookups = new HashMap<>();
    if (!file.isNullAt(1)) {
      file.<String, String>getJavaMap(1)
          .forEach(
              (paper, line) -> {
                ArxivId id = ArxivId.of(paper);
                lookups.put(id, line == null ? absent(id, file.getString(2)) : read(line));
              });
    }
    return lookups;
  }

  private static PaperLookup absent(ArxivId id, String newest) {
    return id.archive().isEmpty() && id.paper().compareTo(newest) > 0
        ? new NotChecked("newer than the snapshot, which ends with " + newest)
        : new Missing();
  }

  private static PaperLookup read(String line) {
    return MetadataSnapshot.paper(line)
        .<PaperLookup>map(Found::new)
        .orElse(new NotChecked("its line in the snapshot is broken"));
  }

  @Override
  public void close() {
    known.unpersist();
    named.unpersist();
  }
}
