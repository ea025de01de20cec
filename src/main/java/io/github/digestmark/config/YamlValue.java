package io.github.digestmark.config;

import io.github.digestmark.config.ConfigurationException.Problem;
import io.github.digestmark.internal.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file. A value of the wrong type is reported with its position and read as an
 * empty one.
 *
 * @param name its name in messages
 * @param node the value
 * @param problems collects what is wrong
 */
record YamlValue(String name, Node node, List<Problem> problems) {

  /** Longer keys would take too long to compare with the known ones. */
  private static final int MAX_KEY_LENGTH = 1000;

  void mustBe(String expected) {
    report(name + " must be " + expected);
  }

  void report(String message) {
    problems.add(YamlDocument.problem(node.getStartMark(), message));
  }

  /** Returns the result of a reader, or reports the message of its IllegalArgumentException. */
  <T> Optional<T> parse(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (IllegalArgumentException e) {
      report(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Returns the values of a mapping.
   *
   * @param keys the known keys
   * @param kind the word for a key in messages
   * @param place returns where in the configuration an unknown key goes, if that is known
   */
  Map<String, YamlValue> mapping(
      Collection<String> keys, String kind, Function<String, Optional<String>> place) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        YamlValue key = new YamlValue("keys", pair.getKeyNode(), problems);
        YamlValue value = new YamlValue("value", pair.getValueNode(), problems);
        key.knownKey(keys, kind, name -> place.apply(name).map(where -> value.setting(name, where)))
            .map(known -> values.put(known, new YamlValue(known, pair.getValueNode(), problems)))
            .ifPresent(
                first -> key.report("duplicate key \"%s\"; remove one".formatted(first.name)));
      }
    } else {
      report(KeyExamples.mapping(name, scalar(Tag.NULL).isPresent(), isList()));
    }
    return values;
  }

  private String setting(String key, String where) {
    String text = node instanceof ScalarNode scalar ? " " + scalar.getValue() : "";
    return "\"%s:%s\" goes %s".formatted(key, text.length() > MAX_KEY_LENGTH ? "" : text, where);
  }

  private Optional<String> knownKey(
      Collection<String> keys, String kind, Function<String, Optional<String>> message) {
    if (!(node instanceof ScalarNode scalar)) {
      mustBe("strings");
      return Optional.empty();
    }
    String key = scalar.getValue();
    if (keys.contains(key)) {
      return Optional.of(key);
    }
    report(
        key.length() > MAX_KEY_LENGTH
            ? "unknown %s of more than %s characters; remove it".formatted(kind, MAX_KEY_LENGTH)
            : message
                .apply(key)
                .orElseGet(
                    () ->
                        "unknown %s \"%s\"; %s"
                            .formatted(kind, key, Nearest.hint(key, keys, known(keys, kind)))));
    return Optional.empty();
  }

  private static String known(Collection<String> keys, String kind) {
    return kind.equals("rule")
        ? RuleSetting.SEE_RULES
        : "expected one of " + String.join(", ", keys.stream().sorted().toList());
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  List<YamlValue> items() {
    if (!(node instanceof SequenceNode list)) {
      report(KeyExamples.list(name, scalar(Tag.STR)));
      return List.of();
    }
    return list.getValue().stream()
        .map(item -> new YamlValue("each item of " + name, item, problems))
        .toList();
  }

  List<String> strings() {
    return items().stream().map(YamlValue::string).toList();
  }

  String string() {
    return scalar(Tag.STR)
        .filter(text -> !text.isEmpty())
        .orElseGet(
            () -> {
              mustBe("a non-empty string; numbers, true, false and null need quotes");
              return "";
            });
  }

  /** Returns the source text of a scalar of the given type. */
  Optional<String> scalar(Tag type) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(type)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }
}
