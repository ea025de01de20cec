package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.parse.markup.LatexAccents;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A kind of damage that shows what was meant. All of it in a text has one cause, so it is one
 * finding.
 *
 * @param sign what every text has that is damaged so
 * @param scan returns the damaged parts of a text's source
 * @param repair returns what a part was, or nothing if that is lost
 * @param what what happened to a part, which is the message's {@code %1$s}; {@code %2$s} is what it
 *     was
 * @param severity the severity of the findings
 */
record TextDamage(
    Sign sign,
    Function<String, List<Span>> scan,
    Function<String, Optional<String>> repair,
    String what,
    Severity severity) {

  /** What a decoder of JSON took for escapes. */
  static final TextDamage JSON_ESCAPES =
      new TextDamage(
          Sign.CONTROL,
          JsonEscapes::in,
          part -> Optional.of("\\" + JsonEscapes.command(part)),
          "%1$s is left over from %2$s",
          Severity.ERROR);

  /** Entities that were escaped twice. */
  static final TextDamage DOUBLED_ENTITIES =
      new TextDamage(
          Sign.AMPERSAND,
          DoubledEntities::in,
          part -> Optional.of(DoubledEntities.once(part)),
          "\"%1$s\" was escaped twice",
          Severity.ERROR);

  /** UTF-8 that was read in another encoding. */
  static final TextDamage MOJIBAKE =
      new TextDamage(
          Sign.LATIN_1,
          Mojibake::in,
          Mojibake::repaired,
          "\"%1$s\" is \"%2$s\" in UTF-8, read as Windows-1252",
          Severity.ERROR);

  /** UTF-8 that was read in an encoding of East Asia. */
  static final TextDamage ASIAN_MOJIBAKE =
      new TextDamage(
          Sign.HAN,
          AsianMojibake::in,
          AsianMojibake::repaired,
          "\"%1$s\" is \"%2$s\" in UTF-8, read in another encoding",
          Severity.ERROR);

  /** Accents that only LaTeX shows. */
  static final TextDamage LATEX_ACCENTS =
      new TextDamage(
          Sign.BACKSLASH,
          LatexAccents::in,
          part -> Optional.of(LatexAccents.letter(part)),
          "\"%1$s\" is \"%2$s\" in LaTeX, which a page does not show",
          Severity.NOTE);

  static final List<TextDamage> ALL =
      List.of(JSON_ESCAPES, DOUBLED_ENTITIES, MOJIBAKE, LATEX_ACCENTS);

  void check(LintContext digest, FieldText text, Consumer<Finding> found) {
    if (!text.has(sign)) {
      return;
    }
    List<Match> matches = Match.in(digest, text, scan);
    if (matches.isEmpty()) {
      return;
    }
    String part = digest.at(matches.get(0).span());
    String message =
        repair
            .apply(part)
            .map(
                meant ->
                    "%s; write %s%s"
                        .formatted(
                            what.formatted(name(part), meant),
                            meant,
                            also(matches.size() - 1, text)))
            .orElse(
                "\"%s\" is what a wrong encoding left of lost characters; write what was meant"
                    .formatted(part));
    found.accept(matches.get(0).finding(message).as(severity).withFix(fix(digest, matches)));
  }

  private static String name(String part) {
    return switch (part.charAt(0)) {
      case '\t' -> "a tab";
      case '\n', '\r' -> "a line break";
      default -> part;
    };
  }

  private static String also(int others, FieldText text) {
    return others == 0
        ? ""
        : String.format(
            Locale.ROOT,
            ", and repair %d other%s in the %s",
            others,
            others == 1 ? "" : "s",
            text.field());
  }

  private Optional<Fix> fix(LintContext digest, List<Match> matches) {
    List<TextEdit> edits = new ArrayList<>();
    for (Match match : matches) {
      for (Span span : match.spans()) {
        Optional<String> meant = repair.apply(digest.at(span));
        if (meant.isEmpty()) {
          return Optional.empty();
        }
        edits.add(new TextEdit(span, meant.get()));
      }
    }
    return Optional.of(Fix.unsafe("write what was meant", edits));
  }
}
