package io.github.digestmark.cli;

import io.github.digestmark.Digestmark;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"digestmark " + Digestmark.version()};
  }
}
