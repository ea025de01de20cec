package io.github.digestmark.parse.markup;

import io.github.digestmark.parse.blocks.ContinuedLines;
import io.github.digestmark.parse.blocks.MarkupSigns;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown syntax in the text of a field that its author did not intend.
 *
 * <pre>{@code
 * 1. Deep neural networks ...          a LIST
 * <Humans exhibit ...> in dialogue     HTML, which a browser hides
 * $x^*_1$ and $y^*_2$                  FORMULA: the stars are emphasis
 * $\\{1,2\\}$                            FORMULA: the backslashes are escapes
 * }</pre>
 *
 * @param kind what CommonMark sees
 * @param span the mark that makes it so, in UTF-16 code units from the start of the text
 * @param edits what makes it text; within a formula, LaTeX reads the same; empty if nothing does
 */
public record FieldMarkup(Kind kind, Span span, List<TextEdit> edits) {

  /** What a text can be taken for. */
  public enum Kind {
    /** An item of a list. */
    LIST("a list"),
    /** A heading, by its {@code #} or by a line below it. */
    HEADING("a heading"),
    /** A quotation. */
    QUOTE("a quotation"),
    /** Code between fences, or indented. */
    CODE("code"),
    /** A line across the page. */
    THEMATIC_BREAK("a line across the page"),
    /** The target of a reference, which a page does not show. */
    LINK_DEFINITION("the definition of a link, which a page does not show"),
    /** A tag that a browser does not show. */
    HTML("an HTML tag, which a page does not show"),
    /** LaTeX's quotation marks. */
    LATEX_QUOTES("code", "write curly quotation marks for LaTeX's"),
    /** Asterisks of names, such as A*. */
    EMPHASIS("emphasis, which takes the asterisks", "escape them with backslashes"),
    /** Double asterisks between punctuation and a letter. */
    UNREAD_EMPHASIS(
        "asterisks, not as bold text", "write a space between them and the letter next to them"),
    /** Tildes that GitHub pairs. */
    STRIKETHROUGH("GitHub", "struck-out text", "write ～, or a backslash in front of each tilde"),
    /** A URL that swallows the text after it. */
    URL("GitHub", "a link that includes the text after it", "write <> around it"),
    /** A mark within a formula, which the formula loses. */
    FORMULA("markup, which the formula loses");

    private final String reader;
    private final String text;
    private final String advice;

    Kind(String text) {
      this(text, "escape it with a backslash");
    }

    Kind(String text, String advice) {
      this("CommonMark", text, advice);
    }

    Kind(String reader, String text, String advice) {
      this.reader = reader;
      this.text = text;
      this.advice = advice;
    }

    /** Returns who takes a text for this. */
    public String reader() {
      return reader;
    }

    /** Returns what to do, in the imperative. */
    public String advice() {
      return advice;
    }

    /** Returns whether a row can have it, as it does not depend on where a line begins. */
    public boolean isInline() {
      return compareTo(HTML) >= 0 && this != FORMULA;
    }

    /** Returns the words for it in messages. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** What people write into Markdown on purpose. */
  private static final Set<String> FORMATTING =
      Set.of(
          "a", "abbr", "b", "big", "br", "cite", "code", "del", "dfn", "em", "hr", "i", "img",
          "ins", "kbd", "mark", "p", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
          "sup", "tt", "u", "var", "wbr", "div", "details", "summary");

  /** What hides the text after it, up to its end. */
  private static final Map<String, String> HIDDEN =
      Map.of("<!--", "-->", "<?", "?>", "<![CDATA[", "]]>");

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customDelimiterProcessor(new Strikethrough.Processor())
          .build();

  /**
   * Copies the list.
   *
   * @param kind what CommonMark sees
   * @param span the mark that makes it so
   * @param edits what makes it text
   */
  public FieldMarkup {
    edits = List.copyOf(edits);
  }

  /**
   * What CommonMark reads in the text of a field.
   *
   * @param markup what is not text in it, in order
   * @param emphasized how many characters of it are emphasized
   */
  public record Reading(List<FieldMarkup> markup, int emphasized) {

    private static final Reading PLAIN = new Reading(List.of(), 0);

    /**
     * Copies the list.
     *
     * @param markup what is not text in it
     * @param emphasized how many characters of it are emphasized
     */
    public Reading {
      markup = List.copyOf(markup);
    }

    /**
     * Returns whether less is misread than in another form of the text, and nothing else.
     *
     * @param other the reading of the other form
     * @param meant how much longer emphasis should be
     * @return whether this has less markup, no kind of it more often, and no longer emphasis
     */
    public boolean isLessThan(Reading other, int meant) {
      if (markup.size() >= other.markup.size() || emphasized > other.emphasized + meant) {
        return false;
      }
      Map<Kind, Integer> more = new EnumMap<>(Kind.class);
      markup.forEach(one -> more.merge(one.kind(), 1, Integer::sum));
      other.markup.forEach(one -> more.merge(one.kind(), -1, Integer::sum));
      return Collections.max(more.values()) <= 0;
    }
  }

  /**
   * Looks at the text of a field.
   *
   * @param text a field, with LF between its lines
   * @param inCell whether it is in a table, where only inlines are read
   * @return what CommonMark reads in it
   */
  public static Reading in(String text, boolean inCell) {
    boolean block = !inCell && MarkupSigns.mayHaveBlocks(text);
    boolean tag = MarkupSigns.mayHaveTag(text);
    boolean formula = text.indexOf('$') >= 0 && MarkupSigns.mayChangeFormula(text);
    boolean pair =
        MarkupSigns.mayPair(text, '`')
            || MarkupSigns.mayPair(text, '*')
            || MarkupSigns.mayStrikeOut(text);
    if (!block && !tag && !pair && BareUrls.swallowing(text).isEmpty()) {
      if (!formula) {
        return Reading.PLAIN;
      }
      if (!MarkupSigns.mayHaveEmphasis(text) && !text.contains("](")) {
        // Only escapes are left, for which CommonMark need not be asked.
        return new InlineMarkup(text, 0).reading();
      }
    }
    // After a no-break space nothing begins a block, and emphasis is read as at the beginning.
    int shift = inCell ? 1 : 0;
    Node document = PARSER.parse(inCell ? "\u00a0" + text : ContinuedLines.easeLongest(text));
    InlineMarkup inlines = new InlineMarkup(text, shift);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof Paragraph)) {
        block(node, text, inlines.found());
      }
      node.accept(inlines);
    }
    return inlines.reading();
  }

  /**
   * Returns whether a line of a text may begin a block, such as a list.
   *
   * @param text a field, with LF between its lines
   * @return false if all of it is one paragraph
   */
  public static boolean mayHaveBlocks(String text) {
    return MarkupSigns.mayHaveBlocks(text);
  }

  /**
   * Returns whether the first line of a text may begin a block, such as a list.
   *
   * @param text a field
   * @return false if that line is part of a paragraph
   */
  public static boolean mayBeginBlock(String text) {
    return MarkupSigns.mayBeginBlock(text, 0);
  }

  /**
   * Returns whether code or HTML begins in a text and does not end, so that it swallows the
   * paragraphs below: a fence, say, or a comment.
   *
   * @param text a field of an entry, with LF between its lines
   * @return whether the text below would not be shown as intended
   */
  public static boolean isOpen(String text) {
    if (!MarkupSigns.mayHaveBlocks(text)) {
      return false;
    }
    Node last = PARSER.parse(ContinuedLines.easeLongest(text) + "\n\nx").getLastChild();
    return !(last instanceof Paragraph)
        || last.getSourceSpans().get(0).getInputIndex() != text.length() + 2;
  }

  private static void block(Node node, String text, List<FieldMarkup> found) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = node.getSourceSpans().get(0).getInputIndex();
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (node instanceof BulletList) {
      add(found, Kind.LIST, start, start + 1, start);
    } else if (node instanceof OrderedList) {
      int end = start;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      add(found, Kind.LIST, start, end + 1, end);
    } else if (node instanceof Heading) {
      heading(node, start, text, found);
    } else if (node instanceof BlockQuote) {
      add(found, Kind.QUOTE, start, start + 1, start);
    } else if (node instanceof FencedCodeBlock) {
      add(found, Kind.CODE, start, runEnd(text, start), start);
    } else if (node instanceof IndentedCodeBlock) {
      found.add(new FieldMarkup(Kind.CODE, new Span(start, lineEnd(text, start)), List.of()));
    } else if (node instanceof ThematicBreak) {
      add(found, Kind.THEMATIC_BREAK, start, lineEnd(text, start), start);
    } else if (node instanceof LinkReferenceDefinition) {
      int colon = text.indexOf("]:", start);
      add(found, Kind.LINK_DEFINITION, start, colon < 0 ? start + 1 : colon + 2, start);
    } else if (node instanceof HtmlBlock) {
      String opening = unclosed(text, start);
      int end = text.indexOf('>', start);
      int stop = end < 0 ? lineEnd(text, start) : end + 1;
      if (opening.isEmpty()) {
        html(text.substring(start, stop), start, found);
      } else {
        add(found, Kind.HTML, start, start + opening.length(), start);
      }
    }
  }

  /** Returns the beginning of a comment or the like that hides what follows it, or empty. */
  private static String unclosed(String text, int start) {
    for (Map.Entry<String, String> marks : HIDDEN.entrySet()) {
      if (text.startsWith(marks.getKey(), start) && text.indexOf(marks.getValue(), start) < 0) {
        return marks.getKey();
      }
    }
    return "";
  }

  private static void heading(Node node, int start, String text, List<FieldMarkup> found) {
    if (text.charAt(start) == '#') {
      add(found, Kind.HEADING, start, runEnd(text, start), start);
      return;
    }
    List<SourceSpan> lines = node.getSourceSpans();
    int below = lines.get(lines.size() - 1).getInputIndex();
    while (below < text.length() && text.charAt(below) == ' ') {
      below++;
    }
    add(found, Kind.HEADING, below, lineEnd(text, below), below);
  }

  static void html(String tag, int start, List<FieldMarkup> found) {
    boolean comment = tag.startsWith("<!") || tag.startsWith("<?");
    if (!comment && !FORMATTING.contains(nameOf(tag))) {
      add(found, Kind.HTML, start, start + tag.length(), start);
    }
  }

  private static String nameOf(String tag) {
    int start = tag.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < tag.length()
        && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == '-')) {
      end++;
    }
    return tag.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static void add(List<FieldMarkup> found, Kind kind, int start, int end, int escape) {
    found.add(new FieldMarkup(kind, new Span(start, end), List.of(TextEdit.insert(escape, "\\"))));
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
