package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.RuleInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell completes when somebody types a command and presses the tab key. */
class CompletionTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  /** Asks bash what it offers for the last of some words. */
  private List<String> offers(String words) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    Path script = Files.writeString(folder.resolve("completion"), script("bash"));
    List<String> command = new ArrayList<>(List.of(BASH.toString(), "--norc", "-c"));
    command.add(
        """
        source "$0"
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
        _complete_digestmark 2>/dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """);
    command.add(script.toString());
    command.addAll(Arrays.asList(words.split(" ", -1)));
    Process bash = new ProcessBuilder(command).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return printed.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static String script(String shell) {
    Run run = Run.of("completion", "", shell);
    assertThat(run.code()).isZero();
    return run.out();
  }

  @ParameterizedTest
  @CsvSource({
    "digestmark li, lint",
    "digestmark lint --out, --output-file --output-format",
    "digestmark lint --fix --output-format s, sarif",
    "digestmark merge --layout '', footnotes tables sections lists",
    "digestmark lint --fail-on '', note warning error",
    "digestmark lint --color n, never",
    "digestmark explain future, future-arxiv-id",
    "digestmark convert --to js, json jsonl",
    "digestmark format --line-endings '', lf crlf keep",
    "digestmark merge --sort '', file id title",
    "digestmark merge --output-format '', text json",
    "digestmark lint --rule row-c, row-cells=note row-cells=warning row-cells=error",
    "digestmark lint --select te, text",
    "digestmark lint --ignore row, row-cells row-link row-reference",
    "digestmark lint --meta, --metadata-optional --metadata",
    "digestmark convert --metadata '', api",
    "digestmark lint --metadata snap, ''",
    "digestmark schema '', config digest papers",
    "digestmark completion '', bash zsh fish",
  })
  void whatFitsIsOffered(String words, String offered) throws Exception {
    assertThat(offers(words.replace("''", ""))).containsExactlyElementsOf(list(offered));
  }

  private static List<String> list(String offered) {
    return offered.isEmpty() ? List.of() : List.of(offered.split(" "));
  }

  @Test
  void everyCommandIsOffered() throws Exception {
    assertThat(offers("digestmark "))
        .contains("lint", "format", "explain", "rules", "schema", "convert", "merge", "diff");
  }

  @Test
  void everyRuleIsOffered() throws Exception {
    assertThat(offers("digestmark explain "))
        .containsExactlyElementsOf(Digestmark.rules().stream().map(RuleInfo::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"digestmark lint examples", "digestmark convert -o papers"})
  void otherArgumentsAreNamesOfFilesWhichTheShellKnows(String words) throws Exception {
    assertThat(offers(words)).isEmpty();
    assertThat(script("bash"))
        .contains("complete -F _complete_digestmark -o default digestmark")
        .doesNotContain("+o default");
  }

  @Test
  void zshLoadsItsCompletionsFirst() {
    assertThat(script("zsh")).startsWith("(( $+functions[compdef] ))").endsWith(script("bash"));
  }

  @Test
  void fishHasEveryCommandAndOptionWithItsDescription() {
    List<String> lines = script("fish").lines().toList();
    assertThat(lines)
        .allMatch(line -> line.startsWith("complete -c digestmark -n "))
        .contains(
            "complete -c digestmark -n __fish_use_subcommand -f -a lint -d 'Finds mistakes in digests, and fixes some of them.'",
            "complete -c digestmark -n '__fish_seen_subcommand_from lint' -l fix -d 'Apply safe fixes.'",
            "complete -c digestmark -n '__fish_seen_subcommand_from lint' -l fail-on -x -a 'note warning error' -d 'Lowest severity that fails (default: error).'",
            "complete -c digestmark -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'")
        .anyMatch(line -> line.contains("from lint' -l metadata -r -a 'api' -d "))
        .anyMatch(line -> line.contains("from convert' -l cache -r -d "))
        .anyMatch(line -> line.contains("from convert' -s o -l output-file -r -d "))
        .anyMatch(line -> line.contains("from explain' -f -a 'accidental-markup "))
        .noneMatch(line -> line.contains(" -l output -"));
  }

  @Test
  void fishOffersWhatFits() throws Exception {
    Path fish = Path.of("/usr/bin/fish");
    assumeTrue(Files.isExecutable(fish), "there is no fish");
    Path script = Files.writeString(folder.resolve("digestmark.fish"), script("fish"));
    Process shell =
        new ProcessBuilder(
                fish.toString(),
                "--no-config",
                "-c",
                "source " + script + "; complete -C 'digestmark lint --fail-on '")
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed.lines().map(line -> line.replaceFirst("\t.*", "")))
        .containsExactlyInAnyOrder("note", "warning", "error");
  }

  @Test
  void anotherShellIsRefusedWithThoseThatAreKnown() {
    Run run = Run.of("completion", "", "tcsh");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("tcsh").contains("bash", "zsh");
  }
}
