package io.github.digestmark.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Says all that is wrong with a configuration. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param line the line, from 1
   * @param column the column, from 1, in Unicode code points
   * @param message what is wrong and what to do
   */
  public record Problem(int line, int column, String message) {

    /** Returns {@code line:column: message}. */
    @Override
    public String toString() {
      return line + ":" + column + ": " + message;
    }
  }

  private final String file;

  /** Of a class that is sent between processes, as not every list is. */
  private final ArrayList<Problem> problems;

  /** Makes the exception of at least one problem. */
  ConfigurationException(String file, List<Problem> problems) {
    super(problems.stream().map(problem -> file + ":" + problem).collect(Collectors.joining("\n")));
    this.file = file;
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Returns which configuration is wrong.
   *
   * @return the name of its file
   */
  public String file() {
    return file;
  }

  /**
   * Returns what is wrong.
   *
   * @return at least one problem, in the order of the file
   */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }
}
