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
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<String> hashes = new ArrayList<>();
    for (Fingerprint known : Fingerprint.of(file.parsed(), file.diagnostics())) {
      int ordinal = seen.merge(known, 1, Integer::sum);
      hashes.add(hash(file.name(), known, ordinal));
    }
    return hashes;
  }

  private static String hash(String file, Fingerprint known, int ordinal) {
    String parts =
        String.join(
            "\0", file, known.rule(), known.paper(), known.content(), String.valueOf(ordinal));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(parts.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
