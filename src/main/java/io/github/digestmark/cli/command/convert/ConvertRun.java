package io.github.digestmark.cli.command.convert;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.Main;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.OutputFile;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.source.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** One run of {@code convert}. */
final class ConvertRun {

  private final Console console;
  private final ConvertSettings settings;
  private final DigestInput input;
  private final Set<Path> written = new HashSet<>();
  private List<String> inputs = List.of();
  private boolean failed;

  ConvertRun(Console console, Limits limits, ConvertSettings settings) {
    this.console = console;
    this.settings = settings;
    this.input = new DigestInput(console, limits);
  }

  boolean writesToFolder() {
    String output = settings.output();
    try {
      return output != null && !output.isEmpty() && Files.isDirectory(Path.of(output));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  int run(List<String> files) throws IOException {
    inputs = files;
    if (settings.output() == null && settings.to() == ConvertFormat.JSONL) {
      // Each line goes out before the next file is read, however many there are.
      for (Iterator<String> next = files.iterator(); next.hasNext() && !console.isUnread(); ) {
        read(next.next()).forEach(digest -> print(List.of(digest)));
      }
    } else if (writesToFolder()) {
      files.forEach(file -> read(file).forEach(digest -> write(target(digest), List.of(digest))));
    } else {
      List<NamedDigest> digests = new ArrayList<>();
      files.forEach(file -> digests.addAll(read(file)));
      if (!digests.isEmpty()) {
        together(digests);
      }
    }
    return failed ? ExitCode.FAILED : ExitCode.OK;
  }

  private void together(List<NamedDigest> digests) {
    if (digests.size() > 1 && !settings.to().holdsMany()) {
      complain(
          digests.get(0).name()
              + ": there are "
              + digests.size()
              + " digests, and "
              + settings.to()
              + " holds one; name a folder as -o");
    } else if (settings.output() == null) {
      print(digests);
    } else {
      write(settings.output(), digests);
    }
  }

  private List<NamedDigest> read(String file) {
    ConvertFormat from = settings.from() == null ? DigestInput.formatOf(file) : settings.from();
    try {
      if (from == ConvertFormat.MD && settings.to() == ConvertFormat.MD) {
        throw new InputFile.Unusable("is Markdown already; use digestmark format");
      }
      return input.read(file, from);
    } catch (InputFile.Unusable e) {
      complain(file + ": " + e.getMessage());
      return List.of();
    } finally {
      // What is said about a file stands behind it where both streams are shown together.
      console.flush();
    }
  }

  private void print(List<NamedDigest> digests) {
    StringWriter text = new StringWriter();
    if (convert(digests, text)) {
      console.printDocument(text.getBuffer());
      console.flush();
    }
  }

  private void write(String target, List<NamedDigest> digests) {
    StringWriter text = new StringWriter();
    if (!convert(digests, text)) {
      return;
    }
    try {
      Path path = ReadablePath.named(target);
      if (!written.add(path.toAbsolutePath().normalize())) {
        throw new InputFile.Unusable(
            "two digests would be written to it; only the first was: rename a FILE");
      }
      OutputFile file = new OutputFile(target);
      file.checkIsNoneOf(inputs);
      file.write(console.files(), text.toString());
    } catch (InputFile.Unusable e) {
      complain(target + ": " + e.getMessage());
    }
  }

  /** Names the file of a digest in the folder, by the last part of its name and nothing else. */
  private String target(NamedDigest digest) {
    return settings.output() + "/" + stem(digest.name()) + settings.to().extension();
  }

  private static String stem(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return stem.isEmpty() || stem.equals("-") || stem.equals(".") ? "digest" : stem;
  }

  private boolean convert(List<NamedDigest> digests, Writer out) {
    NamedDigest first = digests.get(0);
    try {
      switch (settings.to()) {
        case MD -> out.write(Digestmark.write(first.digest()));
        case JSON -> JsonWriter.indented().write(first.digest(), out);
        case HTML -> new HtmlPageWriter().write(first.digest(), title(first), out);
        case JSONL -> {
          for (NamedDigest digest : digests) {
            JsonWriter.lines().writeNamed(digest, out);
          }
        }
        case CSV -> (settings.excel() ? CsvWriter.excel() : CsvWriter.plain()).write(digests, out);
        case BIBTEX -> new BibtexWriter().write(digests, out);
        case RSS -> FeedWriter.rss(settings.feed()).write(digests, out);
        case ATOM -> FeedWriter.atom(settings.feed()).write(digests, out);
      }
      return true;
    } catch (OutOfMemoryError e) {
      complain(first.name() + ": takes " + Main.MORE_MEMORY);
    } catch (UnwritableDigestException e) {
      complain(first.name() + ": not converted: " + e.getMessage());
    } catch (IOException e) {
      complain(first.name() + ": " + InputFile.reason(e));
    }
    return false;
  }

  private String title(NamedDigest digest) {
    return settings.feed().title().isEmpty() ? stem(digest.name()) : settings.feed().title();
  }

  private void complain(String message) {
    console.complain(ControlCharacters.of(message));
    failed = true;
  }
}
