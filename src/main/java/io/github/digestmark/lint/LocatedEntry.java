package io.github.digestmark.lint;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.parse.EntryLocation;

/**
 * An entry with its place.
 *
 * @param entry what it says
 * @param at where it stands
 * @param isSound whether it was read without a problem, so that its fields are what was meant
 */
public record LocatedEntry(DetailedEntry entry, EntryLocation at, boolean isSound) {

  /** Entries of one file differ in their places; to read what they say would take long. */
  @Override
  public int hashCode() {
    return at.span().hashCode();
  }
}
