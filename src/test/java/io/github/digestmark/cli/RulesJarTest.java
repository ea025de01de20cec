package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that somebody else wrote. */
class RulesJarTest {

  /** Finds the first character of each text. */
  public static class InitialRule implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("initial", Severity.NOTE, RuleInfo.Fixability.NONE, "an initial");
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      digest.texts().forEach(text -> found.accept(Finding.at(text.first().span(), "an initial")));
    }
  }

  /** Has the name of a built-in rule. */
  public static final class CopycatRule extends InitialRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("row-link", Severity.NOTE, RuleInfo.Fixability.NONE, "an initial");
    }
  }

  private static final String CLEAN = "examples/digests/CLEAN.md";

  @TempDir Path folder;

  private String jar(String services) throws IOException {
    Path jar = folder.resolve("rules.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("META-INF/services/" + Rule.class.getName()));
      out.write(services.getBytes(StandardCharsets.UTF_8));
    }
    return jar.toString();
  }

  private static String lineOf(Class<?> rule) {
    return rule.getName() + "\n";
  }

  @Test
  void aRuleInAJarIsLikeAnyOther() throws IOException {
    String jar = jar(lineOf(InitialRule.class));
    assertThat(Run.onTheDay("lint", "", "--rules-jar", jar, "--show", "note", CLEAN).out())
        .contains("note: an initial [initial]");
    assertThat(
            Run.onTheDay("lint", "", "--rules-jar", jar, "--rule", "initial=error", CLEAN).code())
        .isEqualTo(1);
    assertThat(
            Run.onTheDay("lint", "", "--rules-jar", jar, "--output-format", "sarif", CLEAN).out())
        .contains("\"ruleId\": \"initial\"");
    assertThat(Run.onTheDay("rules", "", "--rules-jar", jar).out())
        .contains("initial ", "row-link ");
    assertThat(Run.onTheDay("explain", "", "--rules-jar", jar, "initial").out())
        .startsWith("# initial\n\nFinds an initial. Severity: note.\n");
    assertThat(Run.onTheDay("lint", "", CLEAN).out()).doesNotContain("initial");
  }

  @Test
  void aConfigurationMayNameItWhereverItsJarIsNamed() throws IOException {
    String jar = jar(lineOf(InitialRule.class));
    Files.writeString(folder.resolve(".digestmark.yml"), "rules:\n  initial: off\n");
    String digest = Files.copy(Path.of(CLEAN), folder.resolve("a.md")).toString();
    for (String command : new String[] {"lint", "format"}) {
      assertThat(Run.onTheDay(command, "", "--rules-jar", jar, digest).code()).isZero();
      Run unknown = Run.onTheDay(command, "", digest);
      assertThat(unknown.code()).isEqualTo(2);
      assertThat(unknown.err()).contains("initial");
    }
  }

  @Test
  void whatIsWrongWithAJarIsSaid() throws IOException {
    Run missing = Run.onTheDay("lint", "", "--rules-jar", "no.jar", CLEAN);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("no.jar: no such jar\n");
    assertThat(Run.onTheDay("lint", "", "--rules-jar", jar(""), CLEAN).err())
        .contains(
            "rules.jar: contains no rules; list their classes in META-INF/services/"
                + Rule.class.getName());
    Run unknown = Run.onTheDay("lint", "", "--rules-jar", jar("com.example.Nowhere\n"), CLEAN);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("rules.jar: ", "com.example.Nowhere not found");
    assertThat(Run.onTheDay("lint", "", "--rules-jar", jar(lineOf(CopycatRule.class)), CLEAN).err())
        .contains("rules.jar: two rules named row-link");
  }

  @Test
  void theEnvironmentMayNameAJar() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "explain",
            "initial");
    builder.environment().put("DIGESTMARK_RULES", jar(lineOf(InitialRule.class)));
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).startsWith("# initial");
  }
}
