package io.github.digestmark.cli.command;

import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.internal.JsonOutput;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/**
 * {@code digestmark rules}: lists all rules; as JSON, with one object per rule.
 *
 * <pre>{@code
 * [{"name": "insecure-url", "theme": "links", "severity": "warning", "fix": "safe", "summary": "...",
 *   "onByDefault": true, "needsMetadata": false}]
 * }</pre>
 */
@Command(name = "rules", description = "Lists all rules with their theme, severity and fix.")
public final class RulesCommand extends PrintingCommand {

  @Mixin private ReportFormatOption format = new ReportFormatOption();
  @Mixin private RulesOption rules = new RulesOption();

  public RulesCommand(Console console, WholeFiles files) {
    super(console, files);
  }

  @Override
  protected int run() throws IOException {
    if (format.isJson()) {
      printJson();
      return ExitCode.OK;
    }
    for (RuleInfo rule : rules.linter().rules()) {
      console
          .out()
          .print(
              "%-22s %-9s %-8s %-15s %s%s\n"
                  .formatted(
                      rule.name(),
                      BuiltInRules.themeOf(rule.name()),
                      rule.severity(),
                      rule.fixability(),
                      rule.summary(),
                      remarks(rule)));
    }
    return ExitCode.OK;
  }

  private static String remarks(RuleInfo rule) {
    List<String> remarks = new ArrayList<>();
    if (!rule.isOnByDefault()) {
      remarks.add("off by default");
    }
    if (rule.needsMetadata()) {
      remarks.add("needs --metadata");
    }
    return remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")";
  }

  private void printJson() throws IOException {
    JsonOutput output = JsonOutput.indented(console.out());
    JsonGenerator json = output.generator();
    json.writeStartArray();
    for (RuleInfo rule : rules.linter().rules()) {
      json.writeStartObject();
      json.writeStringProperty("name", rule.name());
      json.writeStringProperty("theme", BuiltInRules.themeOf(rule.name()));
      json.writeStringProperty("severity", rule.severity().toString());
      json.writeStringProperty("fix", rule.fixability().toString());
      json.writeStringProperty("summary", rule.summary());
      json.writeBooleanProperty("onByDefault", rule.isOnByDefault());
      json.writeBooleanProperty("needsMetadata", rule.needsMetadata());
      json.writeEndObject();
    }
    json.writeEndArray();
    output.end();
  }
}
