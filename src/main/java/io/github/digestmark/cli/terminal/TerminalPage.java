package io.github.digestmark.cli.terminal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a page in Markdown on a terminal: paragraphs in lines of at most 80 characters, code
 * indented, headings and names in colours. The page consists of headings, paragraphs, lists and
 * code in fences, each paragraph on one line.
 */
public final class TerminalPage {

  private static final int WIDTH = 80;
  private static final String CODE_INDENT = "    ";

  /** A word, with the code in it. */
  private static final Pattern WORD = Pattern.compile("(?:``.+?``|`[^`]+`|\\S)+");

  private static final Pattern CODE = Pattern.compile("`` (.+?) ``|`([^`]+)`");
  private static final Pattern FENCE = Pattern.compile("`{3,}.*");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");

  private final boolean isColored;
  private final StringBuilder shown = new StringBuilder();

  private TerminalPage(boolean isColored) {
    this.isColored = isColored;
  }

  /** Returns the lines to print. */
  public static String of(String markdown, boolean isColored) {
    TerminalPage page = new TerminalPage(isColored);
    String fence = "";
    for (String line : (Iterable<String>) markdown.lines()::iterator) {
      if (fence.isEmpty() && FENCE.matcher(line).matches()) {
        fence = line.substring(0, line.lastIndexOf('`') + 1);
      } else if (!fence.isEmpty()) {
        fence = page.addCode(line, fence);
      } else {
        page.addText(line);
      }
    }
    return page.shown.toString();
  }

  /** Returns the fence, or nothing if the line closes it. */
  private String addCode(String line, String fence) {
    if (line.equals(fence)) {
      return "";
    }
    shown.append((CODE_INDENT + line).stripTrailing()).append('\n');
    return fence;
  }

  private void addText(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      shown.append(Style.BOLD.of(heading.group(1), isColored)).append('\n');
      return;
    }
    String indent = line.startsWith("- ") ? "  " : "";
    int length = 0;
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      String text = CODE.matcher(word.group()).replaceAll(TerminalPage::code);
      if (length > 0 && length + 1 + text.length() > WIDTH) {
        shown.append('\n').append(indent);
        length = indent.length();
      } else if (length > 0) {
        shown.append(' ');
        length++;
      }
      shown.append(CODE.matcher(word.group()).replaceAll(this::styled));
      length += text.length();
    }
    shown.append('\n');
  }

  private static String code(MatchResult found) {
    return Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private String styled(MatchResult found) {
    String text = found.group(1) == null ? found.group(2) : found.group(1);
    return Matcher.quoteReplacement(
        isColored ? Style.CYAN.of(text, true) : found.group(1) == null ? found.group() : text);
  }
}
