package io.github.digestmark.cli.files;

import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.config.Configurations;
import io.github.digestmark.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/** The configuration of each file: the nearest, the same for all, or none. */
public final class FileConfigurations {

  /** Finds the configuration of a file. */
  private interface Lookup {
    Configuration of(Path file) throws ConfigurationException, IOException;
  }

  private final Lookup lookup;

  private FileConfigurations(Lookup lookup) {
    this.lookup = lookup;
  }

  public static FileConfigurations none() {
    return new FileConfigurations(file -> Configuration.none());
  }

  /**
   * Finds the nearest configuration of each file.
   *
   * @param rules the rules that configurations may name
   */
  public static FileConfigurations nearest(List<RuleInfo> rules) {
    return new FileConfigurations(new Configurations(rules)::configurationFor);
  }

  /**
   * Reads one configuration for all files.
   *
   * @param rules the rules that it may name
   */
  public static FileConfigurations read(Path path, List<RuleInfo> rules)
      throws ConfigurationException, FileException {
    try {
      ReadablePath.check(path);
      Configuration configuration = ConfigurationFile.read(path, rules);
      return new FileConfigurations(file -> configuration);
    } catch (IOException e) {
      throw FileException.of(path, e);
    }
  }

  /** Returns the configuration of a file. */
  public Configuration of(Path file) throws ConfigurationException, FileException {
    try {
      return lookup.of(file);
    } catch (IOException e) {
      String name = e instanceof FileSystemException fault ? fault.getFile() : "";
      throw new FileException("cannot read " + name + ": " + FileException.cause(e));
    }
  }

  /** Returns whether a file in a folder is included. */
  boolean isIncluded(Path file) {
    return ofListed(file).isIncluded(file);
  }

  /** Returns whether a file in a folder is excluded. */
  boolean isExcluded(Path file) {
    return ofListed(file).isExcluded(file);
  }

  /** Returns whether a folder is excluded, and so every file in it. */
  boolean isExcludedFolder(Path folder) {
    return ofListed(folder).isExcludedFolder(folder);
  }

  private Configuration ofListed(Path file) {
    try {
      return of(file);
    } catch (ConfigurationException | FileException e) {
      // Reported when the file is read.
      return Configuration.none();
    }
  }
}
