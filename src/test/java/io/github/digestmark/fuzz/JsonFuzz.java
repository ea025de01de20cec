package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.json.MalformedJsonException;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.FormattingLaws;
import java.io.IOException;
import java.io.StringWriter;

/** Any JSON is read as a digest, or it is said what is wrong with it. */
public final class JsonFuzz {

  private JsonFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    NamedDigest read;
    try {
      read = new JsonReader().readNamed(FuzzedText.of(data), "a.json");
    } catch (MalformedJsonException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    Digest digest = read.digest();
    StringWriter json = new StringWriter();
    JsonWriter.lines().writeNamed(new NamedDigest(read.name(), digest), json);
    assertThat(new JsonReader().readNamed(json.toString(), "b.json")).isEqualTo(read);
    FormattingLaws.aWrittenDigestReadsBackTheSame(digest);
  }
}
