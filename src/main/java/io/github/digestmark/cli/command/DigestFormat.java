package io.github.digestmark.cli.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format to convert digests to, or from. */
public enum DigestFormat {
  MD(false, "md", "markdown"),
  JSON(false, "json", "json"),
  JSONL(true, "jsonl", "ndjson"),
  PAPERS(true, "papers.jsonl", "papers.ndjson"),
  CSV(true, "csv", "csv"),
  BIBTEX(true, "bib", "bibtex"),
  RSS(true, "rss", "xml"),
  ATOM(true, "atom", "atom"),
  HTML(false, "html", "htm");

  private final boolean holdsMany;
  private final String extension;
  private final String otherExtension;

  DigestFormat(boolean holdsMany, String extension, String otherExtension) {
    this.holdsMany = holdsMany;
    this.extension = "." + extension;
    this.otherExtension = "." + otherExtension;
  }

  /** Returns whether a file of the format can hold several digests. */
  public boolean holdsMany() {
    return holdsMany;
  }

  /** Returns whether digests can be read from the format. */
  public boolean isRead() {
    return this == MD || this == JSON || this == JSONL;
  }

  /** Returns whether the format has a place for authors and other metadata of papers. */
  public boolean holdsMetadata() {
    return this == CSV || this == BIBTEX || this == RSS || this == ATOM;
  }

  public String extension() {
    return extension;
  }

  /** Returns the format for the extension of a file. */
  public static Optional<DigestFormat> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> name.endsWith(format.extension) || name.endsWith(format.otherExtension))
        .max(Comparator.comparingInt(format -> format.extension.length()));
  }

  /** Returns the format for reading a file: Markdown, unless its extension says otherwise. */
  public static DigestFormat ofInput(String file) {
    return of(file).filter(DigestFormat::isRead).orElse(MD);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
