package io.github.digestmark.cli.command.convert;

import java.util.Locale;
import java.util.Optional;

/** What digests are converted from and to. */
public enum ConvertFormat {
  MD(false, "md", "markdown"),
  JSON(false, "json", "json"),
  JSONL(true, "jsonl", "ndjson"),
  CSV(true, "csv", "csv"),
  BIBTEX(true, "bib", "bibtex"),
  RSS(true, "rss", "xml"),
  ATOM(true, "atom", "atom"),
  HTML(false, "html", "htm");

  private final boolean holdsMany;
  private final String extension;
  private final String otherExtension;

  ConvertFormat(boolean holdsMany, String extension, String otherExtension) {
    this.holdsMany = holdsMany;
    this.extension = "." + extension;
    this.otherExtension = "." + otherExtension;
  }

  /** Whether one file of the format takes any number of digests. */
  boolean holdsMany() {
    return holdsMany;
  }

  /** Whether digests are read from it. */
  public boolean isRead() {
    return this == MD || this == JSON || this == JSONL;
  }

  String extension() {
    return extension;
  }

  public static Optional<ConvertFormat> ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (ConvertFormat format : values()) {
      if (name.endsWith(format.extension) || name.endsWith(format.otherExtension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
