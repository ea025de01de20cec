package io.github.digestmark.parse.markup;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** What GitHub strikes out: text between two single tildes, or two double ones. */
final class Strikethrough extends CustomNode {

  private static final int LONGEST = 2;

  private final int tildes;

  private Strikethrough(int tildes) {
    this.tildes = tildes;
  }

  /** Returns how many tildes are on each side. */
  int tildes() {
    return tildes;
  }

  /** Pairs tildes as GitHub does. */
  static final class Processor implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
      return '~';
    }

    @Override
    public char getClosingCharacter() {
      return '~';
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
      int tildes = opening.length();
      if (tildes != closing.length() || tildes > LONGEST) {
        return 0;
      }
      Text opener = opening.getOpener();
      Strikethrough struck = new Strikethrough(tildes);
      SourceSpans spans = new SourceSpans();
      spans.addAllFrom(opening.getOpeners(tildes));
      for (Node node : Nodes.between(opener, closing.getCloser())) {
        struck.appendChild(node);
        spans.addAll(node.getSourceSpans());
      }
      spans.addAllFrom(closing.getClosers(tildes));
      struck.setSourceSpans(spans.getSourceSpans());
      opener.insertAfter(struck);
      return tildes;
    }
  }
}
