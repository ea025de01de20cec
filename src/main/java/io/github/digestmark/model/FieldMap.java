package io.github.digestmark.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value for every field, such as its text or its place. It never changes.
 *
 * @param <T> the type of the values
 */
public final class FieldMap<T> {

  /** The values in the order of {@link Field#all}. */
  private final T[] values;

  private FieldMap(T[] values) {
    this.values = values;
  }

  /**
   * Creates a map.
   *
   * @param <T> the type of the values
   * @param value returns the value of a field; called in the order of {@link Field#all}
   * @return the values
   */
  public static <T> FieldMap<T> of(Function<Field, T> value) {
    @SuppressWarnings("unchecked")
    T[] values = (T[]) new Object[Field.all().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Objects.requireNonNull(value.apply(Field.all().get(i)));
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
    return values[field.index];
  }

  /**
   * Returns a copy with another value for one field.
   *
   * @param field a field
   * @param value its value in the copy
   * @return the copy
   */
  public FieldMap<T> with(Field field, T value) {
    T[] changed = values.clone();
    changed[field.index] = Objects.requireNonNull(value);
    return new FieldMap<>(changed);
  }

  /**
   * Returns a copy with other values for some fields.
   *
   * @param changes values by field
   * @return the copy
   */
  public FieldMap<T> with(Map<Field, T> changes) {
    T[] changed = values.clone();
    changes.forEach((field, value) -> changed[field.index] = Objects.requireNonNull(value));
    return new FieldMap<>(changed);
  }

  /**
   * Returns whether two maps have equal values.
   *
   * @param other any object
   * @return whether it is a map with an equal value for every field
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof FieldMap<?> that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
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
