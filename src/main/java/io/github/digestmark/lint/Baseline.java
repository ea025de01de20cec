package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepted findings, which are no longer reported. They are identified by file, rule, paper and
 * content, not by line, so a digest may grow and be renumbered. Immutable.
 */
public final class Baseline {

  /**
   * The findings in one file that share a fingerprint.
   *
   * @param file the name of the file
   * @param fingerprint their fingerprint
   * @param count the number of findings; at least 1
   */
  public record Entry(String file, Fingerprint fingerprint, int count) {}

  /**
   * The findings in a file, compared with a baseline.
   *
   * @param fresh the findings that are not in the baseline
   * @param accepted the number of findings that are in the baseline
   * @param stale the entries of the baseline that no longer match a finding
   */
  public record Comparison(List<Diagnostic> fresh, int accepted, List<Entry> stale) {

    /**
     * Copies the lists.
     *
     * @param fresh the findings that are not in the baseline
     * @param accepted the number of findings that are in the baseline
     * @param stale the entries of the baseline that no longer match a finding
     */
    public Comparison {
      fresh = List.copyOf(fresh);
      stale = List.copyOf(stale);
    }
  }

  private final List<Entry> entries;
  private final Map<String, Map<Fingerprint, Integer>> byFile = new HashMap<>();

  private Baseline(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      byFile
          .computeIfAbsent(entry.file(), f -> new LinkedHashMap<>())
          .merge(entry.fingerprint(), entry.count(), Integer::sum);
    }
  }

  /**
   * Creates a baseline.
   *
   * @param entries the accepted findings
   * @return the baseline
   */
  public static Baseline of(List<Entry> entries) {
    return new Baseline(entries);
  }

  /**
   * Returns the entries that accept all findings in a file.
   *
   * @param file the name of the file
   * @param parsed the digest
   * @param diagnostics the findings in it
   * @return one entry for each fingerprint, in the order of the file
   */
  public static List<Entry> entriesOf(
      String file, ParsedDigest parsed, List<Diagnostic> diagnostics) {
    Map<Fingerprint, Integer> counts = new LinkedHashMap<>();
    Fingerprint.of(parsed, diagnostics).forEach(known -> counts.merge(known, 1, Integer::sum));
    List<Entry> entries = new ArrayList<>();
    counts.forEach((known, count) -> entries.add(new Entry(file, known, count)));
    return List.copyOf(entries);
  }

  /**
   * Returns the accepted findings.
   *
   * @return the entries, in the order in which they were given
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Compares the findings in a file with the baseline.
   *
   * @param file the name of the file
   * @param parsed the digest
   * @param diagnostics the findings in it
   * @return the new findings and the stale entries
   */
  public Comparison compare(String file, ParsedDigest parsed, List<Diagnostic> diagnostics) {
    Map<Fingerprint, Integer> known = new LinkedHashMap<>(byFile.getOrDefault(file, Map.of()));
    List<Diagnostic> fresh = new ArrayList<>();
    List<Fingerprint> fingerprints = Fingerprint.of(parsed, diagnostics);
    for (int i = 0; i < diagnostics.size(); i++) {
      int left = known.getOrDefault(fingerprints.get(i), 0);
      if (left > 0) {
        known.put(fingerprints.get(i), left - 1);
      } else {
        fresh.add(diagnostics.get(i));
      }
    }
    List<Entry> stale = new ArrayList<>();
    known.forEach(
        (fingerprint, left) -> {
          if (left > 0) {
            stale.add(new Entry(file, fingerprint, left));
          }
        });
    return new Comparison(fresh, diagnostics.size() - fresh.size(), stale);
  }
}
