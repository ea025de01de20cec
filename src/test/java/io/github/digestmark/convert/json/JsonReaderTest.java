package io.github.digestmark.convert.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.testing.DetailedDigests;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.FormattingLaws;
import io.github.digestmark.testing.Shared;
import io.github.digestmark.testing.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonReader.schema(), InputFormat.JSON);

  private static final JsonReader READER = new JsonReader();

  private static String json(Digest digest) throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter.indented().write(digest, out);
    return out.toString();
  }

  @Test
  void missingKeysHaveDefaults() throws IOException {
    Digest digest =
        READER.read(
            """
            {"rows": [{"ref": "1", "title": "A|B", "url": "https://arxiv.org/abs/1706.03762"}],
             "entries": [{"ref": "1", "translatedTitle": "译", "title": "A|B",
               "url": "https://arxiv.org/abs/1706.03762", "summary": "概要",
               "translatedAbstract": "摘要", "abstract": "An abstract."}]}
            """);
    assertThat(Digestmark.write(digest))
        .isEqualTo(
            """
            # 摘要

            | Ref | Title | Summary |
            | --- | --- | --- |
            | [^1] | [A\\|B](https://arxiv.org/abs/1706.03762) | |

            # 详细

            [^1]: 译

                A|B

                [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)

                概要

                摘要

                An abstract.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[];expected an object, found array",
        "{\"rows\": 1};rows: expected an array, found number",
        "{\"rows\": [{\"ref\": 1}]};rows[0].ref: expected a string, found number",
        "{\"rows\": [{}, {\"titel\": \"a\"}]};rows[1].titel: unknown key; expected one of arxivId,",
        "{\"entries\": [{\"stamp\": []}]};entries[0].stamp: expected an object, found array",
        "{\"entries\": [{\"stamp\": {}}]};entries[0].stamp.version: expected a positive integer",
        "{\"entries\": [{\"stamp\": {\"arxivId\": \"2402.1399\", \"version\": 1}}]};"
            + "entries[0].stamp.arxivId: not a canonical arXiv identifier",
        "{\"entries\": [{\"stamp\": {\"arxivId\": \"2402.01399\", \"version\": 1,"
            + " \"category\": \"\"}}]};entries[0].stamp.category: not of the form of a category",
        "{\"entries\": [{\"announcement\": {\"arxivId\": \"2402.01399\", \"version\": 1,"
            + " \"type\": \"old\"}}]};entries[0].announcement.type: expected one of new, cross,",
        "{\"rows\": [{\"arxivId\": \"2402.01399\"}]};"
            + "rows[0].arxivId: is \"2402.01399\", but the url names no paper",
        "{\"rows\": [{\"further\": [{\"name\": \"a\"}]}]};rows[0].further[0].text: is missing",
        "{\"entries\": [{}], \"rowsAbove\": [-1]};rowsAbove[0]: expected an integer from 0",
        "{\"entries\": [{}], \"rowsAbove\": [1, 1]};rowsAbove: expected a number for each of",
        "{\"rows\": [{\"stamp\": null}]};rows[0].stamp: unknown key; expected one of abstract,",
        "{\"entries\": [{\"abstract\": \"\\ud800\"}]};entries[0].abstract: contains half of a character",
        "{\"rows\": [], \"rows\": []};line 1, column 20: an object has this key twice",
        "{} {};line 1, column 4: text after the end of the document",
        "{\"rows\": [;line 1, column 11: the text ends in the middle of a value",
        "{\"rows\": [{\"summary\": \"\\alpha\"}]};line 1, column 25: unknown escape; write",
      })
  void anErrorNamesItsPath(String json, String message) {
    assertThatThrownBy(() -> READER.read(json))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void theOrderOfPapersIsKept() throws IOException {
    Digest digest =
        READER.read(
            """
            {"rows": [{"title": "b"}, {"title": "d"}],
             "entries": [{"title": "a"}, {"title": "c"}, {"title": "e"}], "rowsAbove": [0, 1, 9]}
            """);
    assertThat(digest.papers()).extracting(Paper::title).containsExactly("a", "b", "c", "d", "e");
    StringWriter out = new StringWriter();
    JsonWriter.indented().write(digest, out);
    assertThat(READER.read(out.toString())).isEqualTo(digest);
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    Digest digest = READER.read("{\"columns\": [], \"rows\": [{\"ref\": \"1\"}]}");
    assertThatThrownBy(() -> Digestmark.write(digest))
        .isInstanceOf(UnwritableDigestException.class)
        .hasMessageStartingWith("digest: the columns cannot be written");
  }

  @Test
  void anEmptyTextIsNotADigest() {
    assertThatThrownBy(() -> READER.read(" ")).hasMessage("expected an object, found nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a\\nb;row [^1]: the summary cannot be written: it has a line break",
        "a\\n\\nb;row [^1]: the summary",
        "a\\rb;row [^1]: the summary",
      })
  void aTextThatATableCannotHoldIsNamed(String text, String message) throws IOException {
    Digest digest = READER.read("{\"rows\": [{\"ref\": \"1\", \"summary\": \"" + text + "\"}]}");
    assertThatThrownBy(() -> Digestmark.write(digest))
        .isInstanceOf(UnwritableDigestException.class)
        .hasMessageStartingWith(message);
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property
  void aWrittenDigestReadsBackTheSame(@ForAll("generated") Digest digest) throws IOException {
    String json = json(digest);
    assertThat(READER.read(json)).isEqualTo(digest);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Property
  void aRoundTripThroughMarkdownGivesTheSameDocument(@ForAll("generated") Digest digest)
      throws IOException {
    String json = json(digest);
    try {
      String markdown = Digestmark.write(READER.read(json));
      assertThat(json(Digestmark.parse(markdown).digest())).isEqualTo(json);
    } catch (UnwritableDigestException e) {
      assertThat(e).hasMessageContaining("does not end");
    }
  }

  @Provide
  Arbitrary<Digest> detailed() {
    return DetailedDigests.of(Digests.hostile());
  }

  @Property
  void detailsReadBackTheSame(@ForAll("detailed") Digest digest) throws IOException {
    String json = json(digest);
    try {
      assertThat(READER.read(json)).isEqualTo(digest);
      assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    } catch (MalformedJsonException e) {
      assertThat(e).hasMessageContaining("half of a character");
    }
  }

  @Provide
  Arbitrary<Digest> hostile() {
    return Digests.hostile();
  }

  @Property
  void anyDigestReadsBackTheSameOrIsRefused(@ForAll("hostile") Digest digest) throws IOException {
    try {
      assertThat(READER.read(json(digest))).isEqualTo(digest);
    } catch (MalformedJsonException e) {
      assertThat(e).hasMessageContaining("half of a character");
      return;
    }
    FormattingLaws.aWrittenDigestReadsBackTheSame(digest);
  }

  @Provide
  Arbitrary<String> text() {
    return Texts.anything();
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("text") String text) {
    try {
      READER.read(text);
    } catch (MalformedJsonException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void realDigestsReadBackTheSame() throws IOException {
    for (Path file : Shared.digests()) {
      Digest digest = Digestmark.parse(file).digest();
      String json = json(digest);
      assertThat(READER.read(json)).as(file.toString()).isEqualTo(digest);
      assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(file.toString()).isEmpty();
    }
  }
}
