package io.github.digestmark.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The files that arguments name: themselves, or those in a folder. */
final class DigestFiles {

  /**
   * A file to look at.
   *
   * @param name how reports name it
   * @param path where it is
   * @param isStandardInput whether it is standard input
   */
  record Target(String name, Path path, boolean isStandardInput) {}

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
  DigestFiles(String stdinName, Consumer<String> complain, Predicate<Path> isIncluded) {
    this.stdinName = stdinName;
    this.complain = complain;
    this.isIncluded = isIncluded;
  }

  /** Lists files in the order of the arguments, those of a folder by name; each file once. */
  List<Target> of(List<String> paths) {
    for (String path : paths) {
      if (path.equals("-")) {
        addStandardInput();
        continue;
      }
      try {
        add(path, Path.of(path));
      } catch (InvalidPathException e) {
        complain.accept(path + ": " + InputFile.reason(e));
      }
    }
    return targets;
  }

  private void addStandardInput() {
    if (targets.stream().noneMatch(Target::isStandardInput)) {
      targets.add(new Target(stdinName, Path.of("-"), true));
    }
  }

  private void add(String argument, Path path) {
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.isRegularFile(path)) {
      addFile(path);
    } else if (Files.exists(path)) {
      complain.accept(argument + ": is neither a file nor a folder");
    } else {
      complain.accept(argument + ": no such file or folder");
    }
  }

  private void addFolder(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean hidden = !dir.equals(folder) && isHidden(dir);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Files.isRegularFile(file) && isIncluded.test(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              complain.accept(file + ": " + InputFile.reason(e));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      complain.accept(folder + ": " + InputFile.reason(e));
    }
    Collections.sort(found);
    found.forEach(this::addFile);
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }

  private void addFile(Path file) {
    if (seen.add(file.toAbsolutePath().normalize())) {
      targets.add(new Target(nameOf(file.normalize()), file, false));
    }
  }

  private static String nameOf(Path file) {
    return file.toString().replace(File.separatorChar, '/');
  }
}
