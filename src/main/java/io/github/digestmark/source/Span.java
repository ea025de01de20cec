package io.github.digestmark.source;

/**
 * A stretch of a source text, from {@code start} up to but not including {@code end}.
 *
 * <p>An empty span marks a place between two characters: where a missing field belongs. Spans are
 * ordered by where they start, then by where they end.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** An odd number whose multiples are far apart: 2 to the power of 32 over the golden ratio. */
  private static final int SCATTER = 0x9E3779B9;

  /**
   * Checks the two offsets.
   *
   * @param start the offset of the first character, in UTF-16 code units from 0
   * @param end the offset after the last character
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /**
   * Returns the empty span at an offset.
   *
   * @param offset an offset in UTF-16 code units
   * @return the place before the character at that offset
   */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  @Override
  public int compareTo(Span other) {
    return start == other.start
        ? Integer.compare(end, other.end)
        : Integer.compare(start, other.start);
  }

  /**
   * Returns how many UTF-16 code units the span covers.
   *
   * @return 0 or more
   */
  public int length() {
    return end - start;
  }

  /**
   * Returns whether the span covers no character.
   *
   * @return whether start and end are the same
   */
  public boolean isEmpty() {
    return start == end;
  }

  /**
   * Returns whether another span lies inside this one.
   *
   * @param other any span
   * @return whether every character of {@code other}, or its place if it is empty, is within
   */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * Returns a span of the same length elsewhere, such as where a span of a part is in the whole.
   *
   * @param by how far to move it, in UTF-16 code units; negative to move it towards the start
   * @return the moved span
   * @throws IllegalArgumentException if it would start before 0
   */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /**
   * Returns whether another span has the same offsets.
   *
   * @param other any object
   * @return whether it is an equal span
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    // Spans of similar lines are evenly spaced, which would fill few buckets of a hash table.
    int scattered = (31 * start + end) * SCATTER;
    return (scattered ^ (scattered >>> 15)) * SCATTER;
  }
}
