package io.github.digestmark.cli.files;

import io.github.digestmark.cli.terminal.Counted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the files and folders that a run passed over. */
final class PassedOver {

  /** Why a file or folder was passed over. */
  enum Reason {
    NO_DIGEST("without a digest"),
    IGNORED("ignored by .gitignore"),
    EXCLUDED("excluded by the configuration");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** A number of files and of folders. */
  private record Count(int files, int folders) {

    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(files + other.files, folders + other.folders);
    }

    @Override
    public String toString() {
      List<String> parts = new ArrayList<>();
      if (files > 0) {
        parts.add(Counted.of(files, "file"));
      }
      if (folders > 0) {
        parts.add(Counted.of(folders, "folder"));
      }
      return String.join(" and ", parts);
    }
  }

  private final Map<Reason, Count> counts = new EnumMap<>(Reason.class);
  private final Set<String> names = new HashSet<>();

  /**
   * Counts a file or a folder once.
   *
   * @return whether it was not counted before
   */
  boolean add(String name, boolean isFolder, Reason reason) {
    boolean isNew = names.add(name);
    if (isNew) {
      counts.merge(reason, new Count(isFolder ? 0 : 1, isFolder ? 1 : 0), Count::plus);
    }
    return isNew;
  }

  /** Returns {@code 4 files are ignored by .gitignore}, if any are. */
  Optional<String> ignored() {
    return Optional.ofNullable(counts.get(Reason.IGNORED))
        .map(
            count ->
                count + (count.files() + count.folders() == 1 ? " is " : " are ") + Reason.IGNORED);
  }

  /** Returns {@code passed over 12 files: 8 without a digest, 4 ignored by .gitignore}. */
  Optional<String> summary() {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    Count all = counts.values().stream().reduce(Count.NONE, Count::plus);
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (reason, count) -> parts.add((all.folders() == 0 ? count.files() : count) + " " + reason));
    return Optional.of(
        counts.size() == 1
            ? "passed over " + all + " " + counts.keySet().iterator().next()
            : "passed over " + all + ": " + String.join(", ", parts));
  }
}
