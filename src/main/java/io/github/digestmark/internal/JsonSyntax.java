package io.github.digestmark.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds and describes the first error of a text that a JSON parser refused. */
public final class JsonSyntax {

  /** The limits of Jackson. */
  private static final int DEEPEST = 1000;

  private static final int LONGEST_NUMBER = 1000;
  private static final int LONGEST_KEY = 50_000;
  private static final int LONGEST_QUOTE = 20;

  /**
   * An error.
   *
   * @param line its line, from 1
   * @param column its column, from 1, in UTF-16 code units
   * @param message what is wrong, for people
   */
  public record Fault(int line, int column, String message) {}

  private static final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    FaultException(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }
  }

  /** An object or array that is not closed yet; an array has no keys. */
  private record Open(int offset, Optional<Set<String>> keys) {
    char close() {
      return keys.isPresent() ? '}' : ']';
    }

    String kind() {
      return keys.isPresent() ? "object" : "array";
    }
  }

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /**
   * Looks for an error: in the syntax, a key that an object has twice, or something too long or too
   * deep to be read.
   *
   * @param text a text
   * @return the first error, or empty if there is none
   */
  public static Optional<Fault> fault(String text) {
    try {
      new JsonSyntax(text).document();
      return Optional.empty();
    } catch (FaultException e) {
      int line = 1;
      int start = 0;
      for (int i = 0; i < e.offset; i++) {
        char c = text.charAt(i);
        if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
          line++;
          start = i + 1;
        }
      }
      return Optional.of(new Fault(line, e.offset - start + 1, String.valueOf(e.getMessage())));
    }
  }

  private void document() throws FaultException {
    String before = "";
    do {
      value(before);
      before = next();
    } while (!open.isEmpty());
    if (at < text.length()) {
      throw new FaultException(at, found() + " after the end of the document; remove it");
    }
  }

  /** Reads a value, and what begins in it: it ends where a value of no parts does. */
  private void value(String before) throws FaultException {
    space();
    char c = current();
    while (c == '{' || c == '[') {
      open.push(new Open(at, c == '{' ? Optional.of(new HashSet<>()) : Optional.empty()));
      if (open.size() > DEEPEST) {
        throw new FaultException(
            at, "is nested too deeply; there are at most " + DEEPEST + " levels");
      }
      at++;
      space();
      if (current() == open.element().close()) {
        at++;
        open.pop();
        return;
      }
      if (c == '{') {
        key("");
      }
      before = "";
      c = current();
    }
    if (c == '"') {
      string();
    } else if (c == '-' || Ascii.isDigit(c)) {
      number();
    } else if (Ascii.isLetter(c)) {
      word();
    } else {
      throw unexpected("a value" + before);
    }
  }

  /** Reads what follows a value, up to the next one. */
  private String next() throws FaultException {
    space();
    while (!open.isEmpty() && current() == open.element().close()) {
      at++;
      open.pop();
      space();
    }
    if (open.isEmpty()) {
      return "";
    }
    if (current() != ',') {
      throw unexpected("a comma or " + open.element().close());
    }
    at++;
    String before = " after the comma";
    space();
    if (open.element().keys().isPresent()) {
      key(before);
      return "";
    }
    return before;
  }

  private void key(String before) throws FaultException {
    int start = at;
    if (current() != '"') {
      throw unexpected("a key in double quotation marks" + before);
    }
    string();
    String key = text.substring(start + 1, at - 1);
    if (key.length() > LONGEST_KEY) {
      throw new FaultException(
          start, "this key is too long; it may have " + LONGEST_KEY + " characters");
    }
    if (!open.element().keys().orElseThrow().add(key)) {
      throw new FaultException(
          start, "the key " + quoted(key) + " is there twice; remove one of them");
    }
    space();
    if (current() != ':') {
      throw unexpected("a colon after the key " + quoted(key));
    }
    at++;
    space();
  }

  private void string() throws FaultException {
    int start = at;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return;
      }
      if (c == '\n' || c == '\r') {
        throw new FaultException(
            start,
            "this string does not end in its line; add a quotation mark, or write \\n for a line break");
      }
      if (c < ' ') {
        throw new FaultException(at, "a string has a control character; write it as " + escape(c));
      }
      if (c == '\\') {
        escaped();
      }
    }
    throw new FaultException(start, "this string is never closed");
  }

  private static String escape(char c) {
    String digits = Integer.toHexString(c);
    return c == '\t' ? "\\t" : "\\u" + "0".repeat(4 - digits.length()) + digits;
  }

  private void escaped() throws FaultException {
    int start = at;
    at++;
    char c = current();
    if (c == 'u') {
      for (int i = 1; i <= 4; i++) {
        at++;
        if (Character.digit(current(), 16) < 0 || current() > 'f') {
          throw new FaultException(start, "\\u needs four hexadecimal digits");
        }
      }
    } else if (at < text.length() && "\"\\/bfnrt".indexOf(c) < 0) {
      throw new FaultException(start, "unknown escape \\" + c + "; write \\\\ for a backslash");
    }
  }

  private void number() throws FaultException {
    int start = at;
    while (at < text.length() && (Ascii.isDigit(current()) || "+-.eE".indexOf(current()) >= 0)) {
      at++;
    }
    String number = text.substring(start, at);
    if (!number.matches("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][-+]?[0-9]++)?")) {
      throw new FaultException(start, quoted(number) + " is not a number of JSON");
    }
    if (number.length() > LONGEST_NUMBER) {
      throw new FaultException(
          start, "this number is too long; it may have " + LONGEST_NUMBER + " digits");
    }
  }

  private void word() throws FaultException {
    int start = at;
    while (at < text.length() && (Ascii.isLetter(current()) || Ascii.isDigit(current()))) {
      at++;
    }
    String word = text.substring(start, at);
    if (!Set.of("true", "false", "null").contains(word)) {
      throw new FaultException(
          start, "unknown word " + quoted(word) + "; a text needs double quotation marks");
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Returns the current character; NUL at the end, where it would be an error as well. */
  private char current() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private FaultException unexpected(String expected) {
    boolean isCutOff = at == text.length() && !open.isEmpty();
    String rest =
        isCutOff
            ? "; the %s that begins with %s is never closed"
                .formatted(open.element().kind(), open.element().keys().isPresent() ? "{" : "[")
            : "";
    return new FaultException(at, "expected " + expected + ", found " + found() + rest);
  }

  private String found() {
    if (at == text.length()) {
      return "the end of the text";
    }
    return current() == '"' ? "a quotation mark" : quoted(Character.toString(text.codePointAt(at)));
  }

  private static String quoted(String text) {
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return '"' + ControlCharacters.of(shown) + '"';
  }
}
