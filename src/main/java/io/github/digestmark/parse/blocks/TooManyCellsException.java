package io.github.digestmark.parse.blocks;

/**
 * CommonMark's tables extension gave up: it fills rows up to the width of the header, so that a
 * small file can ask for endless cells.
 */
final class TooManyCellsException extends Exception {

  private static final long serialVersionUID = 1L;

  TooManyCellsException(Throwable cause) {
    super(cause);
  }
}
