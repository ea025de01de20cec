package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that a command is given becomes something that a terminal or a build server obeys. */
class InjectionTest {

  private static final String PAYLOADS = "io.github.digestmark.testing.Payloads#all";

  /** Commands that say something about digests, or fail. */
  private static final List<String> REPORTS =
      List.of(
          "lint MD",
          "lint MD --verbose",
          "lint FOLDER --statistics",
          "lint MD --all --show note",
          "lint MD --output-format concise",
          "lint MD --output-format grouped",
          "lint MD --output-format json",
          "lint MD --output-format sarif",
          "lint MD --output-format junit",
          "lint MD --output-format codequality",
          "lint MD --config CONFIG",
          "lint MD --baseline BASELINE --verbose",
          "lint MD --baseline CONFIG",
          "lint - --stdin-filename TEXT",
          "lint TEXT",
          "lint MD --rule TEXT",
          "lint MD --select TEXT",
          "lint MD --ignore TEXT",
          "lint MD -o TEXT/none",
          "lint MD --rule row-link=TEXT",
          "lint MD --output-format TEXT",
          "lint MD --config TEXT",
          "lint MD --baseline TEXT",
          "lint MD --today TEXT",
          "lint MD --max-warnings TEXT",
          "lint --TEXT",
          "format --check FOLDER",
          "format - --stdin-filename TEXT --check",
          "format TEXT",
          "format --line-endings TEXT MD",
          "convert --to json TEXT",
          "convert --to json JSON -o TEXT/none",
          "convert --to TEXT MD",
          "convert --to rss --date TEXT MD",
          "convert --to rss --link TEXT MD",
          "convert --to json CONFIG --from json",
          "merge MD MD -o OUT/merged.md",
          "merge JSON JSON -o OUT/merged.md",
          "merge JSON JSON --output-format json -o OUT/merged.md",
          "merge MD OTHER --output-format json -o OUT/merged.md",
          "merge MD --sort TEXT",
          "merge TEXT",
          "diff MD JSON",
          "diff JSON OTHER",
          "diff MD JSON --output-format json",
          "diff TEXT MD",
          "explain TEXT",
          "schema TEXT",
          "TEXT");

  /** Commands that print digests, or what was made of them, for a file. */
  private static final List<String> DOCUMENTS =
      List.of(
          "lint MD --diff --unsafe-fixes",
          "lint - --fix",
          "format --diff MD",
          "format --stdout MD",
          "format -",
          "convert --to json JSON",
          "convert --to jsonl MD JSON",
          "convert --to csv MD JSON",
          "convert --to bibtex MD JSON",
          "convert --to rss --date 2026-11-20 --title TEXT MD JSON",
          "convert --to atom --date 2026-11-20 --title TEXT MD JSON",
          "convert --to html --title TEXT JSON",
          "convert --to md JSON",
          "merge MD OTHER",
          "merge MD JSON --output-format json");

  private static final Pattern SGR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern COMMAND = Pattern.compile("(?m)^[\\s\\h\\v]*::|##[A-Za-z]*\\[");

  @TempDir private Path folder;
  private Workplace place = new Workplace(Path.of(""));

  @BeforeEach
  void makePlace() throws IOException {
    place = Workplace.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void noTerminalObeysWhatIsPrinted(String name, String text) throws IOException {
    for (String command : DOCUMENTS) {
      Run run = place.run(command, text, true);
      assertThat(run.out() + run.err()).as(command).doesNotContain("internal error");
      assertThat(obeyed(run.out())).as(command + " to standard output").isEmpty();
      assertThat(obeyed(run.err())).as(command + " to standard error").isEmpty();
    }
    String colored = place.run("lint MD --color always", text, false).out();
    assertThat(SGR.matcher(colored).replaceAll(""))
        .isEqualTo(place.run("lint MD", text, false).out());
  }

  /** Finds control characters, marks of direction and the like; line ends and tabs are none. */
  private static List<String> obeyed(String printed) {
    return printed
        .replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c != '\n' && c != '\t' && c != 0x200C && c != 0x200D)
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                })
        .mapToObj(Character::getName)
        .distinct()
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void noReportHasWhatABuildServerOrATerminalObeys(String name, String text) throws IOException {
    for (String command : REPORTS) {
      Run run = place.run(command, text, false);
      for (String printed : List.of(run.out(), run.err())) {
        assertThat(obeyed(printed.replace("\t", "<tab>"))).as(command).isEmpty();
        assertThat(COMMAND.matcher(printed).results().map(r -> printed.substring(r.start())))
            .as(command)
            .isEmpty();
      }
    }
    String json = place.run("lint MD --output-format json", text, false).out();
    assertThat(place.run("lint MD --output-format github", text, false).out().lines())
        .hasSize(JsonMapper.shared().readTree(json).size())
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning|notice) file=[^:,]*(,[a-zA-Z]+=[^:,]+)+::[^\\p{Cntrl}]+"));
  }
}
