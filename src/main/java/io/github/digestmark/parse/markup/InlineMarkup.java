package io.github.digestmark.parse.markup;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/** Looks for markup among the inlines of a paragraph: tags, and emphasis within formulas. */
final class InlineMarkup extends AbstractVisitor {
  private final String text;
  private final int shift;
  private final List<Span> formulas;
  private final List<FieldMarkup> found;

  InlineMarkup(String text, int shift, List<Span> formulas, List<FieldMarkup> found) {
    this.text = text;
    this.shift = shift;
    this.formulas = formulas;
    this.found = found;
  }

  @Override
  public void visit(HtmlInline html) {
    Span span = spanOf(html);
    // Where a tag closes, the one that opened was reported.
    if (!html.getLiteral().startsWith("</") && !span.isEmpty()) {
      FieldMarkup.html(text.substring(span.start(), span.end()), span.start(), found);
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    emphasis(emphasis, emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    emphasis(emphasis, emphasis);
  }

  private void emphasis(Node node, Delimited delimited) {
    Span span = spanOf(node);
    int length = delimited.getOpeningDelimiter().length();
    int closing = span.end() - length;
    if (!span.isEmpty() && (isInFormula(span.start()) || isInFormula(closing))) {
      List<Integer> escapes = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        escapes.add(span.start() + i);
        escapes.add(closing + i);
      }
      found.add(new FieldMarkup(FieldMarkup.Kind.EMPHASIS, span, escapes));
    } else {
      visitChildren(node);
    }
  }

  private boolean isInFormula(int offset) {
    int low = 0;
    int high = formulas.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (formulas.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < formulas.size() && formulas.get(low).start() <= offset;
  }

  private Span spanOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return Span.at(0);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex() - shift;
    int end = last.getInputIndex() + last.getLength() - shift;
    return new Span(Math.max(0, start), Math.min(text.length(), Math.max(start, end)));
  }
}
