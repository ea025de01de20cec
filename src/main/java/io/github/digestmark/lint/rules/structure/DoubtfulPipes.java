package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Pipes after two backslashes: some renderers show them, and some end the cell there. */
final class DoubtfulPipes {

  private static final List<Field> FIELDS = List.of(Field.TITLE, Field.URL, Field.SUMMARY);

  private DoubtfulPipes() {}

  static List<Span> inHeader(LintContext digest) {
    List<Span> pipes = new ArrayList<>(0);
    for (Span column : digest.parsed().sections().columns()) {
      add(pipes, digest.at(column), column, List.of());
    }
    return pipes;
  }

  static List<Span> in(LintContext digest, ParsedRow row) {
    List<Span> pipes = new ArrayList<>(0);
    for (Field field : FIELDS) {
      if (row.text(field).contains("\\|")) {
        String cell = digest.at(row.at(field));
        // Formulas in code are not reported as changed.
        boolean mayHaveCode = cell.indexOf('`') >= 0;
        add(pipes, cell, row.at(field), mayHaveCode ? List.of() : Formulas.in(cell));
      }
    }
    return pipes;
  }

  /** Adds the pipes of a cell, but for those in formulas, which are reported as changed. */
  private static void add(List<Span> pipes, String cell, Span place, List<Span> formulas) {
    int next = 0;
    for (Span pipe : RowPipes.readInTwoWays(cell)) {
      while (next < formulas.size() && formulas.get(next).end() < pipe.end()) {
        next++;
      }
      if (next == formulas.size() || !formulas.get(next).contains(pipe)) {
        pipes.add(pipe.shift(place.start()));
      }
    }
  }

  static Finding finding(List<Span> pipes) {
    return Finding.at(
            pipes.get(0),
            "some renderers end the cell at this pipe, since two backslashes are in front of it;"
                + " write \\|")
        .withRelated(pipes.subList(1, pipes.size()), "another such pipe");
  }
}
