package io.github.digestmark.cli.files;

import java.io.IOException;

/** What is left to do about a file when its turn comes: to print, to count, to write. */
public interface Turn {

  void take() throws IOException, InputFile.Unusable;
}
