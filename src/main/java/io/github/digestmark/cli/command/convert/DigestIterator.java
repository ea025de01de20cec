package io.github.digestmark.cli.command.convert;

import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.model.NamedDigest;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The digests in several files. A file is read once the digests of the file before are taken. */
final class DigestIterator implements Iterator<NamedDigest> {

  private final Iterator<InputFile> files;
  private final Function<InputFile, List<NamedDigest>> reader;
  private Iterator<NamedDigest> ofFile = Collections.emptyIterator();
  private String name = "";

  /**
   * Starts before the first file.
   *
   * @param reader reads the digests of a file; none after a failure
   */
  DigestIterator(List<InputFile> files, Function<InputFile, List<NamedDigest>> reader) {
    this.files = files.iterator();
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    while (!ofFile.hasNext() && files.hasNext()) {
      // Frees the digests of the file before.
      ofFile = Collections.emptyIterator();
      InputFile file = files.next();
      name = file.name();
      ofFile = reader.apply(file).iterator();
    }
    return ofFile.hasNext();
  }

  @Override
  public NamedDigest next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    NamedDigest next = ofFile.next();
    name = next.name();
    return next;
  }

  /** Returns the name of the digest that was returned last, or of the file that was read since. */
  String name() {
    return name;
  }
}
