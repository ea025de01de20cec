package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.digestmark.Digestmark;
import io.github.digestmark.faults.Command.Run;
import io.github.digestmark.faults.FaultTable.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** File names that shells, terminals and Java have trouble with. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(FaultTable.class)
class NamesTest {

  private static final Map<String, String> PLAIN_LOCALE = Map.of("LC_ALL", "C");
  private static final Map<String, String> UNICODE_LOCALE = Map.of("LC_ALL", "C.UTF-8");
  private static final String ODD =
      """
      for name in 'two words' '-dash' "it's" 'a"b' '*' '?[x]' '$HOME' '\\' $'new\\nline' $'tab\\t' \
          $'\\e[31mred' $'\\a' $'\\x7f' $'\\xff' $'caf\\xe9' '摘要' $'\\xf0\\x9f\\x8d\\x8e' $'\\xe2\\x80\\xaetxt' ' ' '#' '%41+'
      do
        cp good.txt "./$name.md"
      done
      """;

  @TempDir private Path folder;

  private Command command;

  @BeforeEach
  void noConfigurationAboveTheFolderApplies() throws IOException {
    // Java passes arguments in its charset, so not every JVM can name these files.
    assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8));
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("good.txt"), DigestFolder.loose());
    command = new Command(folder);
  }

  private Run odd(Map<String, String> locale, String script)
      throws IOException, InterruptedException {
    return command.bash(locale, ODD + script);
  }

  private void assertAllAreFormatted(int count) throws IOException {
    String formatted = Digestmark.format(DigestFolder.loose()).text();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> digests = files.filter(file -> file.toString().endsWith(".md")).toList();
      assertThat(digests)
          .hasSize(count)
          .allSatisfy(
              d -> assertThat(d).usingCharset(StandardCharsets.UTF_8).hasContent(formatted));
    }
  }

  private static void assertNoTerminalObeys(Run run) {
    assertThat(run.out() + run.err()).matches("[^\\p{Cntrl}\u202E&&[^\n]]*");
  }

  @Test
  void filesWithAnyBytesInTheirNamesAreFormattedInAFolder(Outcome outcome) throws Exception {
    Run run = odd(UNICODE_LOCALE, "digestmark format --check .; digestmark format .");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("it's.md:", "摘要.md:", "<U+001B>[31mred.md:", "caf<U+FFFD>.md:", "new<U+000A>line")
        .endsWith("21 files formatted, 0 already formatted\n");
    assertNoTerminalObeys(run);
    assertAllAreFormatted(21);
    outcome.is(run.told());
  }

  @Test
  void filesWithAnyBytesInTheirNamesAreFormattedInALocaleWithoutThem(Outcome outcome)
      throws Exception {
    Run run = odd(PLAIN_LOCALE, "ln -s nothing 摘要-2.md; digestmark format .");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("21 files formatted, 0 already formatted\n");
    assertThat(run.err()).isEqualTo("digestmark: 摘要-2.md: is a broken symbolic link\n");
    Files.delete(folder.resolve("摘要-2.md"));
    assertAllAreFormatted(21);
    outcome.is(run.told());
  }

  @Test
  void anArgumentThatIsNotUtf8IsReportedAndTheOthersAreFormatted(Outcome outcome) throws Exception {
    Run run = odd(UNICODE_LOCALE, "digestmark format ./*.md");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("19 files formatted, 0 already formatted\n");
    assertThat(run.err())
        .contains("caf<U+FFFD>.md: no such file or folder; if the name is not UTF-8, pass")
        .hasLineCount(2);
    assertNoTerminalObeys(run);
    outcome.is(run.told());
  }

  @Test
  void anArgumentThatTheLocaleCannotEncodeIsReportedAndTheOthersAreFormatted(Outcome outcome)
      throws Exception {
    Run run = odd(PLAIN_LOCALE, "digestmark format ./*.md");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("16 files formatted, 0 already formatted\n");
    assertThat(run.err()).contains("set LC_ALL=C.UTF-8").hasLineCount(5);
    outcome.is(run.told());
  }

  @Test
  void everyCommandExplainsANameThatTheLocaleCannotEncode(Outcome outcome) throws Exception {
    Run run =
        command.bash(
            PLAIN_LOCALE,
            """
            digestmark convert --to json good.txt -o 摘要.json; [ $? = 2 ] || exit 3
            digestmark format --stdin-filename 摘要.md - < good.txt
            """);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).filteredOn(l -> l.contains("set LC_ALL=C.UTF-8")).hasSize(2);
    outcome.is(run.told());
  }

  @Test
  void theLauncherHandlesAllNamesWithoutALocale(Outcome outcome) throws Exception {
    Files.writeString(folder.resolve("摘要.md"), DigestFolder.loose());
    String script = Path.of("src/main/launcher/digestmark.sh").toAbsolutePath().toString();
    // The script usually starts its own jar; here it gets a class path.
    Run run =
        command.bash(
            Map.of("LC_ALL", "", "LANG", "", "LC_CTYPE", "", "CI", "true"),
            """
            mkdir bin; printf '#!/bin/sh\\nwhile [ "$1" != -jar ]; do shift; done; shift 2\\nexec "$@"\\n' > bin/java
            chmod +x bin/java
            unset JAVA_HOME; PATH=$PWD/bin:$PATH sh %s "${COMMAND[@]}" format 摘要.md
            """
                .formatted(script));
    assertThat(run).isEqualTo(new Run(0, "1 file formatted, 0 already formatted\n", ""));
    outcome.is(run.told());
  }
}
