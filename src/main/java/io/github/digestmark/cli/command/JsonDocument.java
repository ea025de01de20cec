package io.github.digestmark.cli.command;

import io.github.digestmark.internal.JsonEscapes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** One JSON object, laid out as in reports, with nothing that a terminal obeys. */
public final class JsonDocument {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          DefaultIndenter lines = new DefaultIndenter("  ", "\n");
          Separators spaced =
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER);
          return new DefaultPrettyPrinter(spaced)
              .withObjectIndenter(lines)
              .withArrayIndenter(lines);
        }
      };

  private JsonDocument() {}

  /** Prints an object whose properties are written by others. */
  public static void print(Consumer<JsonGenerator> properties, PrintWriter out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(INDENTED, text)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    out.print(JsonEscapes.of(text.append('\n').getBuffer()));
  }
}
