package io.github.digestmark.cli.command.format;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.ExitCode;
import io.github.digestmark.cli.command.UnifiedDiff;
import io.github.digestmark.cli.command.format.FormatSettings.Output;
import io.github.digestmark.cli.files.DigestFiles;
import io.github.digestmark.cli.files.FileConfigurations;
import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileProcessor;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.Turn;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.config.Configuration;
import io.github.digestmark.config.ConfigurationException;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One run of {@code format}: works on files, several at once, and writes them in their order. */
final class FormatRun {

  private static final int MOST_PROBLEMS = 10;

  private final Console console;
  private final FormatSettings settings;
  private final FileConfigurations configurations;
  private int changed;
  private int unchanged;
  private int skipped;
  private int refused;
  private boolean failed;
  private final FileProcessor turns;

  FormatRun(Console console, FormatSettings settings) {
    this.console = console;
    this.settings = settings;
    this.configurations =
        settings.useConfiguration() ? FileConfigurations.nearest() : FileConfigurations.none();
    this.turns = new FileProcessor(console, this::look, this::complain);
  }

  int run(List<String> paths) {
    DigestFiles files =
        new DigestFiles(settings.stdinName(), this::complain, configurations::isIncluded);
    turns.run(files.of(paths), settings.output() != Output.IN_PLACE);
    // Where text was asked for, nothing else is among it.
    boolean text =
        settings.output() == Output.STDOUT
            || settings.output() == Output.DIFF
            || paths.contains("-");
    if (!console.isUnread()) {
      (text ? console.err() : console.out()).println(lastLine());
    }
    if (failed || refused > 0) {
      return ExitCode.FAILED;
    }
    boolean looking = settings.output() == Output.CHECK || settings.output() == Output.DIFF;
    return looking && changed > 0 ? ExitCode.FOUND : ExitCode.OK;
  }

  private Turn look(DigestFiles.Target target) {
    String name = target.name();
    try {
      Configuration configuration = configurations.of(target.path());
      if (configuration.isExcluded(target.path()) && !printsText(target)) {
        return () -> skip(target, "");
      }
      Limits limits =
          settings.limits().applyTo(configuration.limitsFor(target.path(), Limits.defaults()));
      FileContent content = FileContent.read(target, console.in(), limits);
      if (configuration.isExcluded(target.path())) {
        return () -> skip(target, content.text());
      }
      ParsedDigest parsed = Digestmark.parse(content.source(), limits);
      if (!parsed.hasDigest()) {
        return () -> skip(target, content.text());
      }
      FormatResult result = Digestmark.format(parsed, settings.lineEndings());
      return result instanceof FormatResult.Formatted formatted
          ? () -> write(target, content, formatted)
          : () -> refuse(name, parsed, result);
    } catch (ConfigurationException e) {
      return () ->
          e.problems()
              .forEach(p -> complain(name + ": its configuration is wrong: " + e.file() + ":" + p));
    } catch (InputFile.Unusable e) {
      return () -> {
        throw e;
      };
    } catch (IOException e) {
      return () -> {
        throw e;
      };
    }
  }

  private void skip(DigestFiles.Target target, String text) {
    skipped++;
    if (printsText(target)) {
      console.printDocument(text);
    }
  }

  private boolean printsText(DigestFiles.Target target) {
    return settings.output() == Output.STDOUT
        || (target.isStandardInput() && settings.output() == Output.IN_PLACE);
  }

  private void write(
      DigestFiles.Target target, FileContent content, FormatResult.Formatted formatted)
      throws IOException, InputFile.Unusable {
    String name = target.name();
    boolean differs = !formatted.edits().isEmpty();
    if (printsText(target)) {
      console.printDocument(formatted.text());
    } else if (settings.output() == Output.IN_PLACE) {
      content.replaceBy(console.files(), formatted.text());
    } else if (differs && settings.output() == Output.DIFF) {
      console.printDocument(UnifiedDiff.of(name, content.text(), formatted.text()));
    } else if (differs) {
      name(name, content, formatted.edits());
    }
    changed += differs ? 1 : 0;
    unchanged += differs ? 0 : 1;
  }

  private void name(String name, FileContent content, List<TextEdit> edits) {
    Position at = content.source().position(edits.get(0).span().start());
    String others = edits.size() == 1 ? "" : " and in %s more places".formatted(edits.size() - 1);
    console
        .out()
        .println(ControlCharacters.of(name) + ":" + at + ": would be formatted here" + others);
  }

  private void refuse(String name, ParsedDigest parsed, FormatResult result) {
    refused++;
    if (result instanceof FormatResult.Refused r) {
      for (Problem problem : r.problems().stream().limit(MOST_PROBLEMS).toList()) {
        Position at = parsed.source().position(problem.span().start());
        console.complain(
            ControlCharacters.of(name + ":" + at + ": not formatted: " + problem.message()));
      }
      int more = r.problems().size() - MOST_PROBLEMS;
      if (more > 0) {
        console.complain(ControlCharacters.of(name) + ": and for " + more + " more faults");
      }
    } else if (result instanceof FormatResult.Unwritable u) {
      console.complain(ControlCharacters.of(name + ": not formatted: " + u.message()));
    } else if (result instanceof FormatResult.NotSame n) {
      console.complain(
          ControlCharacters.of(
              name
                  + ": not formatted: "
                  + n.difference()
                  + "; this is a fault of digestmark, please report it with the file"));
    }
  }

  private void complain(String message) {
    console.complain(ControlCharacters.of(message));
    failed = true;
  }

  private String lastLine() {
    boolean writes = settings.output() == Output.IN_PLACE || settings.output() == Output.STDOUT;
    List<String> parts = new ArrayList<>();
    String files = changed == 1 ? " file" : " files";
    parts.add(changed + files + (writes ? " formatted" : " would be formatted"));
    parts.add(unchanged + " in form already");
    if (refused > 0) {
      parts.add(refused + " left alone because of faults");
    }
    if (skipped > 0) {
      parts.add(skipped + " skipped");
    }
    return String.join(", ", parts);
  }
}
