package io.github.digestmark.parse;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * A row of the summary table as it was read. The source at the place of a field is the field, but
 * for the table's escape: {@code \|} in the source is {@code |} in the field, unless the field of
 * the entry has {@code \|} there.
 *
 * @param part what it says
 * @param span the whole row, from its first to its last visible character
 * @param labelSpan the label, without {@code [^} and {@code ]}
 * @param places where the fields are
 * @param further where the further texts are, in the order of the model
 * @param problems what is wrong with the row
 * @param isRest whether the line is the rest of the row above, which a line break cut in two
 * @param isSound whether it has no problem, and the line below is not its rest
 */
public record ParsedRow(
    SummaryRow part,
    Span span,
    Span labelSpan,
    FieldMap<Span> places,
    List<FurtherPlace> further,
    List<Problem> problems,
    boolean isRest,
    boolean isSound)
    implements ParsedPart {

  /**
   * Copies the list.
   *
   * @param part what it says
   * @param span the whole row
   * @param labelSpan the label
   * @param places where the fields are
   * @param further where the further texts are
   * @param problems what is wrong with the row
   * @param isRest whether the line is the rest of the row above
   * @param isSound whether it has no problem
   */
  public ParsedRow {
    further = List.copyOf(further);
    problems = List.copyOf(problems);
  }

  /**
   * Returns a copy with a topic.
   *
   * @param topic the topic
   * @param place where it is
   * @return the copy
   */
  public ParsedRow withTopic(String topic, Span place) {
    return new ParsedRow(
        part.with(Field.TOPIC, topic),
        span,
        labelSpan,
        places.with(Field.TOPIC, place),
        further,
        problems,
        isRest,
        isSound);
  }

  /** Returns this row if its part is the same object. */
  @SuppressWarnings("ReferenceEquality")
  ParsedRow withPart(SummaryRow read) {
    return read == part
        ? this
        : new ParsedRow(read, span, labelSpan, places, further, problems, isRest, isSound);
  }

  /** Rows of one file differ in their places; to hash what they say would take long. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
