package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Resources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faces of KaTeX's fonts that formulas need, such as {@code AMS-Regular}. */
final class KatexFonts {

  private static final Set<String> ALWAYS = Set.of("Main-Regular", "Math-Italic");

  private static final Pattern NAME = Pattern.compile("\\\\[A-Za-z]+|[^\\x00-\\x7F]");

  private static final Map<String, Set<String>> FACES = load();

  /** Faces that commands in one another need: {@code \mathbf{\mathcal{A}}}. */
  private static final Map<String, List<String>> TOGETHER =
      Map.of(
          "Main-BoldItalic", List.of("Main-Bold", "Main-Italic"),
          "Caligraphic-Bold", List.of("Main-Bold", "Caligraphic-Regular"),
          "Fraktur-Bold", List.of("Main-Bold", "Fraktur-Regular"),
          "SansSerif-Bold", List.of("Main-Bold", "SansSerif-Regular"),
          "SansSerif-Italic", List.of("Main-Italic", "SansSerif-Regular"));

  private KatexFonts() {}

  /** Returns the faces that the formulas in a text need. */
  static Set<String> of(List<String> formulas) {
    Set<String> faces = new HashSet<>(ALWAYS);
    for (String formula : formulas) {
      Matcher name = NAME.matcher(formula);
      while (name.find()) {
        faces.addAll(FACES.getOrDefault(name.group(), Set.of()));
      }
    }
    TOGETHER.forEach(
        (face, parts) -> {
          if (faces.containsAll(parts)) {
            faces.add(face);
          }
        });
    return faces;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> faces = new HashMap<>();
    for (String[] line : Resources.table(KatexFonts.class, "katex-fonts.tsv")) {
      for (String name : line[1].split(" ", -1)) {
        faces.computeIfAbsent(name, any -> new HashSet<>()).add(line[0]);
      }
    }
    return faces;
  }
}
