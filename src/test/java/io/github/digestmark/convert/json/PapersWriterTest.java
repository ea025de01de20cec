package io.github.digestmark.convert.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PapersWriterTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PapersWriter.schema(), InputFormat.JSON);

  private static List<String> lines(NamedDigest... digests) throws IOException {
    StringWriter out = new StringWriter();
    new PapersWriter().write(List.of(digests), out);
    return out.toString().lines().toList();
  }

  private static NamedDigest named(Digest digest) {
    return new NamedDigest("a.md", digest);
  }

  @Test
  void aLineIsAPaperWithItsRowAndEntryJoined() throws IOException {
    DetailedEntry entry =
        DetailedEntry.of("1")
            .with(Field.TITLE, "T")
            .with(Field.STAMP, "(arXiv:2310.13833v2 [cs.LG] UPDATED)")
            .withLink("https://arxiv.org/abs/2310.13833")
            .with(Field.ABSTRACT, "a\n\"b\"");
    Digest digest =
        new Digest("", List.of(), List.of(Papers.row("1", "U", "", "S")), "", List.of(entry));
    assertThat(lines(named(digest)))
        .containsExactly(
            """
            {"file":"a.md","ref":"1","part":"row and entry","arxivId":"2310.13833","version":2,\
            "category":"cs.LG","status":"UPDATED","announceType":null,\
            "url":"https://arxiv.org/abs/2310.13833","linkText":"https://arxiv.org/abs/2310.13833",\
            "title":"T","translatedTitle":null,"summary":"S","englishSummary":null,\
            "translatedAbstract":null,"abstract":"a\\n\\"b\\"",\
            "rowTitle":"U","rowUrl":null,"rowSummary":null,"id":null,"authors":null,"date":null,\
            "venue":null,"categories":null,"keywords":null,"code":null,"comment":null,\
            "topic":null,"further":null}""");
  }

  @Test
  void digestsFollowOneAnother() throws IOException {
    Digest digest = Digestmark.parse(Path.of("examples/digests/CLEAN.md")).digest();
    assertThat(lines(named(digest), new NamedDigest("b.md", digest)))
        .hasSize(2 * digest.papers().size())
        .last()
        .asString()
        .startsWith("{\"file\":\"b.md\"");
  }

  @Test
  void theSchemaHasTheKeysInTheirOrder() throws IOException {
    Digest digest = new Digest("", List.of(), List.of(Papers.row("", "", "", "")), "", List.of());
    JsonNode paper = new JsonMapper().readTree(lines(named(digest)).get(0));
    JsonNode schema = new JsonMapper().readTree(PapersWriter.schema());
    assertThat(schema.get("properties").propertyNames())
        .containsExactlyElementsOf(paper.propertyNames());
    assertThat(schema.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(paper.propertyNames());
  }

  @Provide
  Arbitrary<Digest> digests() {
    return Arbitraries.oneOf(Digests.generated(), Digests.hostile());
  }

  @Property(tries = 200)
  void everyLineFitsTheSchema(@ForAll("digests") Digest digest) throws IOException {
    List<String> lines = lines(named(digest));
    assertThat(lines).hasSameSizeAs(digest.papers());
    for (String line : lines) {
      assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }
}
