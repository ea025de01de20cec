package io.github.digestmark.convert.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * LaTeX's commands for fonts outside of formulas: {@code \emph{new}} and {@code {\em new}} become
 * emphasis, {@code \textsc{new}} only loses its command. One without its brace remains.
 */
final class TextCommands {

  private static final Pattern MARK =
      Pattern.compile(
          "\\\\(?<command>emph|text(?:it|sl|bf|tt|sc|rm|sf|up)|underline|uline|mbox)\\{"
              + "|\\{\\\\(?<old>em|it|sl|bf|tt|sc|rm|sf)(?![A-Za-z])\\s*"
              + "|[{}]");

  private static final Map<String, Supplier<Node>> STYLES =
      Map.of(
          "emph", Emphasis::new,
          "textit", Emphasis::new,
          "textsl", Emphasis::new,
          "em", Emphasis::new,
          "it", Emphasis::new,
          "sl", Emphasis::new,
          "textbf", StrongEmphasis::new,
          "bf", StrongEmphasis::new);

  /** Elements are not nested deeper, since renderers use the stack. */
  private static final int DEEPEST = 20;

  /**
   * A brace that is open.
   *
   * @param mark the text that opened it
   * @param command the command, or empty for a brace alone
   */
  private record Opening(Text mark, Optional<String> command) {}

  private final Deque<Opening> open = new ArrayDeque<>();

  private TextCommands() {}

  /** Replaces the commands in the children of a node, and in theirs. */
  static void replace(Node parent) {
    TextCommands commands = new TextCommands();
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      if (child instanceof Text text) {
        commands.read(text);
      } else {
        replace(child);
      }
      child = next;
    }
  }

  private void read(Text text) {
    String literal = text.getLiteral();
    Matcher mark = MARK.matcher(literal);
    int done = 0;
    while (mark.find()) {
      add(literal.substring(done, mark.start()), text);
      Text found = add(mark.group(), text);
      if (!mark.group().equals("}")) {
        Optional<String> command =
            Optional.ofNullable(mark.group("command"))
                .or(() -> Optional.ofNullable(mark.group("old")))
                .filter(name -> open.size() < DEEPEST);
        open.push(new Opening(found, command));
      } else if (!open.isEmpty()) {
        close(open.pop(), found);
      }
      done = mark.end();
    }
    text.setLiteral(literal.substring(done));
  }

  private static Text add(String literal, Text before) {
    Text added = new Text(literal);
    before.insertBefore(added);
    return added;
  }

  private static void close(Opening opening, Text brace) {
    if (opening.command().isEmpty()) {
      return;
    }
    Supplier<Node> style = STYLES.get(opening.command().get());
    if (style != null) {
      Node styled = style.get();
      while (opening.mark().getNext() != brace) {
        styled.appendChild(opening.mark().getNext());
      }
      brace.insertBefore(styled);
    }
    opening.mark().unlink();
    brace.unlink();
  }
}
