package io.github.digestmark.config;

import io.github.digestmark.config.Configuration.PathSettings;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the keys of a configuration. A test checks that the JSON Schema accepts the same. */
final class ConfigurationReader {

  private static final List<String> SETTINGS =
      List.of(
          "select",
          "ignore",
          "rules",
          "language",
          "accepted-hosts",
          "headings",
          "columns",
          "layout",
          "fields",
          "paper-sites",
          "limits");
  private static final List<String> TOP = with(SETTINGS, "include", "exclude", "overrides");
  private static final List<String> OVERRIDE = with(SETTINGS, "paths");

  private static final int COLUMNS = 3;

  private final List<RuleInfo> rules;

  ConfigurationReader(Collection<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  private static List<String> with(List<String> keys, String... more) {
    return Stream.concat(keys.stream(), Stream.of(more)).toList();
  }

  /** Reads the root of a file. If it reports problems, the result is incomplete. */
  Configuration read(Path file, Optional<YamlValue> root) {
    Map<String, YamlValue> values =
        root.map(r -> r.mapping(TOP, "key", this::place)).orElse(Map.of());
    return new Configuration(
        file,
        settings(values),
        get(values, "include").map(ConfigurationReader::globs).orElse(null),
        get(values, "exclude").map(ConfigurationReader::globs).orElse(List.of()),
        get(values, "overrides").map(this::overrides).orElse(List.of()));
  }

  private Optional<String> place(String key) {
    return KeyExamples.place(key, ruleNames(), TOP);
  }

  private List<String> ruleNames() {
    return rules.stream().map(RuleInfo::name).toList();
  }

  private static Optional<YamlValue> get(Map<String, YamlValue> values, String key) {
    return Optional.ofNullable(values.get(key));
  }

  private List<PathSettings> overrides(YamlValue list) {
    return list.items().stream().map(this::override).toList();
  }

  private PathSettings override(YamlValue override) {
    Map<String, YamlValue> values = override.mapping(OVERRIDE, "key", this::place);
    Optional<YamlValue> paths = get(values, "paths");
    if (paths.isEmpty() && override.isMapping()) {
      override.report("override without paths; add them, such as paths: [archive/]");
    }
    return new PathSettings(
        paths.map(ConfigurationReader::globs).orElse(List.of()), settings(values));
  }

  private static List<Glob> globs(YamlValue list) {
    return list.items().stream().flatMap(item -> glob(item).stream()).toList();
  }

  private static Optional<Glob> glob(YamlValue item) {
    String text = item.string();
    return text.isEmpty() ? Optional.empty() : item.parse(() -> Glob.of(text));
  }

  private Settings settings(Map<String, YamlValue> values) {
    return new Settings(
        Stream.of(
                selection(values).stream(),
                get(values, "rules").stream().flatMap(this::ruleSettings),
                values.values().stream().map(ConfigurationReader::lintSetting))
            .flatMap(changes -> changes)
            .toList(),
        ReadingSettings.of(values),
        get(values, "limits").map(ConfigurationReader::limits).orElse(LimitSettings.NONE));
  }

  private static UnaryOperator<LintOptions> lintSetting(YamlValue value) {
    return switch (value.name()) {
      case "language" -> language(value);
      case "accepted-hosts" -> acceptedHosts(value);
      case "headings" -> headings(value);
      case "columns" -> columns(value);
      default -> UnaryOperator.identity();
    };
  }

  /** Returns the change by {@code select} and {@code ignore}, which {@code rules} refines. */
  private Optional<UnaryOperator<LintOptions>> selection(Map<String, YamlValue> values) {
    Optional<List<String>> select = get(values, "select").map(this::ruleWords);
    Optional<List<String>> ignore = get(values, "ignore").map(this::ruleWords);
    return select.isEmpty() && ignore.isEmpty()
        ? Optional.empty()
        : Optional.of(RuleSelection.of(select, ignore.orElse(List.of()), rules)::applyTo);
  }

  private List<String> ruleWords(YamlValue list) {
    return list.items().stream().flatMap(item -> ruleWord(item).stream()).toList();
  }

  private Optional<String> ruleWord(YamlValue item) {
    String word = item.string();
    return word.isEmpty() ? Optional.empty() : item.parse(() -> RuleSelection.check(word, rules));
  }

  private Stream<UnaryOperator<LintOptions>> ruleSettings(YamlValue value) {
    return value.mapping(ruleNames(), "rule", this::place).values().stream()
        .flatMap(rule -> rule.parse(() -> new RuleSetting(rule.name(), level(rule))).stream())
        .map(setting -> setting::applyTo);
  }

  /** Accepts false and true, which YAML 1.1 also writes as {@code off} and {@code on}. */
  private static String level(YamlValue rule) {
    return rule.scalar(Tag.BOOL)
        .map(value -> Boolean.parseBoolean(value) ? "on" : "off")
        .or(() -> rule.scalar(Tag.STR))
        .orElse("");
  }

  private static UnaryOperator<LintOptions> language(YamlValue value) {
    String tag = value.scalar(Tag.STR).orElse("");
    if (!LanguageTag.isValid(tag)) {
      String meant = LanguageTag.meantBy(tag).map("; did you mean \"%s\"?"::formatted).orElse("");
      value.mustBe("a BCP 47 language tag, such as zh, ja or ru" + meant);
    }
    return options -> options.withLanguage(tag);
  }

  private static UnaryOperator<LintOptions> acceptedHosts(YamlValue value) {
    Set<String> hosts = new LinkedHashSet<>();
    value.items().forEach(item -> item.parse(() -> host(item.string())).ifPresent(hosts::add));
    return options -> options.withAcceptedHosts(hosts);
  }

  /** Returns a host; a URL has no effect, so it is refused. */
  private static String host(String text) {
    int scheme = text.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + "://".length();
    int end = text.indexOf('/', start);
    if (scheme < 0 && end < 0) {
      return text;
    }
    String host = text.substring(start, end < 0 ? text.length() : end);
    throw new IllegalArgumentException("a host has no scheme and no path; write " + host);
  }

  private static UnaryOperator<LintOptions> headings(YamlValue value) {
    Map<String, YamlValue> texts =
        value.mapping(List.of("summary", "details"), "key", key -> Optional.empty());
    Optional<List<String>> summary = get(texts, "summary").map(ConfigurationReader::headingTexts);
    Optional<List<String>> details = get(texts, "details").map(ConfigurationReader::headingTexts);
    return options ->
        options.withHeadings(
            summary.orElse(options.summaryHeadings()), details.orElse(options.detailsHeadings()));
  }

  private static List<String> headingTexts(YamlValue value) {
    List<String> texts = value.isList() ? value.strings() : List.of(value.string());
    if (texts.isEmpty()) {
      value.mustBe("a string or a non-empty list of strings");
    }
    return texts;
  }

  private static UnaryOperator<LintOptions> columns(YamlValue value) {
    List<String> names = value.strings();
    if (value.isList() && names.size() != COLUMNS) {
      value.report("columns must name 3 columns, not " + names.size());
    }
    return options -> options.withColumns(names);
  }

  private static LimitSettings limits(YamlValue value) {
    LimitSettings limits = LimitSettings.NONE;
    for (YamlValue limit :
        value.mapping(LimitSettings.NAMES, "key", key -> Optional.empty()).values()) {
      LimitSettings before = limits;
      String text = limit.scalar(Tag.INT).or(() -> limit.scalar(Tag.STR)).orElse("");
      limits = limit.parse(() -> before.with(limit.name(), text)).orElse(before);
    }
    return limits;
  }
}
