package io.github.digestmark.cli.files;

import io.github.digestmark.cli.files.PassedOver.Reason;
import io.github.digestmark.config.GitIgnore;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the included files of a folder and of the folders in it. */
final class FolderWalk extends SimpleFileVisitor<Path> {

  /** Hears of paths that are not collected. */
  interface Listener {

    /** A file is ignored or excluded, or a folder, which was not entered. */
    void passOver(Path path, boolean isFolder, Reason reason);

    /** A path cannot be read. */
    void complain(Path path, String reason);
  }

  static final String BROKEN_LINK = "is a broken symbolic link";

  private final Path start;
  private final Predicate<Path> included;
  private final Predicate<Path> entered;
  private final FileConfigurations configurations;
  private final Optional<GitIgnore> git;
  private final Listener listener;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> links = new ArrayList<>();

  /**
   * Prepares a walk.
   *
   * @param start the folder, which is entered in any case
   * @param included returns whether to collect a file
   * @param entered returns whether files in a folder may be included
   * @param git knows what to pass over, if that is wanted
   */
  FolderWalk(
      Path start,
      Predicate<Path> included,
      Predicate<Path> entered,
      FileConfigurations configurations,
      Optional<GitIgnore> git,
      Listener listener) {
    this.start = start;
    this.included = included;
    this.entered = entered;
    this.configurations = configurations;
    this.git = git;
    this.listener = listener;
  }

  List<Path> files() {
    return files;
  }

  /** Returns the symbolic links to files. */
  List<Path> links() {
    return links;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(start)) {
      return FileVisitResult.CONTINUE;
    }
    if (isNeverEntered(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Optional<Reason> reason = reasonAgainst(folder, true);
    reason.ifPresent(why -> listener.passOver(folder, true, why));
    return reason.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  private boolean isNeverEntered(Path folder) {
    return isHidden(folder) || folder.endsWith("node_modules") || !entered.test(folder);
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private Optional<Reason> reasonAgainst(Path path, boolean isFolder) {
    if (isFolder ? configurations.isExcludedFolder(path) : configurations.isExcluded(path)) {
      return Optional.of(Reason.EXCLUDED);
    }
    return git.filter(ignore -> ignore.isIgnored(path, isFolder)).map(ignore -> Reason.IGNORED);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean isLink = attributes.isSymbolicLink();
    if (included.test(file) && !(isLink && Files.isDirectory(file))) {
      Optional<Reason> reason = reasonAgainst(file, false);
      if (reason.isPresent()) {
        listener.passOver(file, false, reason.get());
      } else if (isLink && Files.exists(file) && leadsOut(file)) {
        listener.complain(
            file,
            "is a symbolic link to a file outside the folder; pass it as an argument to read it");
      } else if (Files.isRegularFile(file)) {
        (isLink ? links : files).add(file);
      } else if (!isHidden(file)) {
        // Some editors mark an open file with a hidden broken link.
        listener.complain(file, Files.exists(file) ? ReadablePath.NOT_OPENED : BROKEN_LINK);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  /** The content of a folder must not cause reading or writing elsewhere. */
  private boolean leadsOut(Path link) {
    return !DigestFiles.realPath(link).startsWith(DigestFiles.realPath(start));
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    // A folder that cannot be opened, or a file that disappears, as temporary files do.
    boolean isEntered =
        path.equals(start) || !(isNeverEntered(path) || reasonAgainst(path, true).isPresent());
    boolean isGone = e instanceof NoSuchFileException && !included.test(path);
    if (isEntered && !isGone) {
      listener.complain(path, FileException.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      listener.complain(folder, FileException.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }
}
