package io.github.digestmark.report;

import io.github.digestmark.internal.JsonEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON as reports write it, the same on every machine. It waits in memory until it is sent: there
 * the generator cannot fail, so that only {@code IOException} tells of what cannot be written.
 */
final class Json {

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

  private final Writer out;
  private final StringWriter waiting = new StringWriter();
  private final JsonGenerator generator = FACTORY.createGenerator(INDENTED, waiting);

  Json(Writer out) {
    this.out = out;
  }

  /** Takes the values. */
  JsonGenerator generator() {
    return generator;
  }

  /** Writes what is waiting. */
  void send() throws IOException {
    generator.flush();
    out.write(JsonEscapes.of(waiting.getBuffer()));
    waiting.getBuffer().setLength(0);
  }

  /** Ends the document. */
  void end() throws IOException {
    generator.close();
    waiting.append('\n');
    out.write(JsonEscapes.of(waiting.getBuffer()));
  }
}
