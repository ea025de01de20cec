package io.github.digestmark.cli;

import java.io.IOException;

/** What is left to do about a file when its turn comes: to print, to count, to write. */
interface Turn {

  void take() throws IOException, InputFile.Unusable;
}
