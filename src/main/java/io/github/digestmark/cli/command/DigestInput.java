package io.github.digestmark.cli.command;

import io.github.digestmark.cli.Main;
import io.github.digestmark.cli.command.convert.ConvertFormat;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.MalformedJsonException;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.LimitExceededException;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the digests of a file, in Markdown or in JSON. */
public final class DigestInput {

  private final Console console;
  private final Limits limits;
  private final JsonReader json = new JsonReader();

  public DigestInput(Console console, Limits limits) {
    this.console = console;
    this.limits = limits;
  }

  /** Tells by the name of a file what it holds. */
  public static ConvertFormat formatOf(String file) {
    return ConvertFormat.ofName(file).filter(ConvertFormat::isRead).orElse(ConvertFormat.MD);
  }

  /**
   * Reads a file.
   *
   * @param file its name; {@code -} is standard input
   * @param format what it holds
   * @return its digests; several only in JSON Lines
   * @throws InputFile.Unusable if there is none in it
   */
  public List<NamedDigest> read(String file, ConvertFormat format) throws InputFile.Unusable {
    try {
      if (format == ConvertFormat.MD) {
        return List.of(new NamedDigest(file, markdown(file).digest()));
      }
      String text = text(file);
      return format == ConvertFormat.JSON ? List.of(document(text, file)) : lines(text, file);
    } catch (OutOfMemoryError e) {
      throw new InputFile.Unusable("takes " + Main.MORE_MEMORY);
    } catch (LimitExceededException e) {
      throw new InputFile.Unusable(InputFile.reason(e));
    } catch (IOException e) {
      throw new InputFile.Unusable(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a digest in Markdown, and says what is wrong with it. */
  ParsedDigest markdown(String file) throws InputFile.Unusable {
    ParsedDigest parsed = new InputFile(file).read(console.in(), limits);
    for (Problem problem : parsed.problems()) {
      Position at = parsed.source().position(problem.span().start());
      console.err().println(ControlCharacters.of(file + ":" + at + ": " + problem.message()));
    }
    return parsed;
  }

  private NamedDigest document(String text, String name) throws IOException {
    NamedDigest named = json.readNamed(text, name);
    limits.checkPapers(named.digest().rows().size(), named.digest().entries().size());
    return named;
  }

  private List<NamedDigest> lines(String text, String file) throws IOException, InputFile.Unusable {
    List<NamedDigest> digests = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        try {
          digests.add(document(line, file + ":" + number));
        } catch (MalformedJsonException e) {
          throw new InputFile.Unusable("line " + number + ": " + e.getMessage());
        }
      }
    }
    if (digests.isEmpty()) {
      throw new InputFile.Unusable("no digest in it: every line is blank");
    }
    return digests;
  }

  private String text(String file) throws InputFile.Unusable {
    String text = new InputFile(file).content(console.in(), limits).text();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
