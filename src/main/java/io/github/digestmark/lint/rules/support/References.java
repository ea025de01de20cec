package io.github.digestmark.lint.rules.support;

import io.github.digestmark.model.Labels;
import io.github.digestmark.source.Span;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels and URLs in any text, such as one that was not read as a row or an entry. */
public final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s\\[]+)]");
  private static final Pattern URL = Pattern.compile("(?i:https?)://[^\\s|)\\]>]+");

  private References() {}

  /** Returns the places of the labels in {@code [^label]}. */
  public static Stream<Span> labels(String text, Span within) {
    return REFERENCE
        .matcher(text)
        .region(within.start(), within.end())
        .results()
        .map(match -> new Span(match.start(1), match.end(1)));
  }

  /** Returns the {@linkplain Labels#key keys} of the labels in {@code [^label]}. */
  public static Set<String> labels(String text) {
    return labels(text, new Span(0, text.length()))
        .map(span -> Labels.key(text.substring(span.start(), span.end())))
        .collect(Collectors.toSet());
  }

  /** Returns the {@linkplain Urls#target targets} of the URLs in a text, in order. */
  public static Set<String> targets(String text) {
    return URL.matcher(text)
        .results()
        .map(match -> Urls.target(match.group()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
