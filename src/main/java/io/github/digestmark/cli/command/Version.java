package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"digestmark " + Digestmark.version()};
  }
}
