package io.github.digestmark.lint;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to look at digests. A value that never changes; the methods {@code with...} return a copy.
 *
 * <pre>{@code
 * LintOptions options =
 *     LintOptions.defaults()
 *         .withSeverity("truncated-abstract", Severity.WARNING)
 *         .without("insecure-url")
 *         .withToday(LocalDate.now(ZoneOffset.UTC));
 * }</pre>
 *
 * @param severities the severity of rules that have another one than usual, by name
 * @param off the names of rules that are left out
 * @param today the day after which no paper can have been announced, or null: then no identifier is
 *     held against it
 * @param language the language of the translations as a BCP 47 tag ({@code zh}, {@code ru}), or
 *     null: then it is what most of them are written in
 * @param acceptedHosts hosts in lower case whose URLs are left as they are, although they are not
 *     canonical or not secure
 * @param summaryHeadings the texts that the heading of the table may have; none means any
 * @param detailsHeadings the texts that the heading of the entries may have; none means any
 * @param columns the names of the table's three columns in order; none means any
 */
public record LintOptions(
    Map<String, Severity> severities,
    Set<String> off,
    Optional<LocalDate> today,
    Optional<String> language,
    Set<String> acceptedHosts,
    List<String> summaryHeadings,
    List<String> detailsHeadings,
    List<String> columns) {

  /**
   * Copies the collections.
   *
   * @param severities the severity of rules that have another one than usual
   * @param off the names of rules that are left out
   * @param today the day after which no paper can have been announced, or null
   * @param language the language of the translations, or null
   * @param acceptedHosts hosts whose URLs are left as they are
   * @param summaryHeadings the texts that the heading of the table may have
   * @param detailsHeadings the texts that the heading of the entries may have
   * @param columns the names of the table's three columns
   */
  public LintOptions {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
    acceptedHosts = Set.copyOf(acceptedHosts);
    summaryHeadings = List.copyOf(summaryHeadings);
    detailsHeadings = List.copyOf(detailsHeadings);
    columns = List.copyOf(columns);
  }

  /**
   * Returns the options of somebody who configured nothing: every rule with its own severity.
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
        List.of());
  }

  /**
   * Switches a rule on, with a severity.
   *
   * @param rule the name of a rule
   * @param severity the severity of its findings
   * @return a copy of the options
   */
  public LintOptions withSeverity(String rule, Severity severity) {
    return with(rule, false, Optional.of(severity));
  }

  /**
   * Switches a rule off.
   *
   * @param rule the name of a rule
   * @return a copy of the options
   */
  public LintOptions without(String rule) {
    return with(rule, true, Optional.empty());
  }

  /**
   * Switches a rule on, with its usual severity.
   *
   * @param rule the name of a rule
   * @return a copy of the options
   */
  public LintOptions with(String rule) {
    return with(rule, false, Optional.empty());
  }

  private LintOptions with(String rule, boolean isOff, Optional<Severity> severity) {
    Map<String, Severity> changed = new HashMap<>(severities);
    changed.remove(rule);
    severity.ifPresent(level -> changed.put(rule, level));
    Set<String> nowOff = new HashSet<>(off);
    nowOff.remove(rule);
    if (isOff) {
      nowOff.add(rule);
    }
    return new LintOptions(
        changed, nowOff, today, language, acceptedHosts, summaryHeadings, detailsHeadings, columns);
  }

  /**
   * Gives the day after which no paper can have been announced. No clock is read.
   *
   * @param day a day
   * @return a copy of the options
   */
  public LintOptions withToday(LocalDate day) {
    return new LintOptions(
        severities,
        off,
        Optional.of(day),
        language,
        acceptedHosts,
        summaryHeadings,
        detailsHeadings,
        columns);
  }

  /**
   * Gives the language of the translations.
   *
   * @param tag a BCP 47 tag
   * @return a copy of the options
   */
  public LintOptions withLanguage(String tag) {
    return new LintOptions(
        severities,
        off,
        today,
        Optional.of(tag),
        acceptedHosts,
        summaryHeadings,
        detailsHeadings,
        columns);
  }

  /**
   * Gives the hosts whose URLs are left as they are.
   *
   * @param hosts names of hosts, in any case
   * @return a copy of the options
   */
  public LintOptions withAcceptedHosts(Set<String> hosts) {
    Set<String> lower = new HashSet<>();
    hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
    return new LintOptions(
        severities, off, today, language, lower, summaryHeadings, detailsHeadings, columns);
  }

  /**
   * Gives the texts that the two headings may have.
   *
   * @param summary texts of the heading above the table; none means any
   * @param details texts of the heading above the entries; none means any
   * @return a copy of the options
   */
  public LintOptions withHeadings(List<String> summary, List<String> details) {
    return new LintOptions(
        severities, off, today, language, acceptedHosts, summary, details, columns);
  }

  /**
   * Gives the names of the table's columns.
   *
   * @param names three names in order; none means any
   * @return a copy of the options
   */
  public LintOptions withColumns(List<String> names) {
    return new LintOptions(
        severities, off, today, language, acceptedHosts, summaryHeadings, detailsHeadings, names);
  }
}
