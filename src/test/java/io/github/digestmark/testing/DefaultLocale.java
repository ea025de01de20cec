package io.github.digestmark.testing;

import java.util.Locale;
import java.util.function.Supplier;

/** Runs code as on a machine of another country. */
public final class DefaultLocale {

  private DefaultLocale() {}

  /** In Turkish the small letter of I is a dotless one, and the capital of i a dotted one. */
  public static <T> T turkish(Supplier<T> code) {
    return in("tr-TR", code);
  }

  /** Formatting by this locale gives Arabic digits and month names. */
  public static <T> T arabic(Supplier<T> code) {
    return in("ar-EG-u-nu-arab", code);
  }

  private static <T> T in(String tag, Supplier<T> code) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      return code.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
