package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private Optional<String> jar = Optional.empty();

  /** Returns the linter with all rules. */
  public Linter linter() {
    if (jar.filter(name -> !name.isEmpty()).isEmpty()) {
      return Digestmark.linter();
    }
    String name = jar.get();
    try {
      List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
      rules.addAll(load(name));
      return new Linter(rules);
    } catch (IllegalArgumentException | ServiceConfigurationError | LinkageError e) {
      throw wrong(name + ": " + e.getMessage());
    }
  }

  private List<Rule> load(String name) {
    // The loader stays open as long as its rules are used.
    URLClassLoader loader = new URLClassLoader(new URL[] {url(name)}, Rule.class.getClassLoader());
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, loader).forEach(rules::add);
    if (rules.isEmpty()) {
      throw wrong(
          "%s: contains no rules; list their classes in META-INF/services/%s"
              .formatted(name, Rule.class.getName()));
    }
    return rules;
  }

  private URL url(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)) {
        throw wrong(name + ": no such jar");
      }
      return path.toUri().toURL();
    } catch (InvalidPathException | MalformedURLException e) {
      throw wrong(name + ": no such jar");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
