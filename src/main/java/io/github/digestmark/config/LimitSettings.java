package io.github.digestmark.config;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits that a configuration or a command line sets.
 *
 * @param fileSize the maximum bytes of a file
 * @param papers the maximum rows, and the maximum entries, of a digest
 * @param findings the maximum findings that are reported for a file
 */
public record LimitSettings(OptionalLong fileSize, OptionalInt papers, OptionalInt findings) {

  /** Sets nothing. */
  public static final LimitSettings NONE =
      new LimitSettings(OptionalLong.empty(), OptionalInt.empty(), OptionalInt.empty());

  static final List<String> NAMES = List.of("file-size", "papers", "findings");

  private static final String UNLIMITED = "none";

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    static final Pattern SIZE = Pattern.compile("(" + COUNT + ")([KMGkmg]?)");
  }

  /**
   * Sets a limit.
   *
   * @param name {@code file-size}, {@code papers} or {@code findings}
   * @param value a number, or {@code none} for no limit; a size may be in KiB, MiB or GiB, as in
   *     {@code 64M}
   * @return a copy of the settings
   * @throws IllegalArgumentException if the limit is unknown, or cannot have that value; the
   *     message says what to write
   */
  public LimitSettings with(String name, String value) {
    return switch (name) {
      case "file-size" -> new LimitSettings(OptionalLong.of(size(value)), papers, findings);
      case "papers" -> new LimitSettings(fileSize, count(name, value), findings);
      case "findings" -> new LimitSettings(fileSize, papers, count(name, value));
      default -> throw new IllegalArgumentException("unknown limit \"" + name + "\"");
    };
  }

  private static long size(String text) {
    if (text.equals(UNLIMITED)) {
      return Limits.none().fileSize();
    }
    Matcher size = Patterns.SIZE.matcher(text);
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "file-size must be a number of bytes such as 500000, a size such as 64M, or none");
    }
    // Without a unit, the index of the empty text is 0.
    int unit = " KMG".indexOf(size.group(2).toUpperCase(Locale.ROOT));
    return Long.parseLong(size.group(1)) << (10 * unit);
  }

  private static OptionalInt count(String name, String text) {
    if (text.equals(UNLIMITED)) {
      return OptionalInt.of(Integer.MAX_VALUE);
    }
    if (!Patterns.COUNT.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " must be a number from 1 to 999999999, or none");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /**
   * Applies the settings.
   *
   * @param limits limits
   * @return a copy with these settings
   */
  public Limits applyTo(Limits limits) {
    return new Limits(
        fileSize.orElse(limits.fileSize()),
        papers.orElse(limits.papers()),
        findings.orElse(limits.findings()));
  }
}
