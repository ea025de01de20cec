package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the authors of papers wrote: what a translation has from there was not left by a program.
 */
public final class Originals {

  private final Map<String, ParsedPart> parts = new HashMap<>();

  private Originals(LintContext digest) {
    for (ParsedPaper paper : digest.papers()) {
      paper.entry().ifPresent(entry -> parts.putIfAbsent(Labels.key(entry.label()), entry));
    }
    for (ParsedPaper paper : digest.papers()) {
      for (ParsedPart part : paper.parts()) {
        ParsedPart known = paper.entry().isPresent() ? paper.entry().get() : part;
        parts.putIfAbsent(Labels.key(part.label()), known);
      }
    }
  }

  /** Returns those of a digest, which are looked up once. */
  public static Originals of(LintContext digest) {
    return digest.computeOnce(Originals.class, Originals::new);
  }

  /** Returns the original title of the paper with a label, or an empty text. */
  public String title(String label) {
    return text(label, Field.TITLE);
  }

  /** Returns whether the title or the abstract of the paper with a label has some words. */
  public boolean have(String label, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return title(label).toLowerCase(Locale.ROOT).contains(lower)
        || text(label, Field.ABSTRACT).toLowerCase(Locale.ROOT).contains(lower);
  }

  /** Returns a text of the paper with a label, or an empty text. */
  public String text(String label, Field field) {
    @Nullable ParsedPart part = parts.get(Labels.key(label));
    return part == null ? "" : part.text(field);
  }
}
