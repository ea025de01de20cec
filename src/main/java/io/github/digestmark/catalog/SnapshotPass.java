package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One reading of a snapshot, and what it found. */
final class SnapshotPass {

  private static final int MOST_IN_A_MONTH = 60_000;

  private static final int NUMBERS_SHOWN = 10;
  private static final String EXPECTED = "one JSON object per line is expected";

  /** If more than one line in so many is broken, papers may be in lines that cannot be read. */
  private static final int FEW = 10;

  private final Set<ArxivId> wanted = new LinkedHashSet<>();
  private final Map<ArxivId, PaperLookup> found = new HashMap<>();
  private final Consumer<String> messages;
  private boolean hasRecords;

  /** Of papers since April 2007, whose identifiers are in the order of their text. */
  private String newest = "";

  private boolean hasOldIds;

  /** Why the rest is not known; empty if the snapshot was read to its end. */
  private String fault = "";

  /** Why papers may have been overlooked; empty if few lines are broken. */
  private String doubt = "";

  SnapshotPass(Collection<ArxivId> ids, Consumer<String> messages) {
    ids.forEach(id -> wanted.add(ArxivId.of(id.paper())));
    this.messages = messages;
  }

  /** The broken lines of a file. */
  private static final class Broken {
    private final List<Long> first = new ArrayList<>();
    private long count;

    boolean areMany(long lines) {
      return count > lines / FEW;
    }

    void add(long line) {
      count++;
      if (first.size() < NUMBERS_SHOWN) {
        first.add(line);
      }
    }

    @Override
    public String toString() {
      String numbers = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return "%s broken line%s skipped (%s%s)"
          .formatted(count, count == 1 ? "" : "s", numbers, count > first.size() ? ", ..." : "");
    }
  }

  void read(Path file, ReadProgress progress) {
    Broken broken = new Broken();
    long line = 0;
    long records = 0;
    try (InputStream in = progress.counting(new FileInputStream(file.toFile()));
        SnapshotLines lines = SnapshotLines.of(in)) {
      boolean isCut = false;
      while (lines.next()) {
        line = lines.number();
        records += lines.start() < lines.end() ? 1 : 0;
        if (!read(lines, file)) {
          broken.add(line);
          isCut = !lines.hasEnd();
        }
      }
      if (isCut && hasRecords) {
        fault(file, line - 1);
      }
    } catch (IOException | IllegalArgumentException e) {
      // The second is what the JDK throws for a name in an archive.
      fault(file, line);
    }
    if (broken.count > 0) {
      messages.accept(file + ": " + broken);
    }
    if (broken.areMany(records) && doubt.isEmpty()) {
      doubt =
          "%s of %s lines of %s are broken; %s".formatted(broken.count, records, file, EXPECTED);
    }
  }

  private void fault(Path file, long line) {
    if (fault.isEmpty()) {
      fault = "%s is damaged or cut off after line %s".formatted(file, line);
    }
  }

  /** Returns false if the line is broken. */
  private boolean read(SnapshotLines lines, Path file) {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    int end = lines.end();
    if (start == end) {
      return true;
    }
    Optional<ArxivId> id =
        lines.isTooLong() ? Optional.empty() : SnapshotRecord.id(bytes, start, end);
    boolean isWanted = id.filter(wanted::contains).isPresent();
    // The last line is read, too, since it shows whether the file is cut off.
    boolean isRead = isWanted || !lines.hasEnd();
    Optional<PaperMetadata> paper =
        id.isPresent() && isRead ? SnapshotRecord.read(bytes, start, end) : Optional.empty();
    if (id.isEmpty() || (isRead ? paper.isEmpty() : bytes[end - 1] != '}')) {
      PaperLookup why =
          new PaperLookup.NotChecked("line %s of %s is broken".formatted(lines.number(), file));
      SnapshotRecord.legibleIds(bytes, start, end)
          .filter(wanted::contains)
          .forEach(legible -> found.putIfAbsent(legible, why));
      return false;
    }
    if (isWanted) {
      found.put(id.get(), new PaperLookup.Found(paper.get()));
    }
    hasRecords = true;
    String text = id.get().paper();
    boolean isOld = id.get().archive().isPresent();
    hasOldIds |= isOld;
    if (text.compareTo(newest) > 0 && !isOld) {
      newest = text;
    }
    return true;
  }

  Map<ArxivId, PaperLookup> answers(Path snapshot) {
    Map<ArxivId, PaperLookup> answers = new LinkedHashMap<>();
    // Then one reason is better than a line number for each paper.
    boolean isUnreadable = !hasRecords || !doubt.isEmpty();
    for (ArxivId id : wanted) {
      PaperLookup answer = found.getOrDefault(id, notFound(id, snapshot));
      boolean isGeneral = isUnreadable && answer instanceof PaperLookup.NotChecked;
      answers.put(id, isGeneral ? notFound(id, snapshot) : answer);
    }
    return answers;
  }

  /** No month has had half as many papers by 2026, so nobody has to wait for the next snapshot. */
  private static boolean isPlausible(ArxivId id) {
    int number = Integer.parseInt(id.paper().substring(id.paper().indexOf('.') + 1));
    return number <= MOST_IN_A_MONTH;
  }

  private PaperLookup notFound(ArxivId id, Path snapshot) {
    if (!fault.isEmpty()) {
      return new PaperLookup.NotChecked(fault);
    }
    if (!hasRecords) {
      return new PaperLookup.NotChecked(
          "%s is not a snapshot of arXiv's metadata; %s".formatted(snapshot, EXPECTED));
    }
    if (!doubt.isEmpty()) {
      return new PaperLookup.NotChecked(doubt);
    }
    if (id.archive().isEmpty() && id.paper().compareTo(newest) > 0 && isPlausible(id)) {
      return new PaperLookup.NotChecked(
          "newer than %s, which ends with %s"
              .formatted(snapshot, newest.isEmpty() ? "March 2007" : newest));
    }
    if (id.archive().isPresent() && !hasOldIds) {
      // They come last, so the end may be missing.
      return new PaperLookup.NotChecked(
          "%s has no papers from before April 2007".formatted(snapshot));
    }
    return new PaperLookup.Missing();
  }
}
