package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 that was read as GBK or Shift JIS: {@code 鈥檛} is {@code ’t}, and {@code 锟斤拷} was two
 * characters that were lost already.
 */
final class AsianMojibake {

  private static final String LOST = "锟斤拷";

  /**
   * An encoding.
   *
   * @param name its name, as Java knows it
   * @param signs what begins many characters that are misread, and what few texts have
   */
  private record Encoding(String name, String signs) {

    boolean mayHaveRead(String text) {
      for (int i = 0; i < signs.length(); i++) {
        if (text.indexOf(signs.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Encoding> ENCODINGS =
      List.of(new Encoding("GBK", "鈥銆锛鐨馃涓鏂鎴鐢鍦鏄鏈"), new Encoding("windows-31j", "縺繧"));

  private AsianMojibake() {}

  /** Returns the characters of which every file with such a run has one. */
  static String signs() {
    StringBuilder signs = new StringBuilder(LOST.substring(0, 1));
    ENCODINGS.forEach(encoding -> signs.append(encoding.signs()));
    return signs.toString();
  }

  /** Finds the runs of characters that are misread; if U+FFFD shows that some are, none. */
  static List<Span> in(String text) {
    if (!mayBeIn(text) || text.indexOf('\uFFFD') >= 0) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isAscii = i == text.length() || text.charAt(i) < 0x80;
      if (!isAscii && start < 0) {
        start = i;
      } else if (isAscii && start >= 0) {
        addRun(text, new Span(start, i), found);
        start = -1;
      }
    }
    return found;
  }

  /** Returns whether a text has a sign of misread characters: nearly all texts have none. */
  private static boolean mayBeIn(String text) {
    for (Encoding encoding : ENCODINGS) {
      if (encoding.mayHaveRead(text)) {
        return true;
      }
    }
    return text.contains(LOST);
  }

  private static void addRun(String text, Span run, List<Span> found) {
    String part = text.substring(run.start(), run.end());
    int lost = part.indexOf(LOST);
    if (lost >= 0) {
      int end = lost;
      while (end < part.length() && LOST.indexOf(part.charAt(end)) >= 0) {
        end++;
      }
      found.add(new Span(run.start() + lost, run.start() + end));
    } else if (decoded(part).isPresent()) {
      found.add(run);
    }
  }

  /** Returns what was meant, unless some of it is lost. */
  static Optional<String> repaired(String run) {
    return run.startsWith(LOST.substring(0, 1)) && LOST.indexOf(run.charAt(1)) >= 0
        ? Optional.empty()
        : decoded(run).filter(text -> text.indexOf('\uFFFD') < 0);
  }

  /** Returns what a run was, if it is UTF-8 of characters that fit; a last one may be cut off. */
  private static Optional<String> decoded(String run) {
    for (Encoding encoding : ENCODINGS) {
      if (encoding.mayHaveRead(run) && Charset.isSupported(encoding.name())) {
        Optional<String> text = bytes(run, encoding).flatMap(AsianMojibake::utf8);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> bytes(String run, Encoding encoding) {
    try {
      ByteBuffer encoded =
          Charset.forName(encoding.name()).newEncoder().encode(CharBuffer.wrap(run));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(bytes);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    boolean isWrong =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(rest, decoded, false)
            .isError();
    String text = decoded.flip().toString();
    boolean isWhole = !rest.hasRemaining();
    boolean isPlausible =
        !isWrong && !text.isEmpty() && text.codePoints().allMatch(AsianMojibake::fits);
    return isPlausible ? Optional.of(isWhole ? text : text + '\uFFFD') : Optional.empty();
  }

  private static boolean fits(int c) {
    boolean ascii = ' ' <= c && c <= '~';
    boolean punctuation = 0x2010 <= c && c <= 0x2030;
    boolean eastAsian = (0x3000 <= c && c <= 0x9FFF) || (0xAC00 <= c && c <= 0xD7A3);
    boolean wide = 0xFF01 <= c && c <= 0xFF5E;
    boolean symbol = (0x2190 <= c && c <= 0x22FF) || (0x1F300 <= c && c <= 0x1FAFF);
    return ascii || punctuation || eastAsian || wide || symbol;
  }
}
