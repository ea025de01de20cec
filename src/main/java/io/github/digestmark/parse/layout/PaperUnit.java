package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.paper.Line;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * What belongs to one paper in a layout of sections or lists.
 *
 * @param title the line with the title, without the marks of a heading or list item
 * @param body what is below it
 * @param span the whole
 * @param anchor the name of the anchor above it, or empty
 */
record PaperUnit(Span title, List<Line> body, Span span, Span anchor) {}
