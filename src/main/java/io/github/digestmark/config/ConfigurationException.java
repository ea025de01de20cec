package io.github.digestmark.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports all problems of a configuration. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A problem in the file.
   *
   * @param line the line, from 1
   * @param column the column, from 1, in Unicode code points
   * @param message what is wrong and what to do
   * @serial exclude
   */
  @SuppressWarnings("InvalidBlockTag") // Error Prone does not know @serial, which Javadoc needs.
  public record Problem(int line, int column, String message) implements Serializable {

    /** Returns {@code line:column: message}. */
    @Override
    public String toString() {
      return line + ":" + column + ": " + message;
    }
  }

  /** The name of the file. */
  private final String file;

  /** At least one problem. */
  private final Problem[] problems;

  private ConfigurationException(String file, Problem... problems) {
    super(Stream.of(problems).map(p -> file + ":" + p).collect(Collectors.joining("\n")));
    this.file = file;
    this.problems = problems;
  }

  /** Creates the exception for at least one problem, in any order. */
  static ConfigurationException of(Path file, List<Problem> problems) {
    return new ConfigurationException(
        file.toString(),
        problems.stream()
            // Aliases lead to the same value more than once.
            .distinct()
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .toArray(Problem[]::new));
  }

  /**
   * Returns the configuration with the problems.
   *
   * @return the name of its file
   */
  public String file() {
    return file;
  }

  /**
   * Returns the problems.
   *
   * @return at least one problem, in the order of the file
   */
  public List<Problem> problems() {
    return List.of(problems);
  }
}
