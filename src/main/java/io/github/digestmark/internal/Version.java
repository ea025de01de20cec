package io.github.digestmark.internal;

/** The version of digestmark. */
public final class Version {

  /** The version of the build: {@code 0.2.0}. */
  public static final String OF_DIGESTMARK = Resources.text(Version.class, "version.txt").strip();

  private Version() {}
}
