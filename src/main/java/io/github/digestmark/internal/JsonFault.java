package io.github.digestmark.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Why a text was refused as JSON. The words of Jackson are for programmers.
 *
 * @param line the line of the error, from 1
 * @param column its column, from 1, in UTF-16 code units
 * @param message what is wrong, for people
 */
public record JsonFault(int line, int column, String message) {

  /**
   * Describes an error.
   *
   * @param e what Jackson says
   * @return the same for people
   */
  public static JsonFault of(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null
        ? new JsonFault(1, 1, message(e))
        : new JsonFault(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), message(e));
  }

  private static String message(JacksonException e) {
    String original = e.getOriginalMessage();
    if (e instanceof UnexpectedEndOfInputException) {
      return "the text ends in the middle of a value";
    }
    if (e instanceof StreamConstraintsException) {
      return "a number or a key is too long, or values are nested too deeply";
    }
    if (original.startsWith("Duplicate ")) {
      return "an object has this key twice";
    }
    if (original.startsWith("Unrecognized character escape")) {
      return "unknown escape; write \\\\ for a backslash";
    }
    if (original.startsWith("Trailing token")) {
      return "text after the end of the document";
    }
    return "not valid JSON";
  }
}
