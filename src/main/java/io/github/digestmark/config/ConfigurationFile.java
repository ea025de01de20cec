package io.github.digestmark.config;

import io.github.digestmark.config.ConfigurationException.Problem;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a configuration file, and reports all its problems at once. */
public final class ConfigurationFile {

  /** A configuration cannot raise its own limit. */
  private static final Limits LIMITS = Limits.defaults().withFileSize(YamlDocument.MAX_LENGTH);

  private ConfigurationFile() {}

  /**
   * Reads a configuration. Needs {@code org.snakeyaml:snakeyaml-engine}.
   *
   * @param file the file
   * @param rules the rules that it can configure
   * @return the configuration
   * @throws ConfigurationException if the file is not valid; it lists every problem
   * @throws IOException if the file cannot be read
   * @throws IllegalStateException if SnakeYAML Engine is not on the class path
   */
  public static Configuration read(Path file, Collection<RuleInfo> rules)
      throws ConfigurationException, IOException {
    OptionalLibrary.SNAKEYAML.require();
    List<Problem> problems = new ArrayList<>();
    Optional<YamlValue> root =
        YamlDocument.read(text(file, problems), problems)
            .map(node -> new YamlValue("the configuration", node, problems))
            // A file with only comments, for example.
            .filter(value -> value.scalar(Tag.NULL).isEmpty());
    Configuration configuration = new ConfigurationReader(rules).read(file, root);
    if (!problems.isEmpty()) {
      throw ConfigurationException.of(file, problems);
    }
    return configuration;
  }

  private static String text(Path file, List<Problem> problems) throws IOException {
    try {
      String text = SourceText.ofUtf8(LIMITS.read(file)).text();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedUtf8Exception | LimitExceededException e) {
      problems.add(new Problem(1, 1, String.valueOf(e.getMessage())));
      return "";
    }
  }

  /**
   * Returns a configuration in which every key is explained and commented out.
   *
   * @return YAML; without changes, it configures nothing
   */
  public static String template() {
    return Resources.text(ConfigurationFile.class, "digestmark.template.yml");
  }

  /**
   * Returns the JSON Schema of configurations (draft 2020-12), for editors.
   *
   * @return JSON
   */
  public static String schema() {
    return Resources.text(ConfigurationFile.class, "digestmark.schema.json");
  }
}
