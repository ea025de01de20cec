package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every input that a fuzzer began with or that once failed is tried on everything again. */
class FuzzedInputsTest {

  private static final List<Target> TARGETS =
      List.of(
          new Target("reading", ReadingFuzz::fuzzerTestOneInput),
          new Target("linting", LintingFuzz::fuzzerTestOneInput),
          new Target("fixing", FixingFuzz::fuzzerTestOneInput),
          new Target("formatting", FormattingFuzz::fuzzerTestOneInput),
          new Target("converting", ConvertingFuzz::fuzzerTestOneInput),
          new Target("json", JsonFuzz::fuzzerTestOneInput),
          new Target("configuring", ConfiguringFuzz::fuzzerTestOneInput),
          new Target("suppressing", SuppressingFuzz::fuzzerTestOneInput));

  private record Target(String name, Fuzzer fuzzer) {}

  private interface Fuzzer {
    void accept(byte[] data) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> nothingFails() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fuzz"))) {
      inputs = files.filter(Files::isRegularFile).sorted().toList();
    }
    return TARGETS.stream()
        .flatMap(
            target ->
                inputs.stream()
                    .map(
                        input ->
                            DynamicTest.dynamicTest(
                                target.name() + ": " + input.getFileName(),
                                () -> target.fuzzer().accept(Files.readAllBytes(input)))));
  }

  @Test
  void everyFolderBelongsToATarget() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/fuzz"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .isSubsetOf(TARGETS.stream().map(Target::name).toList());
    }
  }
}
