package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of an address, decoded once as servers do.
 *
 * @param segments the parts between the slashes; double slashes count as one
 * @param endsInSlash whether a slash follows the last segment
 */
record UrlPath(List<String> segments, boolean endsInSlash) {

  /** Decodes a path; empty where a browser and a server would read it differently. */
  static Optional<UrlPath> parse(String rawPath) {
    Optional<String> path = decode(rawPath);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.get().split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return Optional.empty();
      }
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return Optional.of(new UrlPath(List.copyOf(segments), path.get().endsWith("/")));
  }

  /** Decodes percent escapes of visible ASCII; empty where others or broken ones are met. */
  static Optional<String> decode(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < raw.length();
        int high = whole ? hexDigit(raw.charAt(i + 1)) : -1;
        int low = whole ? hexDigit(raw.charAt(i + 2)) : -1;
        c = (char) (16 * high + low);
        if (high < 0 || low < 0 || c <= ' ' || c > '~') {
          return Optional.empty();
        }
        i += 2;
      }
      text.append(c);
    }
    return Optional.of(text.toString());
  }

  private static int hexDigit(char c) {
    return "0123456789abcdef".indexOf(Ascii.toLower(c));
  }

  boolean startsWith(String name) {
    return !segments.isEmpty() && segments.get(0).equals(name);
  }

  /** The segments from one on, joined again. */
  String from(int index) {
    return String.join("/", segments.subList(Math.min(index, segments.size()), segments.size()));
  }
}
