package io.github.digestmark.lint;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to check digests. Immutable; the {@code with} methods return a copy.
 *
 * <pre>{@code
 * LintOptions options =
 *     LintOptions.defaults()
 *         .withSeverity("truncated-abstract", Severity.WARNING)
 *         .without("insecure-url")
 *         .withToday(LocalDate.now(ZoneOffset.UTC));
 * }</pre>
 *
 * @param severities changed severities, by the name of the rule
 * @param off the names of the rules to skip
 * @param today the current date, which no paper can be announced after; if empty, {@code
 *     future-arxiv-id} finds nothing
 * @param language the language of the translations as a BCP 47 tag ({@code zh}, {@code ru}), or
 *     {@code en} if there are none; if empty, the language of most of them
 * @param acceptedHosts hosts in lower case whose URLs need not be canonical or secure
 * @param summaryHeadings the accepted headings above the table; empty for any
 * @param detailsHeadings the accepted headings above the entries; empty for any
 * @param columns the names of the table's three columns in order; empty for any
 * @param on the rules to apply although they are {@linkplain RuleInfo#isOnByDefault off by default}
 * @param metadata what arXiv says about papers, by their identifiers without version; rules that
 *     compare with it find nothing about other papers
 */
public record LintOptions(
    Map<String, Severity> severities,
    Set<String> off,
    Optional<LocalDate> today,
    Optional<String> language,
    Set<String> acceptedHosts,
    List<String> summaryHeadings,
    List<String> detailsHeadings,
    List<String> columns,
    Set<String> on,
    Map<ArxivId, PaperLookup> metadata) {

  /**
   * Copies the collections.
   *
   * @param severities changed severities
   * @param off the names of the rules to skip
   * @param today the current date
   * @param language the language of the translations
   * @param acceptedHosts hosts whose URLs need not be canonical or secure
   * @param summaryHeadings the accepted headings above the table
   * @param detailsHeadings the accepted headings above the entries
   * @param columns the names of the table's three columns
   * @param on the rules to apply although they are off by default
   * @param metadata what arXiv says about papers
   */
  public LintOptions {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
    acceptedHosts = Set.copyOf(acceptedHosts);
    summaryHeadings = List.copyOf(summaryHeadings);
    detailsHeadings = List.copyOf(detailsHeadings);
    columns = List.copyOf(columns);
    on = Set.copyOf(on);
    metadata = Map.copyOf(metadata);
  }

  /**
   * Returns the default options: every rule with its own severity.
   *
   * @return the options; they have no {@link #today}
   */
  public static LintOptions defaults() {
    return new LintOptions(
        Map.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Map.of());
  }

  /**
   * Enables a rule, with a severity.
   *
   * @param rule the name of a rule
   * @param severity the severity of its findings
   * @return a copy of the options
   */
  public LintOptions withSeverity(String rule, Severity severity) {
    return with(rule, false, Optional.of(severity));
  }

  /**
   * Disables a rule.
   *
   * @param rule the name of a rule
   * @return a copy of the options
   */
  public LintOptions without(String rule) {
    return with(rule, true, Optional.empty());
  }

  /**
   * Enables a rule, with its own severity.
   *
   * @param rule the name of a rule
   * @return a copy of the options
   */
  public LintOptions with(String rule) {
    return with(rule, false, Optional.empty());
  }

  /**
   * Sets the rules to skip. Those with a changed severity keep it.
   *
   * @param rules the names of all rules to skip
   * @return a copy of the options
   */
  public LintOptions withOff(Set<String> rules) {
    return with(parts -> parts.off = rules);
  }

  /**
   * Sets the rules to apply although they are off by default.
   *
   * @param rules their names; other names have no effect
   * @return a copy of the options
   */
  public LintOptions withOn(Set<String> rules) {
    return with(parts -> parts.on = rules);
  }

  private LintOptions with(String rule, boolean isOff, Optional<Severity> severity) {
    Map<String, Severity> changed = new HashMap<>(severities);
    changed.remove(rule);
    severity.ifPresent(level -> changed.put(rule, level));
    Set<String> nowOff = new HashSet<>(off);
    Set<String> nowOn = new HashSet<>(on);
    (isOff ? nowOff : nowOn).add(rule);
    (isOff ? nowOn : nowOff).remove(rule);
    return with(
        parts -> {
          parts.severities = changed;
          parts.off = nowOff;
          parts.on = nowOn;
        });
  }

  private LintOptions with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.options();
  }

  /** Options while they are changed. */
  private static final class Parts {
    private Map<String, Severity> severities;
    private Set<String> off;
    private Optional<LocalDate> today;
    private Optional<String> language;
    private Set<String> acceptedHosts;
    private List<String> summaryHeadings;
    private List<String> detailsHeadings;
    private List<String> columns;
    private Set<String> on;
    private Map<ArxivId, PaperLookup> metadata;

    Parts(LintOptions options) {
      severities = options.severities;
      off = options.off;
      today = options.today;
      language = options.language;
      acceptedHosts = options.acceptedHosts;
      summaryHeadings = options.summaryHeadings;
      detailsHeadings = options.detailsHeadings;
      columns = options.columns;
      on = options.on;
      metadata = options.metadata;
    }

    LintOptions options() {
      return new LintOptions(
          severities,
          off,
          today,
          language,
          acceptedHosts,
          summaryHeadings,
          detailsHeadings,
          columns,
          on,
          metadata);
    }
  }

  /**
   * Sets the current date, which no paper can be announced after. The library reads no clock.
   *
   * @param day a date
   * @return a copy of the options
   */
  public LintOptions withToday(LocalDate day) {
    return with(parts -> parts.today = Optional.of(day));
  }

  /**
   * Sets the language of the translations.
   *
   * @param tag a BCP 47 tag
   * @return a copy of the options
   */
  public LintOptions withLanguage(String tag) {
    return with(parts -> parts.language = Optional.of(tag));
  }

  /**
   * Sets the hosts whose URLs need not be canonical or secure.
   *
   * @param hosts names of hosts, in upper or lower case
   * @return a copy of the options
   */
  public LintOptions withAcceptedHosts(Set<String> hosts) {
    Set<String> lower = new HashSet<>();
    hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
    return with(parts -> parts.acceptedHosts = lower);
  }

  /**
   * Sets the accepted headings.
   *
   * @param summary headings above the table; empty for any
   * @param details headings above the entries; empty for any
   * @return a copy of the options
   */
  public LintOptions withHeadings(List<String> summary, List<String> details) {
    return with(
        parts -> {
          parts.summaryHeadings = summary;
          parts.detailsHeadings = details;
        });
  }

  /**
   * Sets the names of the table's columns.
   *
   * @param names three names in order; empty for any
   * @return a copy of the options
   */
  public LintOptions withColumns(List<String> names) {
    return with(parts -> parts.columns = names);
  }

  /**
   * Sets what arXiv says about papers, as a {@code PaperCatalog} returns it. The library asks
   * nobody by itself.
   *
   * @param lookups what was found out, by identifiers without version
   * @return a copy of the options
   */
  public LintOptions withMetadata(Map<ArxivId, PaperLookup> lookups) {
    return with(parts -> parts.metadata = lookups);
  }

  /**
   * Returns whether to apply a rule.
   *
   * @param rule a rule
   * @return false if it was switched off, is off by default and was not switched on, or needs
   *     metadata and there is none
   */
  public boolean isApplied(RuleInfo rule) {
    return !off.contains(rule.name())
        && (rule.isOnByDefault() || on.contains(rule.name()))
        && !(rule.needsMetadata() && metadata.isEmpty());
  }
}
