package io.github.digestmark.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.config.ConfigurationException.Problem;
import io.github.digestmark.internal.Nearest;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.source.LimitExceededException;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a configuration, and says all that is wrong with it. */
public final class ConfigurationFile {

  private static final List<String> TOP =
      List.of(
          "rules",
          "language",
          "accepted-hosts",
          "headings",
          "columns",
          "limits",
          "include",
          "exclude",
          "overrides");
  private static final List<String> OVERRIDE =
      List.of("paths", "rules", "language", "accepted-hosts", "headings", "columns", "limits");

  /** Whatever a configuration allows, it is not allowed more itself. */
  private static final Limits LIMITS = Limits.defaults().withFileSize(YamlTree.LONGEST);

  private final YamlTree tree;
  private final List<Problem> problems = new ArrayList<>();
  private final Collection<RuleInfo> rules;

  private ConfigurationFile(String text, Collection<RuleInfo> rules) {
    this.tree = YamlTree.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    this.rules = rules;
  }

  /**
   * Reads a configuration.
   *
   * @param file the file
   * @param rules the rules that there are
   * @return what it says
   * @throws ConfigurationException if something is wrong with it; it says all of that
   * @throws IOException if the file cannot be read
   */
  public static Configuration read(Path file, Collection<RuleInfo> rules)
      throws ConfigurationException, IOException {
    try {
      String text = SourceText.ofUtf8(LIMITS.read(file)).text();
      return new ConfigurationFile(text, rules).read(file);
    } catch (MalformedUtf8Exception | LimitExceededException e) {
      String message = String.valueOf(e.getMessage());
      throw new ConfigurationException(file.toString(), List.of(new Problem(1, 1, message)));
    }
  }

  /**
   * Returns the JSON Schema of configurations, draft 2020-12, for editors that know the YAML of a
   * schema.
   *
   * @return JSON
   */
  public static String schema() {
    return Resources.text(ConfigurationFile.class, "digestmark.schema.json");
  }

  private Configuration read(Path file) throws ConfigurationException {
    problems.addAll(tree.problems());
    if (problems.isEmpty()) {
      validate();
    }
    Configuration configuration = problems.isEmpty() ? build(file) : Configuration.none();
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
      throw new ConfigurationException(file.toString(), problems);
    }
    return configuration;
  }

  private void validate() {
    // Messages are in English everywhere.
    SchemaRegistryConfig english = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(english))
            .getSchema(schema(), InputFormat.JSON);
    Map<String, Problem> byPlace = new LinkedHashMap<>();
    for (Error error : schema.validate(tree.root())) {
      String pointer = pointer(error);
      Problem problem = problem(error, pointer);
      // Of the alternatives that a value fails, the first says enough.
      byPlace.putIfAbsent(problem.line() + ":" + problem.column(), problem);
    }
    problems.addAll(byPlace.values());
  }

  private static String pointer(Error error) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      pointer.append('/').append(error.getInstanceLocation().getElement(i));
    }
    return pointer.toString();
  }

  private Problem problem(Error error, String pointer) {
    String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (error.getKeyword().equals("additionalProperties")) {
      String unknown = error.getProperty();
      boolean isRule = pointer.endsWith("/rules");
      List<String> known = known(pointer);
      return tree.problemAt(
          pointer + "/" + unknown + "#",
          "unknown %s \"%s\"; did you mean \"%s\"?"
              .formatted(isRule ? "rule" : "key", unknown, Nearest.of(unknown, known)));
    }
    if (parent.endsWith("/rules")) {
      return tree.problemAt(
          pointer,
          "\"%s\" must be one of %s".formatted(key, String.join(", ", RuleSetting.levels())));
    }
    if (parent.endsWith("/limits")) {
      String what = key.equals("file-size") ? "a size such as 64M" : "a number from 1 on";
      return tree.problemAt(pointer, "\"%s\" must be %s, or none".formatted(key, what));
    }
    if (error.getKeyword().equals("pattern")) {
      return tree.problemAt(
          pointer, "\"%s\" must be a language tag of BCP 47, such as zh".formatted(key));
    }
    String message = error.getMessage().strip();
    boolean isItem = !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    String name = isItem ? parent.substring(parent.lastIndexOf('/') + 1) : key;
    String what = name.isEmpty() ? "the configuration" : "\"" + name + "\"";
    return tree.problemAt(pointer, what + ": " + message);
  }

  private List<String> known(String pointer) {
    if (pointer.endsWith("/rules")) {
      return rules.stream().map(RuleInfo::name).toList();
    }
    if (pointer.endsWith("/headings")) {
      return List.of("summary", "details");
    }
    if (pointer.endsWith("/limits")) {
      return LimitSettings.KEYS;
    }
    return pointer.startsWith("/overrides/") ? OVERRIDE : TOP;
  }

  private Configuration build(Path file) {
    JsonNode root = tree.root();
    List<Configuration.PathSettings> overrides = new ArrayList<>();
    JsonNode all = root.path("overrides");
    for (int i = 0; i < all.size(); i++) {
      List<Glob> paths = globs(all.path(i).path("paths"), "/overrides/" + i + "/paths");
      overrides.add(new Configuration.PathSettings(paths, settings(all.path(i))));
    }
    return new Configuration(
        file,
        settings(root),
        root.has("include") ? globs(root.path("include"), "/include") : null,
        root.has("exclude") ? globs(root.path("exclude"), "/exclude") : null,
        overrides);
  }

  private Settings settings(JsonNode node) {
    List<RuleSetting> levels = new ArrayList<>();
    for (Map.Entry<String, JsonNode> rule : node.path("rules").properties()) {
      levels.add(new RuleSetting(rule.getKey(), level(rule.getValue())));
    }
    JsonNode headings = node.path("headings");
    List<String> hosts = strings(node, "accepted-hosts");
    return new Settings(
        levels,
        node.has("language") ? node.path("language").asString() : null,
        hosts == null ? null : Set.copyOf(hosts),
        strings(headings, "summary"),
        strings(headings, "details"),
        strings(node, "columns"),
        limits(node.path("limits")));
  }

  private static LimitSettings limits(JsonNode limits) {
    return LimitSettings.parse(
        limits.has("file-size") ? limits.path("file-size").asString() : null,
        limits.has("papers") ? limits.path("papers").asString() : null,
        limits.has("findings") ? limits.path("findings").asString() : null);
  }

  /** To YAML, {@code off} is text; to people who know YAML of old, {@code false} is the same. */
  private static String level(JsonNode level) {
    if (level.isBoolean()) {
      return level.asBoolean() ? "on" : "off";
    }
    return level.asString().toLowerCase(Locale.ROOT);
  }

  /** Returns one text or several, or null where there is none. */
  private static @Nullable List<String> strings(JsonNode node, String key) {
    if (!node.has(key)) {
      return null;
    }
    JsonNode value = node.path(key);
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asString()));
    } else {
      texts.add(value.asString());
    }
    return texts;
  }

  private List<Glob> globs(JsonNode patterns, String pointer) {
    List<Glob> valid = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.path(i).asString();
      try {
        valid.add(Glob.of(pattern));
      } catch (IllegalArgumentException e) {
        problems.add(tree.problemAt(pointer + "/" + i, String.valueOf(e.getMessage())));
      }
    }
    return valid;
  }
}
