package io.github.digestmark.report;

import io.github.digestmark.internal.Version;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes the description of the program and its rules in SARIF. */
final class SarifTool {

  private static final String HOME = "https://github.com/digestmark/digestmark";
  private static final String WHY = "\n## Why\n";

  private static final Linter BUILT_IN = new Linter(BuiltInRules.rules());

  private final JsonGenerator json;

  private SarifTool(JsonGenerator json) {
    this.json = json;
  }

  static void write(ReportOptions options, JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "digestmark");
    json.writeStringProperty("version", Version.OF_DIGESTMARK);
    json.writeStringProperty("semanticVersion", Version.OF_DIGESTMARK);
    json.writeStringProperty("informationUri", HOME);
    json.writeArrayPropertyStart("rules");
    SarifTool tool = new SarifTool(json);
    for (RuleInfo rule : options.linter().rules()) {
      tool.writeRule(rule, options.linter().page(rule.name()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRule(RuleInfo rule, Optional<String> page) {
    String summary = capitalized(rule.summary()) + ".";
    json.writeStartObject();
    json.writeStringProperty("id", rule.name());
    json.writeStringProperty("name", camelCase(rule.name()));
    writeText("shortDescription", summary);
    writeText("fullDescription", (summary + " " + page.map(SarifTool::why).orElse("")).strip());
    page.ifPresent(markdown -> writeHelp(rule, markdown));
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", rule.severity().toString());
    if (!rule.isOnByDefault()) {
      json.writeBooleanProperty("enabled", false);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    List.of("markdown", "paper-digest").forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("fix", rule.fixability().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeHelp(RuleInfo rule, String page) {
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", page);
    json.writeStringProperty("markdown", page);
    json.writeEndObject();
    if (BUILT_IN.rules().contains(rule)) {
      json.writeStringProperty("helpUri", BuiltInRules.pageUrl(rule.name()));
    }
  }

  private void writeText(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** Returns the section "Why" of a page, or an empty text. */
  private static String why(String page) {
    int start = page.indexOf(WHY);
    if (start < 0) {
      return "";
    }
    int end = page.indexOf("\n## ", start + 1);
    return page.substring(start + WHY.length(), end < 0 ? page.length() : end).strip();
  }

  /** Returns a name that differs from the identifier, as SARIF requires. */
  private static String camelCase(String name) {
    return Stream.of(name.split("-", -1)).map(SarifTool::capitalized).collect(Collectors.joining());
  }

  private static String capitalized(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
