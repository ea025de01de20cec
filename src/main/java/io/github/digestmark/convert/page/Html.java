package io.github.digestmark.convert.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/** Builds the HTML of a page. */
final class Html {

  /** Attributes in a fixed order, so that the same digest gives the same page. */
  private static final Map<String, String> FIELD = inOrder("class", "field", "dir", "auto");

  private final StringBuilder html = new StringBuilder();
  private final HtmlWriter writer = new HtmlWriter(html);

  static Map<String, String> inOrder(String first, String value, String second, String other) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(first, value);
    attributes.put(second, other);
    return Collections.unmodifiableMap(attributes);
  }

  /** Escapes a text for an element or a quoted attribute. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    new HtmlWriter(escaped).text(text);
    return escaped.toString();
  }

  Html open(String tag, Map<String, String> attributes) {
    writer.tag(tag, attributes);
    return this;
  }

  Html open(String tag) {
    writer.tag(tag);
    return this;
  }

  Html close(String tag) {
    writer.tag("/" + tag);
    return this;
  }

  Html add(String text) {
    writer.text(text);
    return this;
  }

  /** Adds the text of a field as an element. */
  Html addField(String tag, String text) {
    return open(tag, FIELD).addRendered(FieldHtml.of(text)).close(tag);
  }

  /** Adds the text of a field as the text of a link. */
  Html addLinkText(String text) {
    return open("span", FIELD).addRendered(FieldHtml.withoutLinks(text)).close("span");
  }

  private Html addRendered(String rendered) {
    writer.raw(rendered);
    return this;
  }

  Html line() {
    writer.line();
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
