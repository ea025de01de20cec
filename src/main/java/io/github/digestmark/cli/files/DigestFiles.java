package io.github.digestmark.cli.files;

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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files that arguments name: themselves, or those in a folder. */
public final class DigestFiles {

  /**
   * A file to look at.
   *
   * @param name how reports name it
   * @param path where it is, or is from
   * @param isStandardInput whether it is standard input
   */
  public record Target(String name, Path path, boolean isStandardInput) {}

  private static final String LINK_TO_NOTHING = "is a link to nothing";

  private final String stdinName;
  private final Consumer<String> complain;
  private final Predicate<Path> isIncluded;
  private final Set<Path> seen = new HashSet<>();
  private final List<Target> targets = new ArrayList<>();

  /**
   * Prepares a search.
   *
   * @param stdinName how reports name standard input
   * @param complain takes what is wrong with a path
   * @param isIncluded tells which files of a folder are meant
   */
  public DigestFiles(String stdinName, Consumer<String> complain, Predicate<Path> isIncluded) {
    this.stdinName = stdinName;
    this.complain = complain;
    this.isIncluded = isIncluded;
  }

  /** Lists files in the order of the arguments, those of a folder by name; each file once. */
  public List<Target> of(List<String> paths) {
    for (String path : paths) {
      try {
        if (path.equals("-")) {
          addStandardInput();
        } else {
          add(path, ReadablePath.named(path));
        }
      } catch (InputFile.Unusable e) {
        complain.accept(path + ": " + e.getMessage());
      }
    }
    return targets;
  }

  private void addStandardInput() throws InputFile.Unusable {
    if (targets.stream().noneMatch(Target::isStandardInput)) {
      targets.add(new Target(stdinName, ReadablePath.named(stdinName), true));
    }
  }

  private void add(String argument, Path path) throws InputFile.Unusable {
    if (StaleTempFiles.isOne(path)) {
      throw new InputFile.Unusable("is what another run writes, or left when it was killed");
    }
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.isRegularFile(path) || ReadablePath.isOpenedByTheShell(path)) {
      add(path, realPath(path));
    } else if (Files.exists(path)) {
      throw new InputFile.Unusable(ReadablePath.NOT_OPENED);
    } else if (Files.isSymbolicLink(path)) {
      throw new InputFile.Unusable(LINK_TO_NOTHING);
    } else {
      throw new InputFile.Unusable(
          PathName.isLost(argument) ? PathName.HOW_TO_NAME : "no such file or folder");
    }
  }

  private void addFolder(Path folder) {
    // A link that is named is followed, those in a folder are not.
    Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    Found found = new Found(start);
    try {
      Files.walkFileTree(start, found);
    } catch (IOException e) {
      complain.accept(PathName.of(folder) + ": " + InputFile.reason(e));
    }
    // A file is called by its own name, if that is in the folder, too.
    Set<Path> fresh = new TreeSet<>();
    Path root = realPath(start);
    found.files.stream()
        .filter(file -> seen.add(root.resolve(start.relativize(file))))
        .forEach(fresh::add);
    found.links.stream().filter(link -> seen.add(realPath(link))).forEach(fresh::add);
    fresh.forEach(this::addTarget);
  }

  /** Collects what is in a folder and the folders in it. */
  private final class Found extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();

    Found(Path start) {
      this.start = start;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(start) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isIncluded.test(file) && !(attributes.isSymbolicLink() && Files.isDirectory(file))) {
        if (attributes.isSymbolicLink() && Files.exists(file) && leadsOut(file)) {
          complain.accept(nameOf(file) + ": leads out of the folder; name it to have it looked at");
        } else if (Files.isRegularFile(file)) {
          (attributes.isSymbolicLink() ? links : files).add(file);
        } else if (!isHidden(file)) {
          // Editors mark with hidden links to nothing what they have open.
          complain.accept(
              nameOf(file)
                  + ": "
                  + (Files.exists(file) ? ReadablePath.NOT_OPENED : LINK_TO_NOTHING));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** What is in a folder does not decide what else is read, and written. */
    private boolean leadsOut(Path link) {
      return !realPath(link).startsWith(realPath(start));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // What nobody would look at comes and goes, such as what other runs and editors write aside.
      boolean isPassedOver = !file.equals(start) && isHidden(file);
      if (!isPassedOver && !(e instanceof NoSuchFileException && !isIncluded.test(file))) {
        complain.accept(nameOf(file) + ": " + InputFile.reason(e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        complain.accept(nameOf(folder) + ": " + InputFile.reason(e));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /** Where a file is; that it has gone is said when it is looked at. */
  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private void add(Path file, Path place) {
    if (seen.add(place)) {
      addTarget(file);
    }
  }

  private void addTarget(Path file) {
    targets.add(new Target(nameOf(file), file, false));
  }

  private static String nameOf(Path file) {
    return PathName.of(file.normalize());
  }
}
