package io.github.digestmark.cli.command.convert;

import io.github.digestmark.cli.command.DateConverter;
import io.github.digestmark.convert.feed.FeedOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of feeds; a page has the same title. */
final class FeedArguments {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "html, rss, atom: title (default: the name of the file).")
  private String title = "";

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "rss, atom: page of the feed (default: arXiv).")
  private Optional<String> link = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "rss, atom: language of the texts, such as zh (default: none).")
  private String language = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "rss, atom: date of the digests (default: today in UTC).",
      converter = DateConverter.class)
  private Optional<LocalDate> date = Optional.empty();

  FeedOptions options(LocalDate today) {
    try {
      FeedOptions options =
          FeedOptions.at(date.orElse(today).atStartOfDay(ZoneOffset.UTC).toInstant())
              .withTitle(title)
              .withLanguage(language);
      return link.isEmpty() ? options : options.withLink(link.get());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
