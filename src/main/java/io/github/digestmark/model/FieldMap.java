package io.github.digestmark.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value for every field, such as its text or its place. It never changes.
 *
 * @param <T> the type of the values
 * @param values the values in the order of {@link Field#all}
 */
public record FieldMap<T>(List<T> values) {

  /**
   * Copies the list.
   *
   * @param values the values in the order of {@link Field#all}
   * @throws IllegalArgumentException if there are not as many values as fields
   */
  public FieldMap {
    values = List.copyOf(values);
    if (values.size() != Field.all().size()) {
      throw new IllegalArgumentException("expected a value for every field");
    }
  }

  /**
   * Creates a map.
   *
   * @param <T> the type of the values
   * @param value returns the value of a field
   * @return the values
   */
  public static <T> FieldMap<T> of(Function<Field, T> value) {
    List<T> values = new ArrayList<>(Field.all().size());
    for (Field field : Field.all()) {
      values.add(value.apply(field));
    }
    return new FieldMap<>(values);
  }

  /**
   * Returns the value of a field.
   *
   * @param field a field
   * @return its value
   */
  public T get(Field field) {
    return values.get(field.index);
  }

  /**
   * Returns a copy with another value for one field.
   *
   * @param field a field
   * @param value its value in the copy
   * @return the copy
   */
  public FieldMap<T> with(Field field, T value) {
    List<T> changed = new ArrayList<>(values);
    changed.set(field.index, value);
    return new FieldMap<>(changed);
  }

  /** Returns the values by the names of their fields, without empty texts. */
  @Override
  public String toString() {
    Map<Field, T> shown = new LinkedHashMap<>();
    for (Field field : Field.all()) {
      if (!get(field).equals("")) {
        shown.put(field, get(field));
      }
    }
    return shown.toString();
  }
}
