package io.github.digestmark.cli.command.convert;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.catalog.PaperCatalog;
import io.github.digestmark.cli.command.BaseCommand;
import io.github.digestmark.cli.command.DigestFormat;
import io.github.digestmark.cli.command.DigestInput;
import io.github.digestmark.cli.command.ExitCode;
import io.github.digestmark.cli.command.MetadataOption;
import io.github.digestmark.cli.command.PathOptions;
import io.github.digestmark.cli.command.ReadingOptions;
import io.github.digestmark.cli.command.RulesOption;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.ReadablePath;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digestmark convert}: converts digests to other formats, and from JSON. */
@Command(
    name = "convert",
    customSynopsis = "digestmark convert [OPTION]... PATH...",
    description = {
      "Converts digests from Markdown to other formats, and from JSON or another layout",
      "to Markdown whose rows point to footnotes."
    },
    footer = {
      "",
      "md, json and html hold one digest each: for several, let -o name a folder. The",
      "other formats hold the papers of all files: jsonl has a line for each digest,",
      "papers a line for each paper, with its row and entry joined.",
      "A digest with structural errors is converted as far as it can be read, and the",
      "errors are printed to standard error.",
      "With --metadata, csv, bibtex, rss and atom have all authors, and csv and bibtex",
      "also year, DOI and journal reference.",
      "Exit code: 2 if a file cannot be read or written, if a named file or all files",
      "contain no digest, if metadata is unavailable, or for wrong options; otherwise",
      "0, even with structural errors or papers that arXiv does not have."
    })
public final class ConvertCommand extends BaseCommand {

  private static final int MISSING_SHOWN = 5;

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
      description = "md, json or jsonl (default: from the extension of each file, or md).")
  private Optional<DigestFormat> from = Optional.empty();

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "OUT",
      description = "File to write, or an existing folder (default: standard output).")
  private Optional<String> output = Optional.empty();

  @Option(names = "--excel", description = "csv: add a byte order mark and CRLF for Excel.")
  private boolean excel;

  @Mixin private FeedArguments feed = new FeedArguments();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private MetadataOption metadata;
  @Mixin private RulesOption rules = new RulesOption();
  @Mixin private PathOptions paths = new PathOptions();

  private Set<Path> inputs = Set.of();

  public ConvertCommand(Console console, WholeFiles wholeFiles, Supplier<PaperCatalog> api) {
    super(console);
    this.wholeFiles = wholeFiles;
    this.metadata = new MetadataOption(api);
  }

  @Override
  protected int run() throws IOException, ConfigurationException {
    DigestFormat format = format();
    boolean isFolder = output.filter(ConvertCommand::isFolder).isPresent();
    checkOptions(format);
    FeedOptions feedOptions = feed.options(console.today());
    FileConfigurations configurations = paths.configurations(rules.linter().rules());
    DigestFiles files = paths.files(console, configurations, Verbosity.NORMAL);
    List<InputFile> listed = paths.listChecked(files, "-", configurations);
    inputs = new HashSet<>(files.paths());
    for (Path file : metadata.files()) {
      if (Files.isRegularFile(file)) {
        inputs.add(file.toRealPath());
      }
    }
    boolean holdsMany = format.holdsMany() || isFolder;
    if (listed.size() > 1 && !holdsMany) {
      String many = format == DigestFormat.JSON ? "--to jsonl" : "merge the files first";
      throw wrong(
          "--to %s converts one file at a time; use -o FOLDER, or %s".formatted(format, many));
    }
    DigestInput input = new DigestInput(console, reading.settings(), configurations, files);
    Optional<Map<ArxivId, PaperLookup>> found =
        metadata.isGiven() && format.holdsMetadata()
            ? Optional.of(metadata.find(() -> arxivIds(listed, input), console))
            : Optional.empty();
    Conversion conversion = new Conversion(format, excel, feedOptions, found);
    DigestIterator digests =
        new DigestIterator(
            listed, file -> console.isUnread() ? List.of() : read(file, input, format, holdsMany));
    boolean isFound = digests.hasNext();
    if (isFolder) {
      digests.forEachRemaining(
          digest -> writeInFolder(output.orElseThrow(), digest, digests, conversion));
    } else if (isFound) {
      write(output, () -> digests, digests, conversion);
    }
    files.finish();
    if (!isFound && !console.hasFailed()) {
      console.complain("no digest to convert");
    }
    found.ifPresent(
        lookups -> {
          reportMissing(lookups);
          metadata.report(lookups, console);
        });
    return ExitCode.OK;
  }

  /** A linter's finding, but a conversion that says nothing looks as if all went well. */
  private void reportMissing(Map<ArxivId, PaperLookup> lookups) {
    List<ArxivId> missing =
        lookups.keySet().stream()
            .filter(id -> lookups.get(id) instanceof PaperLookup.Missing)
            .toList();
    missing.stream().limit(MISSING_SHOWN).forEach(id -> console.note("arXiv has no paper " + id));
    if (missing.size() > MISSING_SHOWN) {
      console.note("and %s more".formatted(missing.size() - MISSING_SHOWN));
    }
  }

  private Set<ArxivId> arxivIds(List<InputFile> files, DigestInput input) {
    Set<ArxivId> ids = new LinkedHashSet<>();
    files.forEach(file -> ids.addAll(input.arxivIds(file, formatOf(file))));
    return ids;
  }

  private DigestFormat formatOf(InputFile file) {
    return from.orElseGet(() -> DigestFormat.ofInput(file.name()));
  }

  private DigestFormat format() {
    if (to.isEmpty() && output.isEmpty()) {
      throw wrong(
          "--to FORMAT is required without -o: md, json, jsonl, papers, csv, bibtex, rss, atom or html");
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

  private void checkOptions(DigestFormat format) {
    paths.check();
    metadata.check();
    if (metadata.isArgument() && !format.holdsMetadata()) {
      throw wrong("--metadata requires --to csv, bibtex, rss or atom, not " + format);
    }
    if (from.isPresent() && !from.get().isRead()) {
      throw wrong("--from must be md, json or jsonl, not " + from.get());
    }
  }

  /** Reads a file, or reports a failure. */
  private List<NamedDigest> read(
      InputFile file, DigestInput input, DigestFormat to, boolean holdsMany) {
    // On a terminal, messages about a file follow the output for the file before.
    console.flush();
    DigestFormat format = formatOf(file);
    List<NamedDigest> digests = List.of();
    try {
      digests =
          format == DigestFormat.MD && to == DigestFormat.MD
              ? input.readOtherLayout(file)
              : input.read(file, format);
    } catch (OutOfMemoryError e) {
      console.complain(file.name(), console.describe(e));
    }
    if (digests.size() > 1 && !holdsMany) {
      console.complain(
          file.name(),
          "contains %s digests, but %s can hold only one; use -o FOLDER"
              .formatted(digests.size(), to));
      return List.of();
    }
    return digests;
  }

  private void writeInFolder(
      String folder, NamedDigest digest, DigestIterator all, Conversion conversion) {
    String file = folder + "/" + conversion.fileName(digest);
    try {
      if (written.add(ReadablePath.of(file).toAbsolutePath().normalize())) {
        write(Optional.of(file), List.of(digest), all, conversion);
      } else {
        console.complain(file, "was written only once, but two inputs have this name; rename one");
      }
    } catch (FileException e) {
      console.complain(file, FileException.reason(e));
    }
  }

  /**
   * Writes digests, or reports a failure.
   *
   * @param file the file, or empty for standard output
   * @param all names the digest that is being written
   */
  private void write(
      Optional<String> file,
      Iterable<NamedDigest> digests,
      DigestIterator all,
      Conversion conversion) {
    try {
      if (file.isPresent()) {
        wholeFiles.write(file.get(), inputs, out -> conversion.convert(digests, out));
      } else {
        Writer out = console.document();
        conversion.convert(digests, out);
        out.flush();
      }
    } catch (UnwritableDigestException e) {
      console.complain(all.name(), "not converted: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      console.complain(all.name(), console.describe(e));
    } catch (IOException e) {
      console.complain(file.orElse(""), FileException.reason(e));
    }
  }
}
