package io.github.digestmark.convert.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An object in a JSON document, whose values are asked for by key.
 *
 * @param node the object
 * @param path which value of the document it is
 */
record JsonObject(JsonNode node, String path) {

  /** Takes a value that has to be an object with some keys and no others. */
  static JsonObject of(JsonNode node, String path, Set<String> keys) throws MalformedJsonException {
    if (!node.isObject()) {
      throw new MalformedJsonException(path, "expected an object, found " + kind(node));
    }
    JsonObject object = new JsonObject(node, path);
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        String known = String.join(", ", keys.stream().sorted().toList());
        throw new MalformedJsonException(object.at(key), "no such key; the keys are " + known);
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

  /** Returns a text, or an empty one for null and for a key that is not there. */
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

  /** Returns the value of a key, or nothing for null and for a key that is not there. */
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
          path, "half of a character (a surrogate alone), which no file can hold; remove it");
    }
    return text;
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
