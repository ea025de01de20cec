package io.github.digestmark.cli.command;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.catalog.CatalogCache;
import io.github.digestmark.catalog.MetadataSnapshot;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.cli.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where to look papers up. Configurations cannot say it: a digest from elsewhere must not bring one
 * that opens a connection, or a file of yours.
 */
public final class MetadataOption {

  private static final String API = "api";

  /** Until then, a new version or a withdrawal of a paper may go unnoticed. */
  private static final Duration AGE = Duration.ofDays(7);

  /** The value of --metadata that is not a file, for completion. */
  private static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(API).iterator();
    }
  }

  private final Supplier<PaperCatalog> api;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--metadata",
      paramLabel = "api|FILE",
      defaultValue = "${env:DIGESTMARK_METADATA}",
      description = "arXiv's API or snapshot (or $DIGESTMARK_METADATA).",
      completionCandidates = Names.class)
  private Optional<Path> source = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = "File that caches the API's answers.")
  private Optional<Path> cache = Optional.empty();

  @Option(names = "--metadata-optional", description = "Do not fail if papers cannot be checked.")
  private boolean isOptional;

  /**
   * Creates the option.
   *
   * @param api connects to arXiv's API
   */
  public MetadataOption(Supplier<PaperCatalog> api) {
    this.api = api;
  }

  /** Returns whether to look papers up. */
  public boolean isGiven() {
    // An environment variable may be empty.
    return source.filter(file -> !file.toString().isEmpty()).isPresent();
  }

  private boolean isApi() {
    // A file of that name is ./api.
    return source.filter(file -> file.toString().equals(API)).isPresent();
  }

  /** Returns whether a run succeeds even if papers cannot be checked. */
  public boolean isOptional() {
    return isOptional;
  }

  /** Returns whether one of these options is an argument. */
  public boolean isArgument() {
    var arguments = spec.commandLine().getParseResult();
    return arguments.hasMatchedOption("--metadata") || cache.isPresent() || isOptional;
  }

  /** Throws an exception if the options are contradictory. */
  public void check() {
    boolean isEmpty = source.filter(file -> file.toString().isEmpty()).isPresent();
    if (isEmpty && spec.commandLine().getParseResult().hasMatchedOption("--metadata")) {
      throw wrong("--metadata must be api or a file");
    }
    if (cache.isPresent() && !isApi()) {
      throw wrong("--cache requires --metadata api");
    }
    if (isOptional && !isGiven()) {
      throw wrong("--metadata-optional requires --metadata");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Returns the files of these options, none of which is to be replaced by output. */
  public List<Path> files() {
    if (!isGiven()) {
      return List.of();
    }
    return isApi()
        ? cache.or(CatalogCache::defaultFile).stream().toList()
        : source.map(MetadataOption::snapshotFiles).orElse(List.of());
  }

  private static List<Path> snapshotFiles(Path snapshot) {
    try {
      return MetadataSnapshot.files(snapshot);
    } catch (IOException e) {
      // Reading it will fail, too, and say so.
      return List.of(snapshot);
    }
  }

  /**
   * Looks papers up, if that is wanted.
   *
   * @param ids returns the papers; not called otherwise
   * @return what was found out, by their identifiers without version
   */
  public Map<ArxivId, PaperLookup> find(
      Supplier<? extends Collection<ArxivId>> ids, Console console) throws IOException {
    if (!isGiven()) {
      return Map.of();
    }
    try (Progress progress = Progress.of(console, "metadata")) {
      return isApi()
          ? cached(console).find(ids.get(), progress::show)
          : snapshot(progress::show, console).find(ids.get());
    }
  }

  private PaperCatalog cached(Console console) {
    Optional<Path> file = cache.or(CatalogCache::defaultFile);
    if (file.isEmpty()) {
      console.note("cannot cache answers without a home folder; use --cache FILE");
      return api.get();
    }
    return new CatalogCache(file.get(), AGE, api.get(), Clock.systemUTC(), console::note);
  }

  private PaperCatalog snapshot(DoubleConsumer progress, Console console) throws IOException {
    Path snapshot = source.orElseThrow();
    checkSnapshot(snapshot);
    try {
      return MetadataSnapshot.open(snapshot, progress, console::note);
    } catch (IOException e) {
      throw FileException.of(snapshot, e);
    }
  }

  /** Throws an exception if the snapshot does not exist. */
  public void checkSnapshot() throws FileException {
    if (isGiven() && !isApi()) {
      checkSnapshot(source.orElseThrow());
    }
  }

  private static void checkSnapshot(Path snapshot) throws FileException {
    boolean isReadable =
        Files.isRegularFile(snapshot)
            || Files.isDirectory(snapshot)
            || ReadablePath.isOpenedByTheShell(snapshot);
    if (!isReadable) {
      throw new FileException(
          snapshot
              + (Files.exists(snapshot) ? ": is not a regular file" : ": no such file or folder"));
    }
  }

  /**
   * Says how many papers could not be looked up, and why. That is a failure unless {@code
   * --metadata-optional} is given.
   *
   * @param lookups what {@link #find} returned
   */
  public void report(Map<ArxivId, PaperLookup> lookups, Console console) {
    failure(lookups).ifPresent(isOptional ? console::note : console::complain);
  }

  /** Returns how many papers could not be looked up, and why, if some could not. */
  public static Optional<String> failure(Map<ArxivId, PaperLookup> lookups) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (PaperLookup lookup : lookups.values()) {
      if (lookup instanceof NotChecked unknown) {
        reasons.merge(unknown.reason(), 1, Integer::sum);
      }
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    int count = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return Optional.of(
        "%s of %s %s not checked: %s"
            .formatted(
                count,
                Counted.of(lookups.size(), "paper"),
                count == 1 ? "was" : "were",
                mostFrequent(reasons)));
  }

  private static String mostFrequent(Map<String, Integer> reasons) {
    Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
    String reason =
        Collections.max(reasons.entrySet(), byCount.thenComparing(Map.Entry.comparingByKey()))
            .getKey();
    return reasons.size() == 1
        ? reason
        : "%s, and %s".formatted(reason, Counted.of(reasons.size() - 1, "other reason"));
  }
}
