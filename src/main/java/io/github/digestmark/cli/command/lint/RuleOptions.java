package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.config.RuleSelection;
import io.github.digestmark.config.RuleSetting;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules to apply, and with which severities. */
final class RuleOptions {

  /** The values of --select and --ignore, for completion. */
  private static final class Selectors implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return RuleSelection.words(Digestmark.rules()).iterator();
    }
  }

  /** The values of --rule, for completion. */
  private static final class Settings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Digestmark.rules().stream()
          .flatMap(rule -> Stream.of(Severity.values()).map(level -> rule.name() + "=" + level))
          .iterator();
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--select",
      paramLabel = "RULES",
      description = "Apply only these rules: names, themes or all.",
      completionCandidates = Selectors.class)
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULES",
      description = "Do not apply these rules: names, themes or all.",
      completionCandidates = Selectors.class)
  private List<String> ignore = List.of();

  @Option(
      names = "--rule",
      paramLabel = "NAME=SEVERITY",
      description = "Report a rule as note, warning or error.",
      completionCandidates = Settings.class)
  private List<String> rules = List.of();

  /** Splits lists at commas. */
  private static List<String> words(List<String> lists) {
    List<String> words = new ArrayList<>();
    for (String list : lists) {
      for (String word : list.split(",", -1)) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /**
   * Returns the first rule or theme that was asked for and finds nothing without metadata.
   *
   * @param known all rules
   */
  Optional<String> needingMetadata(Collection<RuleInfo> known) {
    if (select.isEmpty() && rules.isEmpty()) {
      return Optional.empty();
    }
    List<String> needing =
        known.stream().filter(RuleInfo::needsMetadata).map(RuleInfo::name).toList();
    Set<String> themes = needing.stream().map(BuiltInRules::themeOf).collect(Collectors.toSet());
    return Stream.concat(
            words(select).stream(), rules.stream().map(rule -> rule.replaceFirst("=.*", "")))
        .filter(word -> needing.contains(word) || themes.contains(word))
        .findFirst();
  }

  /**
   * Returns whether a rule is applied that uses metadata, if there are any.
   *
   * @param change the {@link #change} of options
   * @param known all rules
   */
  boolean useMetadata(UnaryOperator<LintOptions> change, Collection<RuleInfo> known) {
    LintOptions options = change.apply(LintOptions.defaults());
    for (RuleInfo rule : known) {
      if (rule.use() != MetadataUse.NOTHING && !options.off().contains(rule.name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the change of options.
   *
   * @param known all rules
   * @throws ParameterException if a rule, theme or severity is unknown
   */
  UnaryOperator<LintOptions> change(Collection<RuleInfo> known) {
    try {
      Optional<List<String>> selected =
          select.isEmpty() ? Optional.empty() : Optional.of(words(select));
      RuleSelection selection = RuleSelection.of(selected, words(ignore), known);
      List<RuleSetting> settings = new ArrayList<>();
      rules.forEach(rule -> settings.add(RuleSetting.parse(rule, known)));
      return options -> {
        LintOptions changed = selection.applyTo(options);
        for (RuleSetting setting : settings) {
          changed = setting.applyTo(changed);
        }
        return changed;
      };
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
