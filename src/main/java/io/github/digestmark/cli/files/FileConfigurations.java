package io.github.digestmark.cli.files;

import io.github.digestmark.Digestmark;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.config.Configurations;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The configuration of files: one that was named, that which is nearest to each, or none. */
public final class FileConfigurations {

  private final @Nullable Configuration fixed;
  private final Configurations nearest = new Configurations(Digestmark.rules());

  private FileConfigurations(@Nullable Configuration fixed) {
    this.fixed = fixed;
  }

  public static FileConfigurations none() {
    return new FileConfigurations(Configuration.none());
  }

  public static FileConfigurations nearest() {
    return new FileConfigurations(null);
  }

  /** Takes a file for all. */
  public static FileConfigurations named(Path file)
      throws ConfigurationException, InputFile.Unusable {
    try {
      ReadablePath.check(file);
      return new FileConfigurations(ConfigurationFile.read(file, Digestmark.rules()));
    } catch (IOException e) {
      throw new InputFile.Unusable(file + ": " + InputFile.reason(e));
    } catch (InputFile.Unusable e) {
      throw new InputFile.Unusable(file + ": " + e.getMessage());
    }
  }

  /** Returns the configuration of a file. */
  public Configuration of(Path place) throws ConfigurationException, InputFile.Unusable {
    try {
      return fixed != null ? fixed : nearest.configurationFor(place);
    } catch (IOException e) {
      String file = e instanceof FileSystemException fault ? fault.getFile() : "";
      throw new InputFile.Unusable("its configuration " + file + ": " + InputFile.reason(e));
    }
  }

  /** Tells whether a file of a folder is meant. */
  public boolean isIncluded(Path file) {
    try {
      return of(file).isIncluded(file);
    } catch (ConfigurationException | InputFile.Unusable e) {
      // Said when the file is looked at.
      return Configuration.none().isIncluded(file);
    }
  }
}
