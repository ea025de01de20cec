package io.github.digestmark.config;

import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.source.Limits;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code .digestmark.yml} says.
 *
 * <pre>{@code
 * rules:
 *   insecure-url: off
 * exclude: ["drafts/**"]
 * overrides:
 *   - paths: ["archive/**"]
 *     rules:
 *       stray-content: off
 * }</pre>
 */
public final class Configuration {

  /** Settings for some files. */
  record PathSettings(List<Glob> paths, Settings settings) {}

  private static final List<String> MARKDOWN = List.of("md", "markdown");

  private final @Nullable Path file;
  private final Settings settings;
  private final @Nullable List<Glob> include;
  private final @Nullable List<Glob> exclude;
  private final List<PathSettings> overrides;

  Configuration(
      @Nullable Path file,
      Settings settings,
      @Nullable List<Glob> include,
      @Nullable List<Glob> exclude,
      List<PathSettings> overrides) {
    this.file = file;
    this.settings = settings;
    this.include = include;
    this.exclude = exclude;
    this.overrides = List.copyOf(overrides);
  }

  /**
   * Returns what holds where there is no configuration.
   *
   * @return a configuration that says nothing
   */
  public static Configuration none() {
    return new Configuration(null, Settings.NONE, null, null, List.of());
  }

  /**
   * Returns where the configuration stands.
   *
   * @return its file, or empty if there is none
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns how to look at a file.
   *
   * @param digest the file
   * @param base what holds where the configuration says nothing
   * @return the options: the base, then the configuration, then its overrides for the file in order
   */
  public LintOptions optionsFor(Path digest, LintOptions base) {
    LintOptions options = settings.applyTo(base);
    for (PathSettings override : overrides) {
      if (matches(override.paths(), digest)) {
        options = override.settings().applyTo(options);
      }
    }
    return options;
  }

  /**
   * Returns how much is too much for a file.
   *
   * @param digest the file
   * @param base what holds where the configuration says nothing
   * @return the limits: the base, then the configuration, then its overrides for the file in order
   */
  public Limits limitsFor(Path digest, Limits base) {
    Limits limits = settings.limits().applyTo(base);
    for (PathSettings override : overrides) {
      if (matches(override.paths(), digest)) {
        limits = override.settings().limits().applyTo(limits);
      }
    }
    return limits;
  }

  /**
   * Tells whether a file in a folder is to be looked at.
   *
   * @param path a file
   * @return whether {@code include} names it, or it is Markdown by its name where there is none
   */
  public boolean isIncluded(Path path) {
    if (include != null) {
      return matches(include, path);
    }
    String name = String.valueOf(path.getFileName());
    return MARKDOWN.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Tells whether a file is not to be looked at, whoever names it.
   *
   * @param path a file
   * @return whether {@code exclude} names it
   */
  public boolean isExcluded(Path path) {
    return exclude != null && matches(exclude, path);
  }

  private boolean matches(List<Glob> globs, Path path) {
    Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
    Path absolute = path.toAbsolutePath().normalize();
    if (folder == null || !absolute.startsWith(folder)) {
      return false;
    }
    String relative = folder.relativize(absolute).toString().replace(File.separatorChar, '/');
    return globs.stream().anyMatch(glob -> glob.matches(relative));
  }
}
