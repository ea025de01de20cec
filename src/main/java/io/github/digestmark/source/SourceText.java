package io.github.digestmark.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text and the offsets of its lines. The text is unchanged: byte order mark, line endings and odd
 * characters are kept, and offsets count them.
 */
public final class SourceText {

  private static final int NONE = Integer.MAX_VALUE;

  private final String text;
  private final boolean hasCarriageReturns;
  private final int[] lineStarts;

  private SourceText(String text) {
    this.text = text;
    int carriage = next(text, '\r', 0);
    this.hasCarriageReturns = carriage != NONE;
    this.lineStarts = lineStarts(text, carriage);
  }

  /**
   * Wraps a text.
   *
   * @param text any string
   * @return the text with its lines
   */
  public static SourceText of(String text) {
    return new SourceText(text);
  }

  /**
   * Decodes bytes as UTF-8.
   *
   * @param utf8 the content of a file
   * @return the text with its lines
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; it names the first byte that is not
   */
  public static SourceText ofUtf8(byte[] utf8) throws MalformedUtf8Exception {
    String text = new String(utf8, StandardCharsets.UTF_8);
    // What is malformed has become a replacement character, but those may be in the file as well.
    return text.indexOf('\uFFFD') < 0 ? of(text) : ofStrictUtf8(utf8);
  }

  private static SourceText ofStrictUtf8(byte[] utf8) throws MalformedUtf8Exception {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedUtf8Exception(in.position());
    }
    return of(out.flip().toString());
  }

  /**
   * Returns the whole text.
   *
   * @return the text as it was given
   */
  public String text() {
    return text;
  }

  /**
   * Returns the text at a span.
   *
   * @param span a span of this text
   * @return the characters, verbatim
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String at(Span span) {
    // Java 17 makes a new empty string each time, and most fields of most papers are empty.
    return span.isEmpty() && span.end() <= text.length()
        ? ""
        : text.substring(span.start(), span.end());
  }

  /**
   * Returns how many lines there are. A line ending at the very end begins one more, empty line.
   *
   * @return 1 or more
   */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Returns the span of a line.
   *
   * @param line the line, from 1
   * @return its characters without the line ending
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public Span line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * Returns whether some line ends with CR, alone or before LF.
   *
   * @return whether there is any CR in the text
   */
  public boolean hasCarriageReturns() {
    return hasCarriageReturns;
  }

  /**
   * Returns where a line begins.
   *
   * @param line the line, from 1
   * @return an offset in UTF-16 code units
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /**
   * Returns the span of the line of an offset.
   *
   * @param offset an offset in UTF-16 code units, up to and including the length of the text
   * @return its characters without the line ending
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public Span lineOf(int offset) {
    return line(lineNumber(offset));
  }

  /**
   * Returns in which line an offset is.
   *
   * @param offset an offset in UTF-16 code units, up to and including the length of the text
   * @return the line, from 1
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public int lineNumber(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(
          "offset " + offset + " in a text of " + text.length() + " characters");
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Returns the line and column of an offset.
   *
   * @param offset an offset in UTF-16 code units, up to and including the length of the text
   * @return the position
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public Position position(int offset) {
    int line = lineNumber(offset);
    return new Position(line, offset - lineStart(line) + 1);
  }

  private static int[] lineStarts(String text, int firstCarriage) {
    int[] starts = new int[64];
    int count = 1;
    int feed = next(text, '\n', 0);
    int carriage = firstCarriage;
    while (Math.min(feed, carriage) != NONE) {
      int end = Math.min(feed, carriage);
      if (carriage == end) {
        carriage = next(text, '\r', end + 1);
        end = feed == end + 1 ? feed : end;
      }
      if (feed == end) {
        feed = next(text, '\n', end + 1);
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int next(String text, char c, int from) {
    int found = text.indexOf(c, from);
    return found < 0 ? NONE : found;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * Returns whether two texts are the same, character by character.
   *
   * @param other any object
   * @return whether it is an equal text
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the length and the number of lines, not the text, which may be long. */
  @Override
  public String toString() {
    return "SourceText[" + text.length() + " characters, " + lineCount() + " lines]";
  }
}
