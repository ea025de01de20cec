package io.github.digestmark.cli.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The values of an option as its help names them, for shells that complete them. */
public abstract class LowerCase implements Iterable<String> {

  private final List<String> names = new ArrayList<>();

  public LowerCase(Enum<?>[] values) {
    for (Enum<?> value : values) {
      names.add(value.name().toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }
}
