package io.github.digestmark.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of configurations, draft 2020-12. */
public final class ConfigurationSchema {

  private ConfigurationSchema() {}

  /**
   * Returns the schema, for editors that know the YAML of a schema.
   *
   * @return JSON
   */
  public static String text() {
    try (InputStream in = ConfigurationSchema.class.getResourceAsStream("digestmark.schema.json")) {
      if (in == null) {
        throw new IOException("digestmark.schema.json is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
