package io.github.digestmark.convert.page;

import org.commonmark.node.CustomNode;

/** A formula in the text of a field, with its dollar signs. */
final class Formula extends CustomNode {

  private final String source;

  Formula(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }
}
