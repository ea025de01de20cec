package io.github.digestmark.cli.command;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.InputReader;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.config.Limits;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.MalformedJsonException;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads digests from a file, Markdown or JSON, for commands that do not change it. */
public final class DigestInput {

  private final Console console;
  private final ReadingSettings reading;
  private final FileConfigurations configurations;
  private final Limits limits;
  private final DigestFiles files;
  private final InputReader reader;
  private final JsonReader json = new JsonReader();

  /**
   * Prepares to read.
   *
   * @param reading what the command line says
   * @param configurations what configurations say
   * @param files knows which files need not contain a digest
   */
  public DigestInput(
      Console console,
      ReadingSettings reading,
      FileConfigurations configurations,
      DigestFiles files) {
    this.console = console;
    this.reading = reading;
    this.configurations = configurations;
    this.limits = reading.limits().applyTo(Limits.defaults());
    this.files = files;
    this.reader = new InputReader(console.in());
  }

  /**
   * Reads a file and prints the problems in it. Reports a failure if it should contain a digest and
   * does not.
   *
   * @param format its format
   * @return one digest, or several from JSON Lines; none after a failure
   */
  public List<NamedDigest> read(InputFile file, DigestFormat format) {
    if (format == DigestFormat.MD) {
      return read(file, parse(file));
    }
    List<NamedDigest> digests =
        attempt(file, () -> fromJson(file, reader.read(file, limits), format)).orElse(List.of());
    if (!digests.isEmpty()) {
      files.addDigest(file);
    }
    return digests;
  }

  private List<NamedDigest> read(InputFile file, Optional<ParsedDigest> parsed) {
    parsed.ifPresent(digest -> printProblems(file, digest));
    return parsed.map(digest -> named(file, digest)).stream().toList();
  }

  /** Reads a digest in Markdown that is to be written in the layout of footnotes. */
  public List<NamedDigest> readOtherLayout(InputFile file) {
    Optional<ParsedDigest> parsed = parse(file);
    if (parsed.filter(digest -> digest.layout() == DigestLayout.FOOTNOTES).isPresent()) {
      console.complain(file.name(), "already has its entries in footnotes; use digestmark format");
      return List.of();
    }
    return read(file, parsed);
  }

  /**
   * Returns the arXiv papers that the digests in a file name. Reports no failures: {@link #read}
   * reads the file again.
   */
  public Set<ArxivId> arxivIds(InputFile file, DigestFormat format) {
    Set<ArxivId> ids = new LinkedHashSet<>();
    try {
      FileContent content = reader.readFirst(file, limits);
      List<NamedDigest> digests =
          format == DigestFormat.MD
              ? List.of(named(file, parse(file, content)))
              : fromJson(file, content, format);
      digests.forEach(digest -> ids.addAll(digest.digest().arxivIds()));
    } catch (IOException | ConfigurationException | OutOfMemoryError e) {
      // Reported when the file is read again.
    }
    return ids;
  }

  /** Reads a digest in Markdown, reports a failure, or passes over a file without a digest. */
  public Optional<ParsedDigest> parse(InputFile file) {
    Optional<ParsedDigest> read = attempt(file, () -> parse(file, reader.read(file, limits)));
    if (read.isEmpty()) {
      return read;
    }
    ParsedDigest parsed = read.get();
    if (parsed.hasDigest()) {
      files.addDigest(file);
      return read;
    }
    if (parsed.isMeantAsDigest() || files.expectsDigest(file)) {
      for (Problem problem : parsed.problems()) {
        console.complain(location(file, parsed, problem), problem.message());
      }
    } else {
      files.passOver(file);
    }
    return Optional.empty();
  }

  private ParsedDigest parse(InputFile file, FileContent content)
      throws IOException, ConfigurationException {
    ReadOptions options = reading.optionsFor(file.path(), configurations.of(file.path()));
    return Digestmark.parse(content.source(), options, limits);
  }

  /** Reads a value from a file. */
  private interface Reading<T> {
    T read() throws IOException, ConfigurationException;
  }

  private <T> Optional<T> attempt(InputFile file, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (MalformedJsonException e) {
      console.complain(file.name(), String.valueOf(e.getMessage()));
    } catch (ConfigurationException e) {
      e.problems().forEach(problem -> console.complain(e.file() + ":" + problem));
    } catch (IOException e) {
      console.complain(file.name(), FileException.reason(e));
    }
    return Optional.empty();
  }

  private void printProblems(InputFile file, ParsedDigest parsed) {
    for (Problem problem : parsed.problems()) {
      console.printError(location(file, parsed, problem) + ": " + problem.message());
    }
  }

  private static String location(InputFile file, ParsedDigest parsed, Problem problem) {
    return file.name() + ":" + parsed.source().position(problem.span().start());
  }

  private static NamedDigest named(InputFile file, ParsedDigest parsed) {
    return new NamedDigest(file.name(), parsed.digest());
  }

  private List<NamedDigest> fromJson(InputFile file, FileContent content, DigestFormat format)
      throws IOException {
    return format == DigestFormat.JSON
        ? List.of(document(text(content), file.name()))
        : lines(file, content);
  }

  private List<NamedDigest> lines(InputFile file, FileContent content) throws IOException {
    List<NamedDigest> digests = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text(content).lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        try {
          digests.add(document(line, file.name() + ":" + number));
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

  private static String text(FileContent content) {
    String text = content.text();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
