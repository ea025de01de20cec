package io.github.digestmark.cli.command.convert;

import io.github.digestmark.cli.command.LimitOptions;
import io.github.digestmark.cli.command.Version;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.convert.feed.FeedOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digestmark convert}: digests in another format. */
@Command(
    name = "convert",
    customSynopsis = "digestmark convert --to FORMAT [OPTION]... FILE...",
    description = "Converts digests from Markdown to other formats, and from JSON to Markdown.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "json, html and md hold one digest; a folder as -o takes one file for each.",
      "jsonl, csv, bibtex, rss and atom hold the papers of all FILEs.",
      "Problems in a digest are printed to standard error.",
      "Exit code: 0; 2 if a file cannot be read, holds no digest or cannot be written."
    })
public final class ConvertCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. The name of -o tells it, too.")
  private @Nullable ConvertFormat to;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "md, json or jsonl; else the name of each FILE tells it, or it is md.")
  private @Nullable ConvertFormat from;

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "OUT",
      description = "The file to write, or an existing folder.")
  private @Nullable String output;

  @Option(
      names = "--excel",
      description = "csv: a byte order mark and CR LF, as spreadsheet programs expect.")
  private boolean excel;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "html, rss, atom: the title; else the name of the FILE.")
  private @Nullable String title;

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "rss, atom: where the feed's page is; else https://arxiv.org/.")
  private @Nullable String link;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "rss, atom: the language of the texts, such as zh.")
  private @Nullable String language;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "rss, atom: the day of the digests; else today.")
  private @Nullable LocalDate date;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Digests in Markdown or JSON; - is standard input.")
  private List<String> files = List.of();

  public ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ConvertFormat format = format();
    if (from != null && !from.isRead()) {
      throw wrong("--from " + from + ": digests are read from md, json and jsonl");
    }
    ConvertSettings settings = new ConvertSettings(format, from, output, excel, feed());
    ConvertRun run = new ConvertRun(console, limits.limits(), settings);
    if (files.size() > 1 && !format.holdsMany() && !run.writesToFolder()) {
      String many =
          format == ConvertFormat.JSON
              ? "--to jsonl for several"
              : "merge to make one digest of several";
      throw wrong("--to " + format + " takes one FILE, or a folder as -o; use " + many);
    }
    return run.run(files);
  }

  private FeedOptions feed() {
    LocalDate day = date == null ? console.today().get() : date;
    try {
      FeedOptions options =
          FeedOptions.at(day.atStartOfDay(ZoneOffset.UTC).toInstant())
              .withTitle(title == null ? "" : title)
              .withLanguage(language == null ? "" : language);
      return link == null ? options : options.withLink(link);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ConvertFormat format() {
    if (to != null) {
      return to;
    }
    if (output == null) {
      throw wrong("--to FORMAT is missing: one of " + List.of(ConvertFormat.values()));
    }
    return ConvertFormat.ofName(output)
        .orElseThrow(
            () -> wrong("--to FORMAT is missing, and the name of -o does not tell the format"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
