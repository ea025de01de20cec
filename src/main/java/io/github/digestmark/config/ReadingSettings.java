package io.github.digestmark.config;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ReadOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the keys {@code layout}, {@code fields} and {@code paper-sites}. */
final class ReadingSettings {

  /** A column or a label has one of them; links and feeds have the others. */
  private static final Map<String, Field> FIELDS = fields();

  private ReadingSettings() {}

  private static Map<String, Field> fields() {
    Set<Field> unnamed = Set.of(Field.STAMP, Field.LINK_TEXT, Field.ANNOUNCEMENT);
    Map<String, Field> fields = new LinkedHashMap<>();
    Field.all().stream()
        .filter(field -> !unnamed.contains(field))
        .forEach(field -> fields.put(field.key(), field));
    return fields;
  }

  /** Returns whether {@code fields} has a key. */
  static boolean isField(String key) {
    return FIELDS.containsKey(key);
  }

  /** Returns what the values of a part of a configuration change. */
  static List<UnaryOperator<ReadOptions>> of(Map<String, YamlValue> values) {
    List<UnaryOperator<ReadOptions>> changes = new ArrayList<>();
    Optional.ofNullable(values.get("layout"))
        .flatMap(ReadingSettings::layout)
        .ifPresent(layout -> changes.add(options -> options.withLayout(layout)));
    Optional.ofNullable(values.get("fields"))
        .map(ReadingSettings::names)
        .ifPresent(names -> changes.add(options -> withNames(options, names)));
    Optional.ofNullable(values.get("paper-sites"))
        .map(ReadingSettings::sites)
        .ifPresent(sites -> changes.add(options -> options.withSites(sites)));
    return changes;
  }

  private static Optional<DigestLayout> layout(YamlValue value) {
    Optional<DigestLayout> layout = value.scalar(Tag.STR).flatMap(DigestLayout::named);
    if (layout.isEmpty()) {
      value.mustBe(
          Arrays.stream(DigestLayout.values())
              .map(DigestLayout::toString)
              .collect(Collectors.joining(", "))
              .replaceFirst(", ([^,]*)$", " or $1"));
    }
    return layout;
  }

  private static Map<String, Field> names(YamlValue value) {
    Map<String, Field> names = new LinkedHashMap<>();
    value
        .mapping(FIELDS.keySet(), "field", key -> Optional.empty())
        .forEach(
            (key, list) ->
                list.strings().stream()
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> names.put(name, field(key))));
    return names;
  }

  private static Field field(String key) {
    return Optional.ofNullable(FIELDS.get(key)).orElseThrow();
  }

  private static ReadOptions withNames(ReadOptions options, Map<String, Field> names) {
    Map<String, Field> all = new LinkedHashMap<>(options.names());
    all.putAll(names);
    return options.withNames(all);
  }

  private static List<String> sites(YamlValue value) {
    List<String> sites = new ArrayList<>();
    value.items().forEach(item -> item.parse(() -> site(item.string())).ifPresent(sites::add));
    sites.removeIf(String::isEmpty);
    return sites;
  }

  /** Returns a site; links with another scheme lead to it, too. */
  private static String site(String text) {
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      throw new IllegalArgumentException(
          "a site has no scheme; write " + text.substring(scheme + "://".length()));
    }
    return text;
  }
}
