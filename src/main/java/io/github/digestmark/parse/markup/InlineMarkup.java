package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** Looks for markup among the inlines of a text: tags, and whatever a formula loses. */
final class InlineMarkup extends AbstractVisitor {
  private final String text;
  private final int shift;
  private final List<Span> formulas;
  private final @Nullable PortableLatex[] latex;
  private final List<Span> verbatim = new ArrayList<>();
  private final List<Span> code = new ArrayList<>();
  private final List<Span> quotations = new ArrayList<>();
  private final List<Span> links = new ArrayList<>();
  private final Stars stars;
  private final Tildes tildes;
  private final List<FieldMarkup> found = new ArrayList<>();
  private int emphasized;
  private int depth;

  InlineMarkup(String text, int shift) {
    this.text = text;
    this.shift = shift;
    this.formulas = Formulas.in(text);
    this.latex = new @Nullable PortableLatex[formulas.size()];
    this.stars = new Stars(text);
    this.tildes = new Tildes(text);
  }

  /** Returns the list of what was found, which may be added to. */
  List<FieldMarkup> found() {
    return found;
  }

  FieldMarkup.Reading reading() {
    escapes();
    stars.addEaten(found);
    tildes.addTo(found);
    if (!quotations.isEmpty()) {
      found.add(
          new FieldMarkup(
              FieldMarkup.Kind.LATEX_QUOTES, quotations.get(0), LatexQuotes.edits(text, code)));
    }
    outsideOfMarkup();
    found.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    return new FieldMarkup.Reading(found, emphasized);
  }

  @Override
  public void visit(Code node) {
    Span span = spanOf(node);
    verbatim.add(span);
    (LatexQuotes.isCode(text, span) ? quotations : code).add(span);
  }

  @Override
  public void visit(CustomNode node) {
    Span span = spanOf(node);
    if (node instanceof Strikethrough struck
        && formulaAt(span.start()) < 0
        && formulaAt(span.end() - 1) < 0) {
      tildes.strikethrough(span, struck.tildes());
    }
    visitChildren(node);
  }

  @Override
  public void visit(HtmlInline html) {
    Span span = spanOf(html);
    if (span.isEmpty()) {
      return;
    }
    verbatim.add(span);
    if (formulaAt(span.start()) >= 0) {
      lost(new Span(span.start(), span.start() + 1));
    } else if (!html.getLiteral().startsWith("</")) {
      // Where a tag closes, the one that opened was reported.
      FieldMarkup.html(text.substring(span.start(), span.end()), span.start(), found);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    verbatim.add(spanOf(html));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    verbatim.add(spanOf(code));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    verbatim.add(spanOf(code));
  }

  @Override
  public void visit(Link link) {
    link(link);
  }

  @Override
  public void visit(Image image) {
    link(image);
  }

  private void link(Node link) {
    Span span = spanOf(link);
    links.add(span);
    int middle = span.end() - 2;
    while (middle > span.start() && !text.startsWith("](", middle)) {
      middle--;
    }
    if (middle > span.start()) {
      lost(new Span(middle, middle + 2));
    }
    visitChildren(link);
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
    for (int i = 0; i < length && !span.isEmpty(); i++) {
      lost(new Span(span.start() + i, span.start() + i + 1));
      lost(new Span(span.end() - i - 1, span.end() - i));
    }
    if (!span.isEmpty() && formulaAt(span.start()) < 0 && formulaAt(span.end() - 1) < 0) {
      stars.emphasis(span, length);
    }
    emphasized += depth == 0 ? span.length() : 0;
    depth++;
    visitChildren(node);
    depth--;
  }

  /** Finds the backslashes that Markdown takes for escapes: none in code and HTML. */
  private void escapes() {
    int next = 0;
    for (Span formula : formulas) {
      int i = formula.start();
      while (i + 1 < formula.end()) {
        boolean isBackslash = text.charAt(i) == '\\';
        while (next < verbatim.size() && verbatim.get(next).end() <= i) {
          next++;
        }
        boolean mayEscape =
            isBackslash && (next == verbatim.size() || i < verbatim.get(next).start());
        if (mayEscape && Ascii.isPunctuation(text.charAt(i + 1))) {
          lost(new Span(i, i + 2));
        }
        i += mayEscape ? 2 : 1;
      }
    }
  }

  /** Finds what is misread in neither formulas, code, HTML nor links. */
  private void outsideOfMarkup() {
    List<Span> urls = BareUrls.swallowing(text);
    if (urls.isEmpty() && !text.contains("**")) {
      return;
    }
    BitSet taken = new BitSet(text.length());
    for (List<Span> parts : List.of(formulas, verbatim, links)) {
      parts.forEach(part -> taken.set(part.start(), part.end()));
    }
    stars.addUnread(taken, found);
    for (Span url : urls) {
      if (!taken.get(url.start())) {
        List<TextEdit> edits =
            List.of(TextEdit.insert(url.start(), "<"), TextEdit.insert(url.end(), ">"));
        found.add(new FieldMarkup(FieldMarkup.Kind.URL, url, edits));
      }
    }
  }

  /** Notes a mark if it is in a formula. */
  private void lost(Span mark) {
    int formula = formulaAt(mark.start());
    if (formula >= 0) {
      found.add(
          new FieldMarkup(
              FieldMarkup.Kind.FORMULA,
              mark,
              latex(formula).of(mark).map(form -> new TextEdit(mark, form)).stream().toList()));
    }
  }

  private PortableLatex latex(int formula) {
    PortableLatex known = latex[formula];
    if (known == null) {
      known = new PortableLatex(text, formulas.get(formula));
      latex[formula] = known;
    }
    return known;
  }

  private int formulaAt(int offset) {
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
    return low < formulas.size() && formulas.get(low).start() <= offset ? low : -1;
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
