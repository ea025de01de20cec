package io.github.digestmark.config;

import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ReadOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@code .digestmark.yml}.
 *
 * <pre>{@code
 * rules:
 *   insecure-url: off
 * exclude: [drafts/]
 * overrides:
 *   - paths: [archive/]
 *     rules:
 *       stray-content: off
 * }</pre>
 */
public final class Configuration {

  /** Settings for some files. */
  record PathSettings(List<Glob> paths, Settings settings) {}

  private final @Nullable Path file;
  private final Settings settings;
  private final @Nullable List<Glob> include;
  private final List<Glob> exclude;
  private final List<PathSettings> overrides;

  Configuration(
      @Nullable Path file,
      Settings settings,
      @Nullable List<Glob> include,
      List<Glob> exclude,
      List<PathSettings> overrides) {
    this.file = file;
    this.settings = settings;
    this.include = include;
    this.exclude = exclude;
    this.overrides = overrides;
  }

  /**
   * Returns a configuration without settings.
   *
   * @return an empty configuration
   */
  public static Configuration none() {
    return new Configuration(null, Settings.NONE, null, List.of(), List.of());
  }

  /**
   * Returns a configuration that includes the files that match a pattern.
   *
   * @param folder the folder that the pattern is relative to
   * @param pattern a pattern as in {@code include}, such as {@code **}{@code /*.md}
   * @return a configuration without other settings
   * @throws IllegalArgumentException if the pattern is not valid; the message says why
   */
  public static Configuration including(Path folder, String pattern) {
    return new Configuration(
        folder.resolve("pattern"),
        Settings.NONE,
        List.of(Glob.of("/" + pattern)),
        List.of(),
        List.of());
  }

  /**
   * Returns the file that the configuration was read from.
   *
   * @return the file, or empty for {@link #none}
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns the options for linting a digest.
   *
   * @param digest the file
   * @param base the options to start from
   * @return the base, changed by the configuration, then by its overrides for the file in order
   */
  public LintOptions optionsFor(Path digest, LintOptions base) {
    LintOptions options = base;
    for (Settings part : settingsFor(digest)) {
      options = part.applyTo(options);
    }
    return options;
  }

  /**
   * Returns the options for reading a digest.
   *
   * @param digest the file
   * @param base the options to start from
   * @return the base, changed by the configuration, then by its overrides for the file in order
   */
  public ReadOptions readOptionsFor(Path digest, ReadOptions base) {
    ReadOptions options = base;
    for (Settings part : settingsFor(digest)) {
      options = part.applyTo(options);
    }
    return options;
  }

  /**
   * Returns the limits for reading a digest.
   *
   * @param digest the file
   * @param base the limits to start from
   * @return the base, changed by the configuration, then by its overrides for the file in order
   */
  public Limits limitsFor(Path digest, Limits base) {
    Limits limits = base;
    for (Settings part : settingsFor(digest)) {
      limits = part.limits().applyTo(limits);
    }
    return limits;
  }

  private List<Settings> settingsFor(Path digest) {
    if (overrides.isEmpty()) {
      return List.of(settings);
    }
    Stream<Settings> overriding =
        overrides.stream()
            .filter(override -> matches(override.paths(), digest))
            .map(PathSettings::settings);
    return Stream.concat(Stream.of(settings), overriding).toList();
  }

  /**
   * Returns whether to read a file that is found in a folder.
   *
   * @param path a file
   * @return whether it matches {@code include}; without {@code include}, whether its name ends in
   *     {@code .md} or {@code .markdown}, in any case
   */
  public boolean isIncluded(Path path) {
    if (include != null) {
      return matches(include, path);
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /**
   * Returns whether to skip a file, even if it is an argument.
   *
   * @param path a file
   * @return whether it matches {@code exclude}
   */
  public boolean isExcluded(Path path) {
    return matches(exclude, path);
  }

  /**
   * Returns whether to skip a folder with all that is in it.
   *
   * @param path a folder
   * @return whether it matches {@code exclude}
   */
  public boolean isExcludedFolder(Path path) {
    return relative(path).flatMap(name -> Glob.decision(exclude, name, true)).orElse(false);
  }

  private boolean matches(List<Glob> globs, Path path) {
    return relative(path).filter(name -> Glob.anyMatches(globs, name)).isPresent();
  }

  /** Patterns are relative to the folder of the configuration and match no file outside it. */
  private Optional<String> relative(Path path) {
    Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
    Path absolute = path.toAbsolutePath().normalize();
    return folder == null || !absolute.startsWith(folder)
        ? Optional.empty()
        : Optional.of(folder.relativize(absolute).toString().replace(File.separatorChar, '/'));
  }
}
