package io.github.digestmark.lint;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Region;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks digests for faults, and repairs them.
 *
 * <p>A linter is immutable and safe for use by several threads.
 */
public final class Linter {

  /** How often a text is repaired and checked again, since one fix may make room for another. */
  static final int ROUNDS = 10;

  /**
   * How many papers or texts a rule checks before the next rule has its turn: few enough to stay in
   * the processor's memory, and enough for the code of the rule to stay there.
   */
  private static final int TOGETHER = 64;

  private record RuleFindings(RuleInfo rule, List<Finding> findings) {}

  private final DigestParser parser = new DigestParser();
  private final List<Rule> rules;
  private final Map<String, RuleInfo> infos = new HashMap<>();

  /**
   * Creates a linter.
   *
   * @param rules the rules to apply; their names must differ
   * @throws IllegalArgumentException if two rules have the same name
   */
  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      if (infos.put(rule.info().name(), rule.info()) != null) {
        throw new IllegalArgumentException("two rules named " + rule.info().name());
      }
    }
    infos.put(Suppressions.UNUSED.name(), Suppressions.UNUSED);
  }

  /**
   * Returns the rules of the linter.
   *
   * @return its rules and the one about suppressions, sorted by name
   */
  public List<RuleInfo> rules() {
    return List.copyOf(new TreeMap<>(infos).values());
  }

  /**
   * Returns the page of a rule: what it finds, why it matters, and a wrong and a right example.
   *
   * @param name the name of a rule
   * @return Markdown, or empty if the rule has no page
   * @throws IllegalArgumentException if the linter has no such rule
   */
  public Optional<String> page(String name) {
    if (name.equals(Suppressions.UNUSED.name())) {
      return Optional.of(Resources.text(Linter.class, "rules/" + name + ".md"));
    }
    return rules.stream()
        .filter(rule -> rule.info().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is named " + name))
        .page();
  }

  /**
   * Returns whether a rule reports all that it finds in a file as one finding.
   *
   * @param name the name of a rule
   * @return whether its findings are about the whole file
   */
  public boolean reportsOncePerFile(String name) {
    return rules.stream()
        .anyMatch(rule -> rule instanceof OncePerFileRule && rule.info().name().equals(name));
  }

  /**
   * Checks a digest. No content causes an exception.
   *
   * @param parsed a parsed digest
   * @param options how to check it
   * @return the findings that are not suppressed, in the order of the file
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public List<Diagnostic> lint(ParsedDigest parsed, LintOptions options) {
    check(options);
    LintContext digest = new LintContext(parsed, options);
    List<Diagnostic> found = new ArrayList<>();
    for (RuleFindings ofRule : findings(digest)) {
      for (Finding each : ofRule.findings()) {
        found.add(diagnostic(ofRule.rule(), each, digest));
      }
    }
    Suppressions suppressions = Suppressions.of(parsed, infos.keySet());
    List<Diagnostic> kept = new ArrayList<>(suppressions.without(found));
    summarize(digest, kept);
    if (suppressions.areAny() && options.isApplied(Suppressions.UNUSED)) {
      for (Finding finding : suppressions.unused(silent(options, parsed))) {
        kept.add(diagnostic(Suppressions.UNUSED, finding, digest));
      }
    }
    kept.sort(Linter::byPlace);
    return List.copyOf(kept);
  }

  private static int byPlace(Diagnostic one, Diagnostic other) {
    int start = Integer.compare(one.span().start(), other.span().start());
    int end = start == 0 ? Integer.compare(one.span().end(), other.span().end()) : start;
    int rule = end == 0 ? one.rule().compareTo(other.rule()) : end;
    return rule == 0 ? one.message().compareTo(other.message()) : rule;
  }

  /** Replaces the findings of the rules that report once per file. */
  private void summarize(LintContext digest, List<Diagnostic> kept) {
    for (Rule rule : rules) {
      if (rule instanceof OncePerFileRule once) {
        String name = rule.info().name();
        List<Span> places = new ArrayList<>();
        for (Diagnostic diagnostic : kept) {
          if (diagnostic.rule().equals(name)) {
            places.add(diagnostic.span());
          }
        }
        if (!places.isEmpty()) {
          places.sort((one, other) -> Integer.compare(one.start(), other.start()));
          kept.removeIf(diagnostic -> diagnostic.rule().equals(name));
          kept.add(diagnostic(rule.info(), once.summarize(digest, places), digest));
        }
      }
    }
  }

  private List<RuleFindings> findings(LintContext digest) {
    List<RuleFindings> findings = new ArrayList<>();
    List<Consumer<ParsedPaper>> ofPapers = new ArrayList<>();
    List<Consumer<FieldText>> ofTexts = new ArrayList<>();
    for (Rule rule : rules) {
      boolean isForLayout = rule.info().layouts().contains(digest.parsed().layout());
      if (!isForLayout || !digest.options().isApplied(rule.info())) {
        continue;
      }
      List<Finding> ofRule = new ArrayList<>();
      findings.add(new RuleFindings(rule.info(), ofRule));
      if (rule instanceof PaperRule each) {
        ofPapers.add(each.checker(digest, ofRule::add));
      } else if (rule instanceof FieldTextRule each) {
        ofTexts.add(each.checker(digest, ofRule::add));
      } else {
        rule.check(digest, ofRule::add);
      }
    }
    apply(ofPapers, digest.distinctPapers());
    apply(ofTexts, digest.texts());
    return findings;
  }

  private static <T> void apply(List<Consumer<T>> checkers, List<T> parts) {
    for (int start = 0; start < parts.size(); start += TOGETHER) {
      List<T> some = parts.subList(start, Math.min(parts.size(), start + TOGETHER));
      for (Consumer<T> checker : checkers) {
        some.forEach(checker);
      }
    }
  }

  /**
   * Returns the rules that are not applied, or not to every paper, so that it means nothing if they
   * find nothing.
   *
   * @param options how to check
   * @param parsed what to check
   * @return the names of the rules
   */
  public Set<String> silent(LintOptions options, ParsedDigest parsed) {
    boolean isComplete = hasAllMetadata(options.metadata(), parsed);
    Set<String> silent = new HashSet<>();
    for (RuleInfo rule : infos.values()) {
      if (!options.isApplied(rule)
          || !rule.layouts().contains(parsed.layout())
          || (isMoreFound(rule) && !isComplete)) {
        silent.add(rule.name());
      }
    }
    return Set.copyOf(silent);
  }

  private static boolean isMoreFound(RuleInfo rule) {
    return rule.use().compareTo(MetadataUse.MORE_FINDINGS) >= 0;
  }

  private static boolean hasAllMetadata(Map<ArxivId, PaperLookup> metadata, ParsedDigest parsed) {
    return !metadata.isEmpty()
        && parsed.digest().arxivIds().stream()
            .map(id -> metadata.get(ArxivId.of(id.paper())))
            .noneMatch(lookup -> lookup == null || lookup instanceof NotChecked);
  }

  private void check(LintOptions options) {
    List<String> named = new ArrayList<>(options.severities().keySet());
    named.addAll(options.off());
    named.addAll(options.on());
    for (String name : named) {
      if (!infos.containsKey(name)) {
        throw new IllegalArgumentException("no rule is named " + name);
      }
    }
  }

  private static Diagnostic diagnostic(RuleInfo rule, Finding finding, LintContext digest) {
    Severity usual = digest.options().severities().getOrDefault(rule.name(), rule.severity());
    return new Diagnostic(
        rule.name(),
        finding.milder().filter(usual::isAtLeast).orElse(usual),
        finding.message(),
        finding.span(),
        Region.of(digest.source(), finding.span()),
        finding.related(),
        finding.fix(),
        finding.label().or(() -> digest.parsed().partAt(finding.span()).map(ParsedPart::label)));
  }

  /**
   * Repairs a text: applies all fixes that do not overlap, in the order of the text, and checks it
   * again, until nothing is left to repair.
   *
   * @param source any text
   * @param options how to check it
   * @param upTo {@code SAFE} for safe fixes only, {@code UNSAFE} for all
   * @return the repaired text and its remaining findings
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public FixResult fix(SourceText source, LintOptions options, Fix.Safety upTo) {
    return fix(parser.parse(source), options, upTo);
  }

  /**
   * Repairs a parsed digest, as {@link #fix(SourceText, LintOptions, Fix.Safety)} does.
   *
   * @param original a parsed digest
   * @param options how to check it
   * @param upTo {@code SAFE} for safe fixes only, {@code UNSAFE} for all
   * @return the repaired text and its remaining findings
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public FixResult fix(ParsedDigest original, LintOptions options, Fix.Safety upTo) {
    ParsedDigest parsed = original;
    List<Diagnostic> diagnostics = lint(parsed, options);
    List<Diagnostic> before = diagnostics;
    List<Diagnostic> fixed = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      FixRound chosen = FixRound.choose(diagnostics, upTo);
      if (chosen.isEmpty()) {
        return new FixResult(parsed, fixed, diagnostics, List.of());
      }
      SourceText repaired = SourceText.of(chosen.applyTo(parsed.source().text()));
      parsed = parser.parse(repaired, original.options());
      fixed.addAll(chosen.fixed());
      diagnostics = lint(parsed, options);
    }
    FixRound further = FixRound.choose(diagnostics, upTo);
    if (further.isEmpty()) {
      return new FixResult(parsed, fixed, diagnostics, List.of());
    }
    List<String> cycling = further.fixed().stream().map(Diagnostic::rule).distinct().toList();
    return new FixResult(original, List.of(), before, cycling);
  }
}
