package io.github.digestmark.benchmarks;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long it takes to read digests, by ways that do more and more with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Reading {

  /** How many entries a generated digest has, or a folder of Markdown files. */
  @Param({"10", "100", "1000", "10000"})
  public String digests = "";

  private final Parser commonMark =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .build();

  private final LintOptions options = LintOptions.defaults();
  private Corpus corpus = new Corpus(List.of());
  private List<byte[]> files = List.of();

  /** Makes or reads the digests. */
  @Setup
  public void read() {
    corpus = Corpus.of(digests);
    files = corpus.bytes();
  }

  /** Bytes to characters, and nothing else. */
  @Benchmark
  public void decode(Blackhole sink) {
    for (byte[] file : files) {
      sink.consume(new String(file, StandardCharsets.UTF_8));
    }
  }

  /** All that CommonMark-java does, with tables and footnotes. */
  @Benchmark
  public void commonMark(Blackhole sink) {
    for (String text : corpus.texts()) {
      sink.consume(commonMark.parse(text));
    }
  }

  /** Text to model. */
  @Benchmark
  public void parse(Blackhole sink) {
    for (String text : corpus.texts()) {
      sink.consume(Digestmark.parse(text));
    }
  }

  /** Text to findings of all rules. */
  @Benchmark
  public void parseAndLint(Blackhole sink) {
    for (String text : corpus.texts()) {
      sink.consume(Digestmark.lint(Digestmark.parse(text), options));
    }
  }

  /** Text to canonical form. */
  @Benchmark
  public void format(Blackhole sink) {
    for (String text : corpus.texts()) {
      sink.consume(Digestmark.format(text));
    }
  }
}
