package io.github.digestmark.config;

import io.github.digestmark.source.Limits;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits that somebody sets, in a configuration or as arguments; null is what nobody set.
 *
 * @param fileSize the most bytes of a file
 * @param papers the most rows of a digest, and the most entries
 * @param findings the most findings of a file that are reported
 */
public record LimitSettings(
    @Nullable Long fileSize, @Nullable Integer papers, @Nullable Integer findings) {

  /** Sets nothing. */
  public static final LimitSettings NONE = new LimitSettings(null, null, null);

  static final List<String> KEYS = List.of("file-size", "papers", "findings");

  private static final String UNLIMITED = "none";
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,8}[KMG]?");

  /**
   * Reads settings as people write them.
   *
   * @param fileSize bytes, or KiB, MiB or GiB as in {@code 64M}; {@code none} for no limit; null if
   *     it is not set
   * @param papers a number from 1 on, or {@code none}; null if it is not set
   * @param findings a number from 1 on, or {@code none}; null if it is not set
   * @return the settings
   * @throws IllegalArgumentException if one of them is neither; the message says what to write
   */
  public static LimitSettings parse(
      @Nullable String fileSize, @Nullable String papers, @Nullable String findings) {
    return new LimitSettings(
        fileSize == null ? null : size(fileSize),
        papers == null ? null : count("papers", papers),
        findings == null ? null : count("findings", findings));
  }

  private static long size(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (text.equals(UNLIMITED)) {
      return Limits.none().fileSize();
    }
    if (!SIZE.matcher(upper).matches()) {
      throw new IllegalArgumentException(
          "file-size: \"%s\" is no size; write bytes, such as 500000, or 64M, or none"
              .formatted(text));
    }
    int unit = "KMG".indexOf(upper.charAt(upper.length() - 1)) + 1;
    String digits = unit == 0 ? upper : upper.substring(0, upper.length() - 1);
    return Long.parseLong(digits) << (10 * unit);
  }

  private static int count(String key, String text) {
    if (text.equals(UNLIMITED)) {
      return Integer.MAX_VALUE;
    }
    if (!COUNT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "%s: \"%s\" is no limit; write a number from 1 to 999999999, or none"
              .formatted(key, text));
    }
    return Integer.parseInt(text);
  }

  /**
   * Applies the settings.
   *
   * @param limits limits
   * @return a copy of them with what is set here
   */
  public Limits applyTo(Limits limits) {
    return new Limits(
        fileSize == null ? limits.fileSize() : fileSize,
        papers == null ? limits.papers() : papers,
        findings == null ? limits.findings() : findings);
  }
}
