package io.github.digestmark.report;

import io.github.digestmark.lint.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Fingerprints as programs want them: short, and no two the same. */
final class Fingerprints {

  private Fingerprints() {}

  /** Returns the hash of each finding in a file, by its place in the list. */
  static List<String> of(LintedFile file) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> hashes = new ArrayList<>();
    for (Fingerprint known : Fingerprint.of(file.parsed(), file.diagnostics())) {
      String parts = joined(file.name(), known.rule(), known.paper(), known.content());
      String hash = sha256(parts);
      int ordinal = seen.merge(hash, 1, Integer::sum);
      hashes.add(ordinal == 1 ? hash : sha256(parts + ordinal));
    }
    return hashes;
  }

  /** With its length, no part can be taken for the beginning of the next. */
  private static String joined(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      joined.append(part.length()).append(':').append(part);
    }
    return joined.toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
