package io.github.digestmark.convert.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

  private static final Digest DIGEST =
      new Digest(
          "摘要",
          List.of("Ref", "Title", "Summary"),
          List.of(Papers.row("1", "A|B", "https://arxiv.org/abs/2310.13833v2", "")),
          "",
          List.of(
              DetailedEntry.of("1")
                  .with(Field.TRANSLATED_TITLE, "译")
                  .with(Field.TITLE, "A|B")
                  .with(Field.STAMP, "(arXiv:2310.13833v2 [cs.LG])")
                  .with(Field.LINK_TEXT, "link")
                  .with(Field.URL, "https://example.org/")
                  .with(Field.ANNOUNCEMENT, "arXiv:2310.13833v2 Announce Type: cross")
                  .with(Field.ABSTRACT, "\\tilde{x}\n\"😀\"")));

  private static String write(JsonWriter writer, Digest digest) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(digest, out);
    return out.toString();
  }

  @Test
  void everyKeyIsPresentAndMissingFieldsAreNull() throws IOException {
    assertThat(write(JsonWriter.lines(), DIGEST))
        .isEqualTo(
            """
            {"summaryHeading":"摘要","columns":["Ref","Title","Summary"],\
            "rows":[{"ref":"1","title":"A|B","url":"https://arxiv.org/abs/2310.13833v2",\
            "arxivId":"2310.13833","summary":null}],"detailsHeading":null,\
            "entries":[{"ref":"1","translatedTitle":"译","title":"A|B",\
            "stamp":{"arxivId":"2310.13833","version":2,"category":"cs.LG","status":null},\
            "url":"https://example.org/","linkText":"link","arxivId":null,"summary":null,\
            "englishSummary":null,"translatedAbstract":null,\
            "announcement":{"arxivId":"2310.13833","version":2,"type":"cross"},\
            "abstract":"\\\\tilde{x}\\n\\"\\ud83d\\ude00\\""}]}
            """);
  }

  @Test
  void aLineBeginsWithTheNameOfItsFile() throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter.lines().writeNamed(new NamedDigest("a b.md", DIGEST), out);
    assertThat(out.toString())
        .startsWith("{\"file\":\"a b.md\",\"summaryHeading\":")
        .endsWith("}\n");
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property(tries = 200)
  void anotherReaderFindsTheSameTexts(@ForAll("generated") Digest digest) throws IOException {
    String line = write(JsonWriter.lines(), digest);
    JsonNode tree = JsonMapper.shared().readTree(line);
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(JsonMapper.shared().readTree(write(JsonWriter.indented(), digest))).isEqualTo(tree);
    for (int i = 0; i < digest.rows().size(); i++) {
      JsonNode row = tree.get("rows").get(i);
      assertThat(row.get("title").stringValue()).isEqualTo(digest.rows().get(i).title());
      JsonNode entry = tree.get("entries").get(i);
      assertThat(entry.get("abstract").stringValue(""))
          .isEqualTo(digest.entries().get(i).text(Field.ABSTRACT));
    }
  }
}
