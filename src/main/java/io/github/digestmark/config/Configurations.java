package io.github.digestmark.config;

import io.github.digestmark.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration of files: the nearest {@code .digestmark.yml}, from the file's folder
 * upward to the root of its repository, which is the folder that holds {@code .git}. Each is read
 * once. May be used by many threads.
 */
public final class Configurations {

  private static final List<String> NAMES = List.of(".digestmark.yml", ".digestmark.yaml");

  /** A folder's configuration, or what is wrong with it. */
  private record Found(
      Configuration configuration,
      @Nullable ConfigurationException fault,
      @Nullable IOException unreadable) {}

  private final List<RuleInfo> rules;
  private final Map<Path, Found> byFolder = new ConcurrentHashMap<>();

  /**
   * Makes a lookup.
   *
   * @param rules the rules that there are
   */
  public Configurations(Collection<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Returns the configuration of a file.
   *
   * @param file a file; it need not exist
   * @return its configuration; one that says nothing if none is found
   * @throws ConfigurationException if the configuration is wrong
   * @throws IOException if it cannot be read
   */
  public Configuration configurationFor(Path file) throws ConfigurationException, IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Configuration.none() : ofFolder(folder);
  }

  private Configuration ofFolder(Path folder) throws ConfigurationException, IOException {
    Found found = find(folder);
    if (found.fault() != null) {
      throw found.fault();
    }
    if (found.unreadable() != null) {
      throw found.unreadable();
    }
    return found.configuration();
  }

  private Found find(Path folder) {
    Found known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Found found = look(folder);
    byFolder.put(folder, found);
    return found;
  }

  private Found look(Path folder) {
    List<Path> here = NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
    if (here.size() > 1) {
      String message = "there is a " + NAMES.get(1) + " besides; take one of them out";
      return fault(
          new ConfigurationException(
              here.get(0).toString(), List.of(new ConfigurationException.Problem(1, 1, message))));
    }
    if (!here.isEmpty()) {
      return read(here.get(0));
    }
    Path above = folder.getParent();
    if (above == null || Files.exists(folder.resolve(".git"))) {
      return new Found(Configuration.none(), null, null);
    }
    return find(above);
  }

  private Found read(Path file) {
    try {
      return new Found(ConfigurationFile.read(file, rules), null, null);
    } catch (ConfigurationException e) {
      return fault(e);
    } catch (IOException e) {
      return new Found(Configuration.none(), null, e);
    }
  }

  private static Found fault(ConfigurationException e) {
    return new Found(Configuration.none(), e, null);
  }
}
