package io.github.digestmark.report;

import io.github.digestmark.internal.Sha256;
import io.github.digestmark.lint.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hashes of the fingerprints of findings, all different, for reports. */
final class Fingerprints {

  private Fingerprints() {}

  /** Returns a hash for each finding of a file, in their order. */
  static List<String> of(LintedFile file) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> hashes = new ArrayList<>();
    for (Fingerprint known : Fingerprint.of(file.parsed(), file.diagnostics())) {
      String parts = joined(file.name(), known.rule(), known.paper(), known.content());
      String hash = Sha256.hex(parts);
      int ordinal = seen.merge(hash, 1, Integer::sum);
      hashes.add(ordinal == 1 ? hash : Sha256.hex(parts + ordinal));
    }
    return hashes;
  }

  /** Puts the length in front of each part, so that different parts give different texts. */
  private static String joined(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      joined.append(part.length()).append(':').append(part);
    }
    return joined.toString();
  }
}
