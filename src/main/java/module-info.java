/**
 * Reads, checks, repairs, formats, converts, merges and compares paper digests in Markdown.
 *
 * <p>Start at {@link io.github.digestmark.Digestmark}.
 */
module io.github.digestmark {
  requires java.net.http;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.tables;
  requires static transitive org.jspecify;

  // Only conversions, reports, configuration files and the command line need these.
  requires static info.picocli;
  requires static com.h2database.mvstore;
  requires static tools.jackson.core;
  requires static tools.jackson.databind;
  requires static tools.jackson.dataformat.csv;
  requires static com.rometools.rome;
  requires static org.jdom2;
  requires static io.github.javadiffutils;
  requires static java.xml;
  requires static org.jline.terminal;
  requires static org.snakeyaml.engine;

  exports io.github.digestmark;
  exports io.github.digestmark.arxiv;
  exports io.github.digestmark.catalog;
  exports io.github.digestmark.config;
  exports io.github.digestmark.convert.bibliography;
  exports io.github.digestmark.convert.feed;
  exports io.github.digestmark.convert.json;
  exports io.github.digestmark.convert.page;
  exports io.github.digestmark.convert.table;
  exports io.github.digestmark.format;
  exports io.github.digestmark.lint;
  exports io.github.digestmark.lint.rules;
  exports io.github.digestmark.merge;
  exports io.github.digestmark.model;
  exports io.github.digestmark.parse;
  exports io.github.digestmark.report;
  exports io.github.digestmark.source;
}
