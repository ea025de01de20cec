package io.github.digestmark.lint.rules.support;

import io.github.digestmark.model.Labels;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text that was not read as a row or an entry speaks of. */
public final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s\\[]+)]");
  private static final Pattern URL = Pattern.compile("https?://[^\\s|)\\]>]+");

  private References() {}

  /** Returns the labels in {@code [^label]}, in the form in which they are compared. */
  public static Set<String> labels(String text) {
    Set<String> labels = new LinkedHashSet<>();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      labels.add(Labels.key(reference.group(1)));
    }
    return labels;
  }

  /** Returns the {@linkplain Urls#target targets} of web addresses. */
  public static Set<String> targets(String text) {
    Set<String> targets = new LinkedHashSet<>();
    Matcher url = URL.matcher(text);
    while (url.find()) {
      targets.add(Urls.target(url.group()));
    }
    return targets;
  }
}
