package io.github.digestmark.config;

import io.github.digestmark.config.ConfigurationException.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a YAML text of one document. Refuses a text that would take much time or memory because of
 * deep nesting or aliases of aliases.
 */
final class YamlDocument {

  /** The maximum number of bytes, and so of characters. */
  static final int MAX_LENGTH = 1 << 20;

  private static final int MAX_DEPTH = 50;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_VALUES = 20_000;

  /** The accepted tags, such as {@code !!str}. */
  private static final Set<String> TAGS =
      Stream.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.STR, Tag.SEQ, Tag.MAP)
          .map(Tag::getValue)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Problem> problems;
  private int values;

  private YamlDocument(List<Problem> problems) {
    this.problems = problems;
  }

  /** Returns the root of the document; empty if the text is empty, or not valid. */
  static Optional<Node> read(String text, List<Problem> problems) {
    return new YamlDocument(problems).read(text);
  }

  private Optional<Node> read(String text) {
    // Keys that are lists are reported later, with their position.
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(MAX_LENGTH).setAllowNonScalarKeys(true).build();
    StreamReader reader = new StreamReader(settings, text);
    try {
      if (!isSafe(new ParserImpl(settings, reader))) {
        return Optional.empty();
      }
      Iterator<Node> documents =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
      Optional<Node> document =
          documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
      if (documents.hasNext()) {
        report(
            documents.next().getStartMark(),
            "expected one document; remove the line --- and what follows");
      }
      return document.filter(root -> isSmall(root, 0));
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      report(mark, fault(e, mark, text));
    } catch (YamlEngineException e) {
      report(Optional.empty(), invalid(String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      // The scanner gives no details about some escapes.
      report(reader.getMark(), invalid("invalid escape sequence"));
    }
    return Optional.empty();
  }

  private static String fault(MarkedYamlEngineException e, Optional<Mark> mark, String text) {
    String line = mark.flatMap(m -> text.lines().skip(m.getLine()).findFirst()).orElse("");
    return YamlFault.message(e.getProblem(), line, mark.map(Mark::getColumn).orElse(0));
  }

  private static String invalid(String reason) {
    return "not valid YAML: " + reason.strip().replaceAll("\\s+", " ");
  }

  /** Checks events before nodes: composing nodes recurses, and fails on unknown tags. */
  private boolean isSafe(Iterator<Event> events) {
    int depth = 0;
    int aliases = 0;
    while (events.hasNext() && problems.size() < MAX_VALUES) {
      Event event = events.next();
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        report(event.getStartMark(), "nested more than %s levels deep".formatted(MAX_DEPTH));
        return false;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
        report(
            event.getStartMark(),
            "more than %s aliases; replace them with their values".formatted(MAX_ALIASES));
        return false;
      }
      if (tag(event).filter(tag -> !TAGS.contains(tag)).isPresent()) {
        report(
            event.getStartMark(),
            "YAML tags such as !foo are not supported; remove the tag, or quote the text");
      }
    }
    return problems.isEmpty();
  }

  private static Optional<String> tag(Event event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  /** Counts the values of a node, including those that aliases repeat. */
  private boolean isSmall(Node node, int depth) {
    if (++values > MAX_VALUES || depth > MAX_DEPTH) {
      report(
          node.getStartMark(),
          "more than %s values, or an alias that contains itself; use fewer aliases"
              .formatted(MAX_VALUES));
      return false;
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().allMatch(item -> isSmall(item, depth + 1));
    }
    return !(node instanceof MappingNode mapping)
        || mapping.getValue().stream().allMatch(pair -> isSmall(pair.getValueNode(), depth + 1));
  }

  private void report(Optional<Mark> mark, String message) {
    problems.add(problem(mark, message));
  }

  /** Returns a problem at a mark, or at the start of the file if there is no mark. */
  static Problem problem(Optional<Mark> mark, String message) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new Problem(line, column, message);
  }
}
