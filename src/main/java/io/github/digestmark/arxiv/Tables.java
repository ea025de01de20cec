package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Resources;
import java.util.List;

/** Reads the tables in this package: a line is a record, a tab separates fields. */
final class Tables {

  private Tables() {}

  static List<String[]> read(String name) {
    return Resources.text(Tables.class, name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
