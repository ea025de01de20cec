package io.github.digestmark.convert.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Names things by their content. */
public final class Sha256 {

  private Sha256() {}

  /** Returns 64 small hexadecimal digits for a text in UTF-8. */
  public static String of(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /** Returns the same bytes as a policy of a page names them. */
  public static String inBase64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
