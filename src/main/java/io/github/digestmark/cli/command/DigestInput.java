package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.Limits;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.MalformedJsonException;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads digests from a file, Markdown or JSON, for commands that do not change it. */
public final class DigestInput {

  private final Console console;
  private final Limits limits;
  private final JsonReader json = new JsonReader();

  public DigestInput(Console console, Limits limits) {
    this.console = console;
    this.limits = limits;
  }

  /**
   * Reads a file and prints the problems in it. Reports a failure if it contains no digest.
   *
   * @param file its name; {@code -} is standard input
   * @param format its format
   * @return one digest, or several from JSON Lines; none after a failure
   */
  public List<NamedDigest> read(String file, DigestFormat format) {
    if (format == DigestFormat.MD) {
      Optional<ParsedDigest> parsed = parse(file);
      parsed.ifPresent(digest -> printProblems(file, digest));
      return parsed.map(digest -> new NamedDigest(file, digest.digest())).stream().toList();
    }
    return attempt(file, () -> format == DigestFormat.JSON ? List.of(json(file)) : lines(file))
        .orElse(List.of());
  }

  /** Reads a digest in Markdown, or reports a failure. */
  public Optional<ParsedDigest> parse(String file) {
    Optional<ParsedDigest> parsed =
        attempt(file, () -> Digestmark.parse(content(file).source(), limits));
    parsed.filter(read -> !read.hasDigest()).ifPresent(read -> complainOfNone(file, read));
    return parsed.filter(ParsedDigest::hasDigest);
  }

  private void complainOfNone(String file, ParsedDigest parsed) {
    for (Problem problem : parsed.problems()) {
      console.complain(location(file, parsed, problem), problem.message());
    }
  }

  /** Reads a value from a file. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> Optional<T> attempt(String file, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (MalformedJsonException e) {
      console.complain(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      console.complain(file, FileException.reason(e));
    }
    return Optional.empty();
  }

  private void printProblems(String file, ParsedDigest parsed) {
    for (Problem problem : parsed.problems()) {
      console.printError(location(file, parsed, problem) + ": " + problem.message());
    }
  }

  private static String location(String file, ParsedDigest parsed, Problem problem) {
    return file + ":" + parsed.source().position(problem.span().start());
  }

  private FileContent content(String file) throws IOException {
    return FileContent.read(InputFile.of(file), console.in(), limits);
  }

  private NamedDigest json(String file) throws IOException {
    return document(text(file), file);
  }

  private List<NamedDigest> lines(String file) throws IOException {
    List<NamedDigest> digests = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text(file).lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        try {
          digests.add(document(line, file + ":" + number));
        } catch (MalformedJsonException e) {
          throw new FileException("line " + number + ": " + e.getMessage());
        }
      }
    }
    if (digests.isEmpty()) {
      throw new FileException("is empty");
    }
    return digests;
  }

  private NamedDigest document(String text, String name) throws IOException {
    NamedDigest named = json.readNamed(text, name);
    limits.checkPapers(named.digest().rows().size(), named.digest().entries().size());
    return named;
  }

  private String text(String file) throws IOException {
    String text = content(file).text();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
