package io.github.digestmark.parse;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * A detailed entry as it was read. The source at the place of a field is the field; if it runs over
 * several lines, the source also has the file's line endings and the indentation of each line.
 *
 * @param part what it says
 * @param span the whole entry, from {@code [^} to its last visible character
 * @param labelSpan the label, without {@code [^} and {@code ]}
 * @param places where the fields are; that of the announcement includes its {@code Abstract:}
 * @param further where the further texts are, in the order of the model
 * @param link the paragraph with the link
 * @param labelled the paragraphs with labels at its end, such as {@code **Authors:** ...}; the
 *     whole entry if there are labels anywhere in it; empty if there are none, and in other layouts
 *     than footnotes
 * @param isSound whether it was read without a problem
 */
public record ParsedEntry(
    DetailedEntry part,
    Span span,
    Span labelSpan,
    FieldMap<Span> places,
    List<FurtherPlace> further,
    Span link,
    Span labelled,
    boolean isSound)
    implements ParsedPart {

  /**
   * Copies the list.
   *
   * @param part what it says
   * @param span the whole entry
   * @param labelSpan the label
   * @param places where the fields are
   * @param further where the further texts are
   * @param link the paragraph with the link
   * @param labelled the paragraphs with labels at its end
   * @param isSound whether it was read without a problem
   */
  public ParsedEntry {
    further = List.copyOf(further);
  }

  /**
   * Returns the paragraph that begins or ends with a field.
   *
   * @param field a field that has a paragraph of its own: a title with its stamp, an abstract with
   *     its announcement, the link for the URL, and so on
   * @return the place of the whole paragraph; empty if it is missing
   */
  public Span paragraph(Field field) {
    if (field == Field.URL) {
      return link;
    }
    if (field == Field.TITLE) {
      return joined(at(Field.TITLE), at(Field.STAMP));
    }
    return field == Field.ABSTRACT ? joined(at(Field.ANNOUNCEMENT), at(Field.ABSTRACT)) : at(field);
  }

  private static Span joined(Span a, Span b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : new Span(a.start(), b.end());
  }

  /** Entries of one file differ in their places; to hash what they say would take long. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
