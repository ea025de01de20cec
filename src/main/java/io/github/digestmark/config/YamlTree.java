package io.github.digestmark.config;

import io.github.digestmark.config.ConfigurationException.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML text as JSON, with the place of everything in it by its JSON Pointer. */
final class YamlTree {

  /** In characters; a file of as many bytes has at most as many of them. */
  static final int LONGEST = 1 << 20;

  /** What a configuration never needs, and a bomb of aliases does. */
  private static final int MOST_NODES = 20_000;

  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 50;

  /** Everything may be said to be a number; longer ones are none of Java. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private static final int LONGEST_KEY = 1000;

  /** What a value may be said to be, such as {@code !!str}. */
  private static final Set<String> TAGS =
      Stream.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.STR, Tag.SEQ, Tag.MAP)
          .map(Tag::getValue)
          .collect(Collectors.toUnmodifiableSet());

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Map<String, Problem> places = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final JsonNode root;
  private int nodes;

  private YamlTree(String text) {
    Node node = compose(text);
    JsonNode content = node == null ? json.nullNode() : convert(node, "", 0);
    root = content.isNull() ? json.objectNode() : content;
  }

  static YamlTree of(String text) {
    return new YamlTree(text);
  }

  JsonNode root() {
    return root;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Returns a problem at the place of a value; for a pointer that ends in a key, at the key. */
  Problem problemAt(String pointer, String message) {
    Problem place = places.getOrDefault(pointer, new Problem(1, 1, ""));
    return new Problem(place.line(), place.column(), message);
  }

  private @Nullable Node compose(String text) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LONGEST).setParseComments(false).build();
    StreamReader first = new StreamReader(settings, text);
    try {
      if (isRefused(new ParserImpl(settings, first))) {
        return null;
      }
      Iterator<Node> documents =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
      Node document = documents.hasNext() ? documents.next() : null;
      if (documents.hasNext()) {
        report(documents.next(), "expected one document; take out the line --- and what follows");
      }
      return document;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      String message = e.getProblem() == null ? "cannot be read as YAML" : e.getProblem();
      problems.add(
          new Problem(
              mark.map(Mark::getLine).orElse(0) + 1,
              mark.map(Mark::getColumn).orElse(0) + 1,
              "this is no YAML: " + message.strip().replaceAll("\\s+", " ")));
    } catch (YamlEngineException e) {
      problems.add(new Problem(1, 1, "this is no YAML: " + e.getMessage()));
    } catch (IllegalArgumentException e) {
      // Which is all that the reader of YAML says of some escapes.
      report(first.getMark(), "this is no YAML: an escape is broken here");
    }
    return null;
  }

  /**
   * Looks at depth, aliases and tags before anything is built: that takes a stack or much memory,
   * and does not know every tag.
   */
  private boolean isRefused(Iterator<Event> events) {
    int depth = 0;
    int aliases = 0;
    while (events.hasNext() && problems.isEmpty()) {
      Event event = events.next();
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        report(
            event.getStartMark(),
            "this is nested more than %s deep; a configuration needs four levels"
                .formatted(DEEPEST));
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent && ++aliases > MOST_ALIASES) {
        report(
            event.getStartMark(),
            "this is alias number %s, and %s may be used; write out what it stands for"
                .formatted(aliases, MOST_ALIASES));
      }
      tag(event)
          .filter(tag -> !TAGS.contains(tag))
          .ifPresent(
              tag ->
                  report(event.getStartMark(), "the tag of this says nothing here; take it out"));
    }
    return !problems.isEmpty();
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }

  private JsonNode convert(Node node, String pointer, int depth) {
    place(pointer, node);
    if (++nodes > MOST_NODES || depth > DEEPEST) {
      if (problems.isEmpty()) {
        report(
            node,
            "this makes more than %s values, or holds itself; take out aliases"
                .formatted(MOST_NODES));
      }
      return json.nullNode();
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = json.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size(), depth + 1));
      }
      return array;
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : json.nullNode();
  }

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = json.objectNode();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        report(tuple.getKeyNode(), "this key is no text; write a name");
        continue;
      }
      if (key.getValue().length() > LONGEST_KEY) {
        report(key, "this key is longer than any that there is; take it out");
        continue;
      }
      if (!keys.add(key.getValue())) {
        report(key, "the key \"" + key.getValue() + "\" is there twice; take one of them out");
      }
      String below = pointer + "/" + key.getValue();
      object.set(key.getValue(), convert(tuple.getValueNode(), below, depth + 1));
      place(below + "#", key);
    }
    return object;
  }

  private JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return json.booleanNode(Boolean.parseBoolean(scalar.getValue()));
    }
    if (tag.equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (tag.equals(Tag.INT) && NUMBER.matcher(scalar.getValue()).matches()) {
      return json.numberNode(Long.parseLong(scalar.getValue()));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      // No setting is one; what looks like it is only ever an error.
      return json.numberNode(-1);
    }
    return json.stringNode(scalar.getValue());
  }

  private void report(Node node, String message) {
    report(node.getStartMark(), message);
  }

  private void report(Optional<Mark> mark, String message) {
    Problem place = placeOf(mark);
    problems.add(new Problem(place.line(), place.column(), message));
  }

  private void place(String pointer, Node node) {
    places.put(pointer, placeOf(node.getStartMark()));
  }

  private static Problem placeOf(Optional<Mark> mark) {
    return new Problem(
        mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, "");
  }
}
