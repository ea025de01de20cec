package io.github.digestmark.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The page of a rule, split into its parts.
 *
 * @param metadata what arXiv says about the papers of the examples, as lines of a snapshot
 */
public record RulePage(
    String title, String summary, String facts, String metadata, List<Example> examples) {

  /** A digest with a fault, its findings, and the fixed or correct digest. */
  public record Example(
      String bad, String findings, Optional<String> fixed, Optional<String> good) {}

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  public static RulePage of(String page) {
    List<String> paragraphs = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    String title = "";
    String caption = "";
    String metadata = "";
    for (Node node = PARSER.parse(page).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        title = text(page, node).substring("# ".length());
      } else if (node instanceof Paragraph) {
        caption = text(page, node);
        paragraphs.add(caption);
      } else if (node instanceof FencedCodeBlock code && caption.equals("arXiv says:")) {
        metadata = code.getLiteral();
      } else if (node instanceof FencedCodeBlock code) {
        add(examples, caption, code.getLiteral());
      }
    }
    return new RulePage(title, paragraphs.get(0), paragraphs.get(1), metadata, examples);
  }

  private static void add(List<Example> examples, String caption, String text) {
    if (caption.equals("Bad:")) {
      examples.add(new Example(text, "", Optional.empty(), Optional.empty()));
      return;
    }
    if (examples.isEmpty()) {
      return;
    }
    int index = examples.size() - 1;
    Example last = examples.get(index);
    switch (caption) {
      case "Findings:" ->
          examples.set(index, new Example(last.bad(), text, last.fixed(), last.good()));
      case "Fixed:" ->
          examples.set(
              index, new Example(last.bad(), last.findings(), Optional.of(text), last.good()));
      case "Good:" ->
          examples.set(
              index, new Example(last.bad(), last.findings(), last.fixed(), Optional.of(text)));
      default -> throw new IllegalArgumentException("what is below \"" + caption + "\"?");
    }
  }

  private static String text(String page, Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return page.substring(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }
}
