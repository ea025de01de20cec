package io.github.digestmark.lint.rules.structure.anchor;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchors of a file, and the links to them. */
final class Anchors {

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.*?)[ \\t#]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");
  private static final Pattern TAG = Pattern.compile("<([A-Za-z]+)(\\s[^<>]{1,400})>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s(id|name|href)\\s{0,3}=\\s{0,3}(?:\"([^\"]{0,300})\"|'([^']{0,300})'|([^\\s\"'>]{1,300}))",
          Pattern.CASE_INSENSITIVE);

  /** A link to an anchor; one with white space has to have angle brackets, and often has none. */
  private static final Pattern LINK =
      Pattern.compile(
          "]\\((?:<#([^<>]{0,300})>|#((?:[^()\"]|\\([^()\"]{0,100}\\)){0,300}?))(?:\\s{1,3}\"[^\"]{0,300}\")?\\s{0,3}\\)");

  private static final Pattern BRACES = Pattern.compile("\\{#([^\\s{}]{1,200})[^{}]{0,100}}");

  /** What browsers scroll to the top for. */
  private static final Set<String> TOP = Set.of("", "top");

  /** How far back the text of a link is looked for. */
  private static final int LONGEST = 1000;

  private final SourceText source;
  private final String text;
  private final Map<String, Integer> places = new HashMap<>();
  private final TreeMap<Integer, List<String>> keys = new TreeMap<>();
  private final Map<String, Integer> slugs = new HashMap<>();
  private final List<ContentsLink> links = new ArrayList<>();

  private Anchors(LintContext digest) {
    source = digest.source();
    text = source.text();
    if (!mayHaveLinks()) {
      return;
    }
    String fence = "";
    for (int number = 1; number <= source.lineCount(); number++) {
      Span line = source.line(number);
      Optional<String> marks = fence(line);
      if (marks.isPresent()) {
        boolean closes = !fence.isEmpty() && marks.get().startsWith(fence);
        fence = fence.isEmpty() ? marks.get() : closes ? "" : fence;
      } else if (fence.isEmpty()) {
        read(line, number);
      }
    }
  }

  /** Most files have no link to an anchor of their own, so nobody asks for their anchors. */
  private boolean mayHaveLinks() {
    for (int i = text.indexOf('#', 1); i > 0; i = text.indexOf('#', i + 1)) {
      char before = text.charAt(i - 1);
      if ("(<\"'=".indexOf(before) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> fence(Span line) {
    Matcher marks = FENCE.matcher(text).region(line.start(), line.end());
    return beginsWith(line, "`~") && marks.matches()
        ? Optional.of(marks.group(1))
        : Optional.empty();
  }

  /** Returns whether the first visible character of a line is one of some signs. */
  private boolean beginsWith(Span line, String signs) {
    int first = line.start();
    while (first < line.end() && text.charAt(first) <= ' ') {
      first++;
    }
    return first < line.end() && signs.indexOf(text.charAt(first)) >= 0;
  }

  private boolean has(Span line, char sign) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  static Anchors of(LintContext digest) {
    return digest.computeOnce(Anchors.class, Anchors::new);
  }

  private void read(Span line, int number) {
    Matcher heading = HEADING.matcher(text).region(line.start(), line.end());
    if (beginsWith(line, "#") && heading.matches()) {
      addHeading(heading.group(1), line.start());
    } else if (number < source.lineCount() && isUnderline(source.line(number + 1))) {
      addHeading(source.at(line), line.start());
    }
    if (has(line, '<')) {
      readTags(line);
    }
    if (has(line, '#')) {
      readAttributesAndLinks(line);
    }
  }

  private boolean isUnderline(Span line) {
    return beginsWith(line, "=-")
        && UNDERLINE.matcher(text).region(line.start(), line.end()).matches();
  }

  private void readAttributesAndLinks(Span line) {
    Matcher braces = BRACES.matcher(text).region(line.start(), line.end());
    while (braces.find()) {
      add(braces.group(1), line.start());
    }
    int from = line.start();
    Matcher link = LINK.matcher(text).region(from, line.end());
    while (link.find()) {
      int group = link.start(1) >= 0 ? 1 : 2;
      Span anchor = new Span(link.start(group), link.end(group));
      addLink(anchor, textInFront(link.start(), from), line, link.end());
    }
  }

  private void readTags(Span line) {
    Matcher tag = TAG.matcher(text).region(line.start(), line.end());
    while (tag.find()) {
      Matcher attribute = ATTRIBUTE.matcher(text).region(tag.start(2), tag.end(2));
      while (attribute.find()) {
        int group = attribute.start(2) >= 0 ? 2 : attribute.start(3) >= 0 ? 3 : 4;
        String value = attribute.group(group);
        if (!attribute.group(1).equalsIgnoreCase("href")) {
          add(value, line.start());
        } else if (value.startsWith("#")) {
          Span anchor = new Span(attribute.start(group) + 1, attribute.end(group));
          int close = tag.end();
          while (close < line.end() && text.charAt(close) != '<') {
            close++;
          }
          addLink(anchor, new Span(tag.end(), close), line, close);
        }
      }
    }
  }

  private void addHeading(String content, int place) {
    String slug = HeadingSlug.of(content);
    int before = slugs.merge(slug, 1, Integer::sum) - 1;
    add(before == 0 ? slug : slug + "-" + before, place);
  }

  private void add(String anchor, int place) {
    String key = HeadingSlug.key(anchor);
    places.putIfAbsent(key, place);
    keys.computeIfAbsent(place, p -> new ArrayList<>(2)).add(key);
  }

  /** Returns the text in brackets that ends at a place. */
  private Span textInFront(int end, int startOfLine) {
    int depth = 1;
    int i = end;
    while (i > startOfLine && end - i < LONGEST && depth > 0) {
      i--;
      depth += text.charAt(i) == ']' ? 1 : text.charAt(i) == '[' ? -1 : 0;
    }
    return new Span(Math.min(end, depth == 0 ? i + 1 : i), end);
  }

  private void addLink(Span anchor, Span content, Span line, int end) {
    String key = HeadingSlug.key(source.at(anchor));
    if (!TOP.contains(key)) {
      int indentation = 0;
      while (text.charAt(line.start() + indentation) <= ' ') {
        indentation++;
      }
      links.add(
          new ContentsLink(
              key, anchor, content, indentation, ContentsLink.total(text, end, line.end())));
    }
  }

  /** Returns the links to anchors, in the order of the file. */
  List<ContentsLink> links() {
    return links;
  }

  /** Returns the beginning of the line that has an anchor. */
  Optional<Integer> place(String key) {
    return Optional.ofNullable(places.get(key));
  }

  /** Returns the keys of the anchors at the heading of a section, or alone right above it. */
  List<String> ofSection(Span section) {
    int number = source.lineNumber(section.start());
    int last = source.line(number).start();
    int first = last;
    for (int above = number - 1; above > 0 && isFrame(source.line(above)); above--) {
      first = source.line(above).start();
    }
    List<String> found = new ArrayList<>();
    keys.subMap(first, true, last, true).values().forEach(found::addAll);
    return found;
  }

  /** Returns whether a line has only tags. */
  private boolean isFrame(Span line) {
    String content = source.at(line).strip();
    return content.startsWith("<") && content.endsWith(">");
  }
}
