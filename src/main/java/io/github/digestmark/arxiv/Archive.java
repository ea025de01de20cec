package io.github.digestmark.arxiv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the 34 archives that identifiers began with until March 2007; the list is closed.
 *
 * @param name as in identifiers: {@code hep-th}
 * @param title as people read it
 * @param end the last month in which papers came in, as in {@code 199609}, or empty if it still
 *     takes some
 * @param successor the category that its papers belong to now, or empty
 */
record Archive(String name, String title, OptionalInt end, Optional<String> successor) {

  private static final List<Archive> ALL =
      List.of(
          ended("acc-phys", "Accelerator Physics", 1996_09, "physics.acc-ph"),
          ended("adap-org", "Adaptation, Noise, and Self-Organizing Systems", 1999_12, "nlin.AO"),
          ended("alg-geom", "Algebraic Geometry", 1997_12, "math.AG"),
          ended("ao-sci", "Atmospheric-Oceanic Sciences", 1996_09, "physics.ao-ph"),
          open("astro-ph", "Astrophysics"),
          ended("atom-ph", "Atomic, Molecular and Optical Physics", 1996_09, "physics.atom-ph"),
          ended("bayes-an", "Bayesian Analysis", 1996_11, "physics.data-an"),
          ended("chao-dyn", "Chaotic Dynamics", 1999_12, "nlin.CD"),
          ended("chem-ph", "Chemical Physics", 1996_09, "physics.chem-ph"),
          ended("cmp-lg", "Computation and Language", 1998_09, "cs.CL"),
          ended("comp-gas", "Cellular Automata and Lattice Gases", 1999_12, "nlin.CG"),
          open("cond-mat", "Condensed Matter"),
          open("cs", "Computer Science"),
          ended("dg-ga", "Differential Geometry", 1997_12, "math.DG"),
          ended("funct-an", "Functional Analysis", 1997_12, "math.FA"),
          open("gr-qc", "General Relativity and Quantum Cosmology"),
          open("hep-ex", "High Energy Physics - Experiment"),
          open("hep-lat", "High Energy Physics - Lattice"),
          open("hep-ph", "High Energy Physics - Phenomenology"),
          open("hep-th", "High Energy Physics - Theory"),
          open("math", "Mathematics"),
          open("math-ph", "Mathematical Physics"),
          ended("mtrl-th", "Materials Theory", 1996_09, "cond-mat.mtrl-sci"),
          open("nlin", "Nonlinear Sciences"),
          open("nucl-ex", "Nuclear Experiment"),
          open("nucl-th", "Nuclear Theory"),
          ended("patt-sol", "Pattern Formation and Solitons", 1999_12, "nlin.PS"),
          open("physics", "Physics"),
          ended("plasm-ph", "Plasma Physics", 1996_09, "physics.plasm-ph"),
          ended("q-alg", "Quantum Algebra and Topology", 1997_12, "math.QA"),
          open("q-bio", "Quantitative Biology"),
          open("quant-ph", "Quantum Physics"),
          ended("solv-int", "Exactly Solvable and Integrable Systems", 1999_12, "nlin.SI"),
          ended("supr-con", "Superconductivity", 1996_09, "cond-mat.supr-con"));

  private static final Map<String, Archive> BY_NAME = byName();

  private static Map<String, Archive> byName() {
    Map<String, Archive> archives = new HashMap<>();
    ALL.forEach(archive -> archives.put(archive.name(), archive));
    return Map.copyOf(archives);
  }

  private static Archive open(String name, String title) {
    return new Archive(name, title, OptionalInt.empty(), Optional.empty());
  }

  private static Archive ended(String name, String title, int end, String successor) {
    return new Archive(name, title, OptionalInt.of(end), Optional.of(successor));
  }

  static List<Archive> all() {
    return ALL;
  }

  static Optional<Archive> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns whether a paper of that month may carry this archive in its identifier. */
  boolean tookPapersIn(int month) {
    // Papers were back-filled before an archive began (math/9201277), never after it ended.
    return end.isEmpty() || month <= end.getAsInt();
  }

  /**
   * Returns whether identifiers were minted with a subject class, as in {@code math.GT/0309136}:
   * one that the taxonomy knows, which are two capitals in these archives. The classes of other
   * archives never stood in an identifier.
   */
  boolean hasClass(String subjectClass) {
    return switch (name) {
      case "cs", "math", "nlin", "q-bio" ->
          ArxivCategory.parse(name + "." + subjectClass).isPresent();
      default -> false;
    };
  }
}
