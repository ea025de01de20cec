package io.github.digestmark.cli.command;

import io.github.digestmark.internal.JsonOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Prints JSON. */
public final class JsonDocument {

  private JsonDocument() {}

  /** Prints an object. */
  public static void print(Consumer<JsonGenerator> properties, PrintWriter out) {
    JsonOutput output = JsonOutput.indented(out);
    output.generator().writeStartObject();
    properties.accept(output.generator());
    output.generator().writeEndObject();
    try {
      output.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter never throws", e);
    }
  }
}
