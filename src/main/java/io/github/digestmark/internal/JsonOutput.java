package io.github.digestmark.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON, the same on every machine. Characters that a terminal or a build server would obey,
 * or that UTF-8 cannot encode, become {@code \}{@code uXXXX} in its strings.
 *
 * <p>Values wait in memory until they are sent. Memory never fails, so only {@code send} and {@code
 * end} throw an {@code IOException}.
 */
public final class JsonOutput {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Writer out;
  private final StringWriter waiting = new StringWriter();
  private final JsonGenerator generator;

  private JsonOutput(Writer out, PrettyPrinter layout) {
    this.out = out;
    this.generator = FACTORY.createGenerator(new Layout(layout), waiting);
  }

  private static final class Layout extends ObjectWriteContext.Base {
    private final PrettyPrinter layout;

    Layout(PrettyPrinter layout) {
      this.layout = layout;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return layout;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** Returns an output for people: one value a line, indented by two spaces. */
  public static JsonOutput indented(Writer out) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators spaced =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new JsonOutput(
        out, new DefaultPrettyPrinter(spaced).withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /** Returns an output for JSON Lines: a document is one line. */
  public static JsonOutput inOneLine(Writer out) {
    return new JsonOutput(out, new MinimalPrettyPrinter());
  }

  /** Returns the generator that takes the values. */
  public JsonGenerator generator() {
    return generator;
  }

  /** Writes the waiting values. */
  public void send() throws IOException {
    generator.flush();
    out.write(escaped(waiting.getBuffer()));
    waiting.getBuffer().setLength(0);
  }

  /** Ends the document with a line feed. */
  public void end() throws IOException {
    generator.close();
    waiting.append('\n');
    out.write(escaped(waiting.getBuffer()));
  }

  private static String escaped(CharSequence json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (isEscaped(unit) || ControlCharacters.isCommand(json, i)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }

  private static boolean isEscaped(char unit) {
    if (unit < 0x7F) {
      return false;
    }
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
