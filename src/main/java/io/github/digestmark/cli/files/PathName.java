package io.github.digestmark.cli.files;

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as people know them, also in a locale that lacks their characters. */
public final class PathName {

  /** What Java puts in the place of bytes that are no character in this locale. */
  private static final char LOST = '\uFFFD';

  /** Says why an argument names no file. */
  static final String HOW_TO_NAME =
      isUnicode()
          ? "no such file or folder; if its name is not UTF-8, rename it, name its folder, or name - and redirect standard input"
          : "has a name that this locale cannot say; set LC_ALL=C.UTF-8";

  private PathName() {}

  private static boolean isUnicode() {
    return "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
  }

  /** Tells whether an argument had bytes that are no characters in this locale. */
  static boolean isLost(String argument) {
    return argument.indexOf(LOST) >= 0;
  }

  /** Names a file, with slashes. What is not UTF-8 shows as U+FFFD. */
  public static String of(Path path) {
    String name = path.toString();
    return (isLost(name) ? decoded(path) : name).replace(File.separatorChar, '/');
  }

  /** A path knows its bytes, and prints them to nobody but a URI. */
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
