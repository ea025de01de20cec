package io.github.digestmark.cli.files;

import io.github.digestmark.cli.files.InputFile.Origin;
import io.github.digestmark.cli.files.PassedOver.Reason;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.GitIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lists the files of a run: those that are arguments, and those in folders. At the end of the run,
 * says which folders have no digest, and how many files were passed over.
 */
public final class DigestFiles {

  /**
   * Which files to pass over, and what to say about it.
   *
   * @param ignores whether to pass over files that git ignores
   * @param skipsOthers whether to pass over files that are arguments and contain no digest
   * @param requiresDigest whether a folder without a digest is a failure
   */
  public record Settings(boolean ignores, boolean skipsOthers, boolean requiresDigest) {}

  /** How much to say. */
  public enum Verbosity {
    QUIET,
    NORMAL,
    VERBOSE
  }

  private static final String NO_DIGEST = "contains no digest";

  /** Stands for standard input among paths. */
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Console console;
  private final FileConfigurations configurations;
  private final Settings settings;
  private final Verbosity verbosity;
  private final Optional<GitIgnore> git;
  private final Map<Path, InputFile> files = new LinkedHashMap<>();
  private final Map<String, Set<Path>> folders = new LinkedHashMap<>();
  private final Set<Path> digests = new HashSet<>();
  private final Map<String, PassedOver> passedOverIn = new HashMap<>();
  private final PassedOver passedOver = new PassedOver();

  /**
   * Prepares a list.
   *
   * @param console reports paths that cannot be read
   * @param configurations decides which files in folders are included
   */
  public DigestFiles(
      Console console, FileConfigurations configurations, Settings settings, Verbosity verbosity) {
    this.console = console;
    this.configurations = configurations;
    this.settings = settings;
    this.git = settings.ignores() ? Optional.of(new GitIgnore()) : Optional.empty();
    this.verbosity = verbosity;
  }

  /** Prepares for a command whose arguments are files only, each with a digest. */
  public static DigestFiles ofArguments(Console console) {
    return new DigestFiles(
        console, FileConfigurations.none(), new Settings(false, false, false), Verbosity.NORMAL);
  }

  /**
   * Lists each file once, in the order of the arguments; files in a folder by name.
   *
   * @param arguments files, folders, patterns of files, or {@code -} for standard input
   * @param stdinName the name of standard input
   */
  public List<InputFile> list(List<String> arguments, String stdinName) {
    for (String argument : arguments) {
      try {
        if (argument.equals("-")) {
          files.putIfAbsent(
              STANDARD_INPUT,
              new InputFile(stdinName, ReadablePath.of(stdinName), Origin.STANDARD_INPUT));
        } else {
          Optional<FilePattern> pattern = FilePattern.of(argument);
          if (pattern.isPresent()) {
            FilePattern files = pattern.get();
            addFolder(argument, files.folder(), file -> isIncluded(file, files), files::mayMatchIn);
            if (folders.getOrDefault(argument, Set.of()).isEmpty()) {
              throw new FileException("no file matches");
            }
          } else {
            add(argument, ReadablePath.of(argument));
          }
        }
      } catch (FileException e) {
        console.complain(argument, FileException.reason(e));
      }
    }
    return List.copyOf(files.values());
  }

  /** Returns the real paths of the files. */
  public Set<Path> paths() {
    return files.keySet();
  }

  private boolean isIncluded(Path file, FilePattern pattern) {
    return pattern.matches(file) && (pattern.hasExtension() || configurations.isIncluded(file));
  }

  private void add(String argument, Path path) throws FileException {
    if (StaleTempFiles.isOne(path)) {
      throw new FileException(
          "is a temporary file of digestmark; delete it if digestmark is not running");
    }
    if (Files.isDirectory(path)) {
      addFolder(argument, path, configurations::isIncluded, each -> true);
    } else if (Files.isRegularFile(path) || ReadablePath.isOpenedByTheShell(path)) {
      // A file that is also in a folder is expected to contain a digest.
      InputFile file = new InputFile(nameOf(path), path, Origin.ARGUMENT);
      files.merge(
          realPath(path), file, (first, same) -> first.origin() == Origin.FOLDER ? same : first);
    } else if (Files.exists(path)) {
      throw new FileException(ReadablePath.NOT_OPENED);
    } else if (Files.isSymbolicLink(path)) {
      throw new FileException(FolderWalk.BROKEN_LINK);
    } else {
      throw new FileException(
          PathName.isLost(argument) ? PathName.HOW_TO_NAME : "no such file or folder");
    }
  }

  private void addFolder(
      String argument, Path folder, Predicate<Path> included, Predicate<Path> entered) {
    // A link that is an argument is followed; links in a folder are not.
    Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    FolderWalk walk =
        new FolderWalk(start, included, entered, configurations, git, listener(argument));
    try {
      Files.walkFileTree(start, walk);
    } catch (IOException e) {
      console.complain(nameOf(folder), FileException.reason(e));
    }
    // A file that is both in the folder and linked there is listed by its own name.
    Path root = realPath(start);
    Map<Path, Path> found = new TreeMap<>();
    Set<Path> real = folders.computeIfAbsent(argument, each -> new HashSet<>());
    for (Path file : walk.files()) {
      Path path = root.resolve(start.relativize(file));
      real.add(path);
      found.put(file, path);
    }
    for (Path link : walk.links()) {
      if (real.add(realPath(link))) {
        found.put(link, realPath(link));
      }
    }
    found.forEach(
        (file, path) -> files.putIfAbsent(path, new InputFile(nameOf(file), file, Origin.FOLDER)));
  }

  private FolderWalk.Listener listener(String argument) {
    PassedOver here = passedOverIn.computeIfAbsent(argument, each -> new PassedOver());
    return new FolderWalk.Listener() {
      @Override
      public void passOver(Path path, boolean isFolder, Reason reason) {
        here.add(nameOf(path), isFolder, reason);
        DigestFiles.this.passOver(nameOf(path), isFolder, reason);
      }

      @Override
      public void complain(Path path, String reason) {
        console.complain(nameOf(path), reason);
      }
    };
  }

  /** Notes that a file contains a digest. */
  public void addDigest(InputFile file) {
    digests.add(file.isStandardInput() ? STANDARD_INPUT : realPath(file.path()));
  }

  /** Returns whether a file without a digest is a fault. */
  public boolean expectsDigest(InputFile file) {
    return file.isNamed() && !settings.skipsOthers();
  }

  /** Passes over a file that contains no digest. */
  public void passOver(InputFile file) {
    passOver(file.name(), false, Reason.NO_DIGEST);
  }

  /** Passes over a file that is an argument, but excluded by its configuration. */
  public void exclude(InputFile file) {
    passOver(file.name(), false, Reason.EXCLUDED);
  }

  private void passOver(String name, boolean isFolder, Reason reason) {
    if (passedOver.add(name, isFolder, reason) && verbosity == Verbosity.VERBOSE) {
      console.note("passed over " + name + ": " + reason);
    }
  }

  /** Reports folders without a digest, and how many files were passed over. */
  public void finish() {
    if (!console.hasFailed() && !console.isUnread()) {
      folders.forEach(
          (argument, paths) -> {
            if (Collections.disjoint(paths, digests)) {
              String message = NO_DIGEST + ignored(argument);
              if (settings.requiresDigest()) {
                console.complain(argument, message);
              } else {
                console.note("warning: " + argument + ": " + message);
              }
            }
          });
    }
    if (verbosity != Verbosity.QUIET) {
      passedOver.summary().ifPresent(console::note);
    }
  }

  /** Git does not ignore tracked files, so what is missing may be among these. */
  private String ignored(String argument) {
    return passedOverIn
        .getOrDefault(argument, new PassedOver())
        .ignored()
        .map(what -> "; " + what + ", --no-ignore reads them")
        .orElse("");
  }

  /** Returns the real path, if the file still exists. */
  static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String nameOf(Path file) {
    return PathName.of(file.normalize());
  }
}
