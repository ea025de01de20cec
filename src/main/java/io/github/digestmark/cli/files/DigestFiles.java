package io.github.digestmark.cli.files;

import io.github.digestmark.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists the files that are passed as arguments, and those in folders that are. */
public final class DigestFiles {

  private static final String BROKEN_LINK = "is a broken symbolic link";

  private final Console console;
  private final FileConfigurations configurations;
  private final Set<Path> seen = new HashSet<>();
  private final List<InputFile> files = new ArrayList<>();

  /**
   * Prepares a list.
   *
   * @param console reports paths that cannot be read
   * @param configurations decides which files in folders are included
   */
  public DigestFiles(Console console, FileConfigurations configurations) {
    this.console = console;
    this.configurations = configurations;
  }

  /**
   * Lists each file once, in the order of the arguments; files in a folder by name.
   *
   * @param arguments files, folders, or {@code -} for standard input
   * @param stdinName the name of standard input
   */
  public List<InputFile> list(List<String> arguments, String stdinName) {
    for (String argument : arguments) {
      try {
        if (argument.equals("-")) {
          addStandardInput(stdinName);
        } else {
          add(argument, ReadablePath.of(argument));
        }
      } catch (FileException e) {
        console.complain(argument, FileException.reason(e));
      }
    }
    return files;
  }

  private void addStandardInput(String name) throws FileException {
    if (files.stream().noneMatch(InputFile::isStandardInput)) {
      files.add(new InputFile(name, ReadablePath.of(name), true));
    }
  }

  private void add(String argument, Path path) throws FileException {
    if (StaleTempFiles.isOne(path)) {
      throw new FileException(
          "is a temporary file of digestmark; delete it if digestmark is not running");
    }
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.isRegularFile(path) || ReadablePath.isOpenedByTheShell(path)) {
      add(path, realPath(path));
    } else if (Files.exists(path)) {
      throw new FileException(ReadablePath.NOT_OPENED);
    } else if (Files.isSymbolicLink(path)) {
      throw new FileException(BROKEN_LINK);
    } else {
      throw new FileException(
          PathName.isLost(argument) ? PathName.HOW_TO_NAME : "no such file or folder");
    }
  }

  private void add(Path file, Path realPath) {
    if (seen.add(realPath)) {
      files.add(new InputFile(nameOf(file), file, false));
    }
  }

  private void addFolder(Path folder) {
    // A link that is an argument is followed; links in a folder are not.
    Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    Visitor visitor = new Visitor(start);
    try {
      Files.walkFileTree(start, visitor);
    } catch (IOException e) {
      complain(folder, FileException.reason(e));
    }
    // A file that is both in the folder and linked there is listed by its own name.
    Path root = realPath(start);
    Set<Path> found = new TreeSet<>();
    visitor.files.stream()
        .filter(file -> seen.add(root.resolve(start.relativize(file))))
        .forEach(found::add);
    visitor.links.stream().filter(link -> seen.add(realPath(link))).forEach(found::add);
    found.forEach(file -> files.add(new InputFile(nameOf(file), file, false)));
  }

  /** Collects the included files of a folder and of the folders in it. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();

    Visitor(Path start) {
      this.start = start;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isSkipped = !folder.equals(start) && isHidden(folder);
      return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isLink = attributes.isSymbolicLink();
      if (configurations.isIncluded(file) && !(isLink && Files.isDirectory(file))) {
        if (isLink && Files.exists(file) && leadsOut(file)) {
          complain(
              file,
              "is a symbolic link to a file outside the folder; pass it as an argument to read it");
        } else if (Files.isRegularFile(file)) {
          (isLink ? links : files).add(file);
        } else if (!isHidden(file)) {
          // Some editors mark an open file with a hidden broken link.
          complain(file, Files.exists(file) ? ReadablePath.NOT_OPENED : BROKEN_LINK);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** The content of a folder must not cause reading or writing elsewhere. */
    private boolean leadsOut(Path link) {
      return !realPath(link).startsWith(realPath(start));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // Hidden files and files that are not included may disappear, as temporary files do.
      boolean isHidden = !file.equals(start) && isHidden(file);
      boolean isGone = e instanceof NoSuchFileException && !configurations.isIncluded(file);
      if (!isHidden && !isGone) {
        complain(file, FileException.reason(e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        complain(folder, FileException.reason(e));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private void complain(Path file, String reason) {
    console.complain(nameOf(file), reason);
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /** Returns the real path, if the file still exists. */
  private static Path realPath(Path file) {
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
