package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The rules of a run: the built-in ones, and those in a jar. Configurations cannot name a jar,
 * since its code is run: a digest from elsewhere must not bring any.
 */
public final class RulesOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rules-jar",
      paramLabel = "JAR",
      defaultValue = "${env:DIGESTMARK_RULES}",
      description = "Jar with more rules (or $DIGESTMARK_RULES).")
  private Optional<Path> jar = Optional.empty();

  /** Returns the linter with all rules. */
  public Linter linter() {
    // An environment variable may be empty.
    if (jar.filter(file -> !file.toString().isEmpty()).isEmpty()) {
      return Digestmark.linter();
    }
    Path file = jar.get();
    try {
      List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
      rules.addAll(load(file));
      return new Linter(rules);
    } catch (IllegalArgumentException | ServiceConfigurationError | LinkageError e) {
      throw wrong(file + ": " + e.getMessage());
    } catch (MalformedURLException e) {
      throw wrong(file + ": no such jar");
    }
  }

  private List<Rule> load(Path file) throws MalformedURLException {
    if (!Files.isRegularFile(file)) {
      throw wrong(file + ": no such jar");
    }
    // The loader stays open as long as its rules are used.
    URL[] urls = {file.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(urls, Rule.class.getClassLoader());
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, loader).forEach(rules::add);
    if (rules.isEmpty()) {
      throw wrong(
          "%s: contains no rules; list their classes in META-INF/services/%s"
              .formatted(file, Rule.class.getName()));
    }
    return rules;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
