package io.github.digestmark.cli.files;

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as users see them, even in a locale that lacks some of their characters. */
public final class PathName {

  /** The character that Java uses for bytes that are not a character in this locale. */
  private static final char LOST = '\uFFFD';

  /** Explains why an argument does not name a file. */
  static final String HOW_TO_NAME =
      isUnicode()
          ? "no such file or folder; if the name is not UTF-8, pass its folder instead, or use - < FILE"
          : "the name cannot be encoded in this locale; set LC_ALL=C.UTF-8";

  private PathName() {}

  private static boolean isUnicode() {
    return "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
  }

  /** Returns whether an argument has bytes that are not characters in this locale. */
  static boolean isLost(String argument) {
    return argument.indexOf(LOST) >= 0;
  }

  /** Returns the name of a file with slashes; bytes that are not UTF-8 become U+FFFD. */
  public static String of(Path path) {
    String name = path.toString();
    return (isLost(name) ? decoded(path) : name).replace(File.separatorChar, '/');
  }

  /** Only the URI of a path shows its bytes. */
  private static String decoded(Path path) {
    StringBuilder name = new StringBuilder();
    for (Path part : path) {
      String uri = part.toUri().getRawPath().replaceFirst("/$", "");
      String last = uri.substring(uri.lastIndexOf('/') + 1).replace("+", "%2B");
      name.append(name.isEmpty() && !path.isAbsolute() ? "" : "/")
          .append(URLDecoder.decode(last, StandardCharsets.UTF_8));
    }
    return name.toString();
  }
}
