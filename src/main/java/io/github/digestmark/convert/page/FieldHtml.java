package io.github.digestmark.convert.page;

import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.parse.markup.LatexAccents;
import io.github.digestmark.parse.markup.LatexQuotes;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the text of a field as HTML. It is running text without lists and headings; tags are
 * shown as they were typed; images become links, and so do URLs; LaTeX outside of formulas is shown
 * as it is meant.
 */
final class FieldHtml {

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .omitSingleParagraphP(true)
          .attributeProviderFactory(context -> FieldHtml::addAttributes)
          .nodeRendererFactory(FormulaRenderer::new)
          .build();

  /** What LaTeX escapes in a URL. */
  private static final String ESCAPE = "\\\\([_%#&~])";

  private FieldHtml() {}

  static String of(String text) {
    return of(text, true);
  }

  /** Renders the text of a link. */
  static String withoutLinks(String text) {
    return of(text, false);
  }

  private static String of(String text, boolean links) {
    if (text.isEmpty()) {
      return "";
    }
    MarkedText marked = MarkedText.of(LatexQuotes.curly(LatexAccents.composed(text)));
    // After a full stop, nothing is a link reference definition.
    Node document = PARSER.parse("." + marked.text());
    if (document.getFirstChild().getFirstChild() instanceof Text first) {
      first.setLiteral(first.getLiteral().substring(1));
    }
    document.accept(new Rewriter(marked, links));
    TextCommands.replace(document);
    return RENDERER.render(document);
  }

  private static String withoutBrackets(String url) {
    return url.startsWith("<") ? url.substring(1, url.length() - 1) : url;
  }

  /** Decodes the entities of a URL, as CommonMark does in the destination of a link. */
  private static String withoutEntities(String url) {
    return url.indexOf('&') >= 0
            && PARSER
                    .parse("[](<" + url.replace("\\", "\\\\") + ">)")
                    .getFirstChild()
                    .getFirstChild()
                instanceof Link link
        ? link.getDestination()
        : url;
  }

  private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link) {
      attributes.put("rel", "noopener noreferrer nofollow");
    }
  }

  /** Puts formulas and URLs back, and turns links and images that are not allowed into text. */
  private static final class Rewriter extends AbstractVisitor {
    private final char mark;
    private final Iterator<String> sources;
    private final boolean links;
    private boolean isInLink;

    Rewriter(MarkedText marked, boolean links) {
      this.links = links;
      this.mark = marked.mark();
      this.sources = marked.sources().iterator();
    }

    @Override
    public void visit(Text text) {
      String literal = Ties.untied(text.getLiteral(), mark);
      int start = 0;
      for (int at = literal.indexOf(mark); at >= 0 && sources.hasNext(); ) {
        text.insertBefore(new Text(literal.substring(start, at)));
        text.insertBefore(inline(sources.next()));
        start = at + 1;
        at = literal.indexOf(mark, start);
      }
      text.setLiteral(literal.substring(start));
    }

    private Node inline(String source) {
      if (source.startsWith("$")) {
        return new Formula(source);
      }
      Matcher latex = MarkedText.LINK.matcher(source);
      String address =
          withoutEntities(
              latex.matches() ? latex.group(1).replaceAll(ESCAPE, "$1") : withoutBrackets(source));
      if (source.startsWith("<") && !WebAddress.is(address)) {
        return new Text(source);
      }
      String shown = latex.matches() && latex.group(2) != null ? latex.group(2) : address;
      if (links && !isInLink && WebAddress.is(address)) {
        Link link = new Link(address, null);
        link.appendChild(new Text(shown));
        return link;
      }
      return new Text(shown.equals(address) ? address : shown + " (" + address + ")");
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(restored(code.getLiteral(), source -> source));
    }

    @Override
    public void visit(HtmlInline html) {
      html.setLiteral(restored(html.getLiteral(), source -> source));
    }

    @Override
    public void visit(Link link) {
      visitText(link);
      link.setDestination(destination(link.getDestination()));
      link.setTitle(
          link.getTitle() == null ? null : restored(link.getTitle(), FieldHtml::withoutEntities));
      if (!links || !WebAddress.is(link.getDestination())) {
        showAsText(link, "[", link.getDestination());
      }
    }

    @Override
    public void visit(Image image) {
      visitText(image);
      String address = destination(image.getDestination());
      if (!links || !WebAddress.is(address) || image.getFirstChild() == null) {
        showAsText(image, "![", address);
        return;
      }
      if (isInLink) {
        moveChildren(image, image::insertBefore);
      } else {
        Link link = new Link(address, null);
        moveChildren(image, link::appendChild);
        image.insertBefore(link);
      }
      image.unlink();
    }

    /** Visits the text of a link or an image, in which nothing becomes a link. */
    private void visitText(Node link) {
      boolean wasInLink = isInLink;
      isInLink = true;
      visitChildren(link);
      isInLink = wasInLink;
    }

    private static void showAsText(Node node, String opening, String address) {
      node.insertBefore(new Text(opening));
      moveChildren(node, node::insertBefore);
      node.insertBefore(new Text("](" + address + ")"));
      node.unlink();
    }

    private static void moveChildren(Node from, Consumer<Node> to) {
      for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
        to.accept(child);
      }
    }

    private String destination(String literal) {
      boolean isMark = literal.length() == 1;
      return restored(
          literal, source -> withoutEntities(isMark ? withoutBrackets(source) : source));
    }

    private String restored(String literal, UnaryOperator<String> form) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < literal.length(); i++) {
        char c = literal.charAt(i);
        text.append(
            c == mark && sources.hasNext() ? form.apply(sources.next()) : String.valueOf(c));
      }
      return text.toString();
    }
  }

  /** Writes the source of a formula; the script of the page renders it. */
  private record FormulaRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().tag("span", Map.of("class", "math"));
      context.getWriter().text(((Formula) node).source());
      context.getWriter().tag("/span");
    }
  }
}
