package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** All rules, and their pages. */
public final class Catalogue {

  private static final List<Rule> STRUCTURE =
      List.of(
          new MissingSection(),
          new TableHeader(),
          new RowCells(),
          new RowReference(),
          new RowLink(),
          new EntryLayout(),
          new StrayContent(),
          new AccidentalMarkup());

  private static final List<Rule> FOOTNOTES =
      List.of(
          new UndefinedReference(),
          new UnusedDefinition(),
          new DuplicateReference(),
          new DuplicateDefinition(),
          new ReferenceOrder(),
          new DefinitionOrder());

  private static final List<Rule> LINKS =
      List.of(
          new InvalidUrl(),
          new UrlMismatch(),
          new LinkTextMismatch(),
          new InsecureUrl(),
          new NoncanonicalUrl(),
          new DuplicatePaper(),
          new InvalidArxivId(),
          new ArxivIdMismatch(),
          new FutureArxivId(),
          new UnknownCategory());

  private static final List<Rule> TEXT =
      List.of(
          new TitleMismatch(),
          new SummaryMismatch(),
          new EmptyField(),
          new UntranslatedField(),
          new TruncatedAbstract(),
          new StampInTranslation(),
          new LeakedPrompt(),
          new CorruptCharacter(),
          new InvisibleCharacter(),
          new UnbalancedMath());

  private static final List<Rule> RULES =
      Stream.of(STRUCTURE, FOOTNOTES, LINKS, TEXT).flatMap(List::stream).toList();

  private Catalogue() {}

  /**
   * Returns the rules.
   *
   * @return in the order of their themes: structure, footnotes, links and arXiv, text
   */
  public static List<Rule> rules() {
    return RULES;
  }

  /**
   * Returns what there is to know about a rule.
   *
   * @param name the name of a rule
   * @return its page, in Markdown
   * @throws IllegalArgumentException if there is no such rule
   */
  public static String page(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name + ".md")) {
      if (in == null || name.indexOf('/') >= 0) {
        throw new IllegalArgumentException("no rule is named " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page of " + name + " cannot be read", e);
    }
  }
}
