package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationSchemaTest {

  @Test
  void theSchemaKnowsExactlyTheRulesThatThereAre() {
    JsonNode schema = new JsonMapper().readTree(ConfigurationFile.schema());
    List<String> names =
        List.copyOf(schema.path("$defs").path("rules").path("properties").propertyNames());
    assertThat(names)
        .containsExactlyElementsOf(Digestmark.rules().stream().map(RuleInfo::name).toList());
  }

  @Test
  void theSchemaKnowsEveryWordThatSelectsRules() {
    List<String> words = new ArrayList<>();
    JsonNode schema = new JsonMapper().readTree(ConfigurationFile.schema());
    schema.at("/$defs/selector/enum").forEach(word -> words.add(word.stringValue()));
    assertThat(words).containsExactlyElementsOf(RuleSelection.words(Digestmark.rules()));
  }

  @Test
  void theSchemaIsOne() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(ConfigurationFile.schema(), InputFormat.JSON))
        .isEmpty();
  }
}
