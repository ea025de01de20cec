package io.github.digestmark.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files in the jar. */
public final class Resources {

  private Resources() {}

  /**
   * Reads a text file in UTF-8.
   *
   * @param owner a class of the package that the file is in
   * @param name its name, or an absolute path that begins with {@code /}
   * @throws IllegalStateException if there is no such file
   */
  public static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }

  /**
   * Reads a table: a line is a record, tabs separate fields, and {@code #} begins a comment.
   *
   * @param owner a class of the package that the file is in
   * @param name its name
   * @return the fields of each record
   */
  public static List<String[]> table(Class<?> owner, String name) {
    return text(owner, name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** Reads a file as {@link #text} does. */
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
