package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
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
  void theSchemaIsOne() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(ConfigurationFile.schema(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void aSettingIsReadFromAnArgument() {
    RuleSetting off = RuleSetting.parse("url-mismatch=off", Digestmark.rules());
    assertThat(off.applyTo(LintOptions.defaults()).off()).containsExactly("url-mismatch");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-missmatch=off", Digestmark.rules()))
        .withMessageContaining("did you mean \"url-mismatch\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch=fatal", Digestmark.rules()))
        .withMessageContaining("off, on, note, warning, error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSetting.parse("url-mismatch", Digestmark.rules()))
        .withMessageContaining("NAME=LEVEL");
  }
}
