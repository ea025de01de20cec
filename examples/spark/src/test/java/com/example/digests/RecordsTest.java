package com.example.digests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The records of the library go through Spark as they are. */
class RecordsTest {

  private static SparkSession spark;
  private static JavaRDD<ParsedDigest> parsed;

  @BeforeAll
  static void start() {
    spark = DigestsOnSpark.session();
    parsed =
        DigestsOnSpark.lookAt(spark, List.of("../digests"), LintOptions.defaults())
            .toJavaRDD()
            .map(LookedAt::parsed)
            .filter(ParsedDigest::hasDigest);
  }

  @AfterAll
  static void stop() throws IOException {
    spark.close();
  }

  @Test
  void equalDigestsMeetInAShuffle() {
    JavaRDD<Digest> digests = parsed.map(ParsedDigest::digest);

    List<Digest> distinct = digests.union(digests).repartition(7).distinct(5).collect();

    assertThat(distinct).containsExactlyInAnyOrderElementsOf(digests.collect()).hasSize(9);
  }

  @Test
  void whatWasParsedIsTheSameBehindAShuffle() {
    assertThat(parsed.repartition(7).collect())
        .containsExactlyInAnyOrderElementsOf(parsed.collect());
  }

  @Test
  void entriesAreGroupedByWhichPaperTheyAreOf() {
    JavaRDD<DetailedEntry> entries =
        parsed.flatMap(digest -> digest.digest().entries().iterator()).repartition(3);

    Map<ArxivId, Long> counted =
        entries
            .filter(entry -> entry.arxivId().isPresent())
            .groupBy(entry -> entry.arxivId().orElseThrow())
            .mapValues(RecordsTest::size)
            .collectAsMap();

    assertThat(counted)
        .isEqualTo(
            entries.collect().stream()
                .flatMap(entry -> entry.arxivId().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  @Test
  void papersAreADatasetToo() {
    Dataset<Paper> papers =
        spark.createDataset(
            parsed.flatMap(digest -> Paper.of(digest.digest()).iterator()).rdd(),
            Encoders.javaSerialization(Paper.class));

    assertThat(
            papers
                .repartition(4)
                .map((MapFunction<Paper, String>) Paper::title, Encoders.STRING())
                .collectAsList())
        .contains("Attention Is All You Need.", "Mistral 7B.");
  }

  private static long size(Iterable<?> group) {
    long size = 0;
    for (Object ignored : group) {
      size++;
    }
    return size;
  }
}
