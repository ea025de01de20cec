package io.github.digestmark.convert.json;

import io.github.digestmark.internal.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object in a JSON document, with access to its values by key. {@link JsonReader} can be loaded
 * without Jackson, this class cannot.
 *
 * @param node the object
 * @param path the path of the object in the document; empty for the document itself
 */
record JsonObject(JsonNode node, String path) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Parses a document that must be an object with no other keys than the given ones. */
  static JsonObject parse(String json, Set<String> keys) throws MalformedJsonException {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.isMissingNode()) {
        throw new MalformedJsonException("", "expected an object, found nothing");
      }
      return of(tree, "", keys);
    } catch (JacksonException e) {
      JsonFault fault = JsonFault.of(e);
      throw new MalformedJsonException(
          "", "line %s, column %s: %s".formatted(fault.line(), fault.column(), fault.message()));
    }
  }

  private static JsonObject of(JsonNode node, String path, Set<String> keys)
      throws MalformedJsonException {
    if (!node.isObject()) {
      throw new MalformedJsonException(path, "expected an object, found " + kind(node));
    }
    JsonObject object = new JsonObject(node, path);
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        String known = String.join(", ", keys.stream().sorted().toList());
        throw new MalformedJsonException(object.at(key), "unknown key; expected one of " + known);
      }
    }
    return object;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** Returns a text; empty if the key is missing or null. */
  String text(String key) throws MalformedJsonException {
    return value(key).isPresent() ? text(value(key).get(), at(key)) : "";
  }

  List<String> texts(String key) throws MalformedJsonException {
    List<String> texts = new ArrayList<>();
    List<JsonNode> values = values(key);
    for (int i = 0; i < values.size(); i++) {
      texts.add(text(values.get(i), at(key) + "[" + i + "]"));
    }
    return texts;
  }

  /** Returns integers from 0. */
  List<Integer> numbers(String key) throws MalformedJsonException {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode value : values(key)) {
      if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 0) {
        throw new MalformedJsonException(
            at(key) + "[" + numbers.size() + "]", "expected an integer from 0");
      }
      numbers.add(value.asInt());
    }
    return numbers;
  }

  List<JsonObject> objects(String key, Set<String> keys) throws MalformedJsonException {
    List<JsonObject> objects = new ArrayList<>();
    List<JsonNode> values = values(key);
    for (int i = 0; i < values.size(); i++) {
      objects.add(of(values.get(i), at(key) + "[" + i + "]", keys));
    }
    return objects;
  }

  Optional<JsonObject> object(String key, Set<String> keys) throws MalformedJsonException {
    Optional<JsonNode> value = value(key);
    return value.isEmpty() ? Optional.empty() : Optional.of(of(value.get(), at(key), keys));
  }

  /** Returns the value of a key; empty if the key is missing or null. */
  Optional<JsonNode> value(String key) {
    return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
  }

  private List<JsonNode> values(String key) throws MalformedJsonException {
    Optional<JsonNode> array = value(key);
    if (array.isEmpty()) {
      return List.of();
    }
    if (!array.get().isArray()) {
      throw new MalformedJsonException(at(key), "expected an array, found " + kind(array.get()));
    }
    return List.copyOf(array.get().values());
  }

  private static String text(JsonNode value, String path) throws MalformedJsonException {
    if (!value.isString()) {
      throw new MalformedJsonException(path, "expected a string, found " + kind(value));
    }
    String text = value.stringValue();
    if (text.codePoints().anyMatch(c -> Character.MIN_SURROGATE <= c && c <= '\uDFFF')) {
      throw new MalformedJsonException(
          path, "contains half of a character (a lone surrogate); remove it");
    }
    return text;
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
