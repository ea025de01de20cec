package io.github.digestmark.cli.command.convert;

import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digestmark convert}: converts digests to other formats, and from JSON. */
@Command(
    name = "convert",
    customSynopsis = "digestmark convert [OPTION]... FILE...",
    description = "Converts digests from Markdown to other formats, and from JSON to Markdown.",
    footer = {
      "",
      "md, json and html hold one digest each: for several, let -o name a folder. The",
      "other formats hold the papers of all FILEs. A digest with structural errors is",
      "converted as far as it can be read, and the errors are printed to standard error.",
      "Exit code: 2 if a file cannot be read, contains no digest or cannot be written,",
      "or for wrong options; otherwise 0, even with structural errors."
    })
public final class ConvertCommand extends BaseCommand {

  private final WholeFiles wholeFiles;
  private final Set<Path> written = new HashSet<>();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES} (default: from the extension of -o; required without -o).")
  private Optional<DigestFormat> to = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "md, json or jsonl (default: from the extension of each FILE, or md).")
  private Optional<DigestFormat> from = Optional.empty();

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "OUT",
      description = "File to write, or an existing folder (default: standard output).")
  private Optional<String> output = Optional.empty();

  @Option(names = "--excel", description = "csv: add a byte order mark and CRLF for Excel.")
  private boolean excel;

  @Mixin private FeedArguments feed = new FeedArguments();
  @Mixin private LimitOptions limits = new LimitOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Digests in Markdown or JSON (not folders), or - for standard input.")
  private List<String> files = List.of();

  public ConvertCommand(Console console, WholeFiles wholeFiles) {
    super(console);
    this.wholeFiles = wholeFiles;
  }

  @Override
  protected int run() {
    DigestFormat format = format();
    boolean isFolder = output.filter(ConvertCommand::isFolder).isPresent();
    checkOptions(format, isFolder);
    Conversion conversion = new Conversion(format, excel, feed.options(console.today()));
    DigestInput input = new DigestInput(console, limits.limits());
    List<NamedDigest> all = new ArrayList<>();
    for (String file : files) {
      List<NamedDigest> digests = read(file, input, format);
      if (isFolder || (format == DigestFormat.JSONL && output.isEmpty())) {
        // Each digest is written before the next file is read.
        digests.forEach(digest -> deliver(List.of(digest), conversion, isFolder));
      } else {
        all.addAll(digests);
      }
      if (console.isUnread()) {
        break;
      }
    }
    if (all.size() > 1 && !format.holdsMany()) {
      console.complain(
          files.get(0),
          "contains %s digests, but %s can hold only one; use -o FOLDER"
              .formatted(all.size(), format));
    } else if (!all.isEmpty()) {
      deliver(all, conversion, isFolder);
    }
    return ExitCode.OK;
  }

  private DigestFormat format() {
    if (to.isEmpty() && output.isEmpty()) {
      throw wrong(
          "--to FORMAT is required without -o: md, json, jsonl, csv, bibtex, rss, atom or html");
    }
    return to.or(() -> output.flatMap(DigestFormat::of))
        .orElseThrow(() -> wrong("--to FORMAT is required: the name of -o has no known extension"));
  }

  private static boolean isFolder(String output) {
    try {
      return !output.isEmpty() && Files.isDirectory(Path.of(output));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void checkOptions(DigestFormat format, boolean isFolder) {
    if (from.isPresent() && !from.get().isRead()) {
      throw wrong("--from must be md, json or jsonl, not " + from.get());
    }
    if (files.size() > 1 && !format.holdsMany() && !isFolder) {
      String many = format == DigestFormat.JSON ? "--to jsonl" : "merge the files first";
      throw wrong(
          "--to %s converts one FILE at a time; use -o FOLDER, or %s".formatted(format, many));
    }
  }

  private List<NamedDigest> read(String file, DigestInput input, DigestFormat to) {
    DigestFormat format = from.orElseGet(() -> DigestFormat.ofInput(file));
    List<NamedDigest> digests = List.of();
    if (format == DigestFormat.MD && to == DigestFormat.MD) {
      console.complain(file, "is already Markdown; use digestmark format");
    } else {
      digests = input.read(file, format);
    }
    // On a terminal, messages about a file follow its output.
    console.flush();
    return digests;
  }

  private void deliver(List<NamedDigest> digests, Conversion conversion, boolean isFolder) {
    String subject = digests.get(0).name();
    try {
      CharSequence text = conversion.convert(digests);
      if (output.isEmpty()) {
        console.printDocument(text);
        console.flush();
        return;
      }
      String fileName = isFolder ? "/" + conversion.fileName(digests.get(0)) : "";
      subject = output.get() + fileName;
      if (!written.add(ReadablePath.of(subject).toAbsolutePath().normalize())) {
        throw new FileException("was written only once, but two inputs have this name; rename one");
      }
      wholeFiles.write(subject, text.toString(), files);
    } catch (IOException e) {
      console.complain(subject, FileException.reason(e));
    }
  }
}
