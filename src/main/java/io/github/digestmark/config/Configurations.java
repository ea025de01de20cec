package io.github.digestmark.config;

import io.github.digestmark.config.ConfigurationException.Problem;
import io.github.digestmark.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the configuration of a file: the nearest {@code .digestmark.yml}, from the file's folder up
 * to the root of its repository, which is the folder with {@code .git}. Caches what it reads. Safe
 * for use by several threads.
 */
public final class Configurations {

  private static final List<String> NAMES = List.of(".digestmark.yml", ".digestmark.yaml");

  /** The configuration of a folder, or the exception that reading it threw. */
  private interface Result {
    Configuration get() throws ConfigurationException, IOException;
  }

  private final List<RuleInfo> rules;
  private final Map<Path, Result> byFolder = new ConcurrentHashMap<>();

  /**
   * Creates a finder with an empty cache.
   *
   * @param rules the rules that can be configured
   */
  public Configurations(Collection<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Returns the configuration of a file.
   *
   * @param file a file; it need not exist
   * @return the nearest configuration, or {@link Configuration#none} if there is none
   * @throws ConfigurationException if the configuration is not valid
   * @throws IOException if it cannot be read
   */
  public Configuration configurationFor(Path file) throws ConfigurationException, IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Configuration.none() : find(folder).get();
  }

  private Result find(Path folder) {
    Result known = byFolder.get(folder);
    if (known == null) {
      known = read(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private Result read(Path folder) {
    List<Path> files = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    Path above = folder.getParent();
    if (files.isEmpty() && above != null && !Files.exists(folder.resolve(".git"))) {
      return find(above);
    }
    try {
      Configuration configuration = read(files);
      return () -> configuration;
    } catch (ConfigurationException | IOException e) {
      return () -> {
        throw e;
      };
    }
  }

  private Configuration read(List<Path> files) throws ConfigurationException, IOException {
    if (files.size() > 1) {
      String message = "there is also a %s; remove one of them".formatted(NAMES.get(1));
      throw ConfigurationException.of(files.get(0), List.of(new Problem(1, 1, message)));
    }
    return files.isEmpty() ? Configuration.none() : ConfigurationFile.read(files.get(0), rules);
  }
}
