package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that were there before and are accepted. They are known by file, rule, paper and
 * content, never by line: a digest may grow and be renumbered. A value that never changes.
 */
public final class Baseline {

  /**
   * Findings of one file that have one fingerprint.
   *
   * @param file the name of the file
   * @param fingerprint what is known about them
   * @param count how many there are; at least 1
   */
  public record Entry(String file, Fingerprint fingerprint, int count) {}

  /**
   * What a baseline makes of the findings in a file.
   *
   * @param fresh the findings that it does not know
   * @param accepted how many it knows
   * @param stale what it knows and is no longer there
   */
  public record Comparison(List<Diagnostic> fresh, int accepted, List<Entry> stale) {

    /**
     * Copies the lists.
     *
     * @param fresh the findings that the baseline does not know
     * @param accepted how many it knows
     * @param stale what it knows and is no longer there
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
   * Makes a baseline.
   *
   * @param entries the findings that are accepted
   * @return the baseline
   */
  public static Baseline of(List<Entry> entries) {
    return new Baseline(entries);
  }

  /**
   * Lists the findings of a file as a baseline knows them.
   *
   * @param file the name of the file
   * @param parsed the digest
   * @param diagnostics the findings in it
   * @return an entry for each fingerprint, in the order of the file
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
   * Returns what is accepted.
   *
   * @return the entries in the order in which they were given
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Compares the findings in a file with what is accepted.
   *
   * @param file the name of the file
   * @param parsed the digest
   * @param diagnostics the findings in it
   * @return which of them are new, and what is gone
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
