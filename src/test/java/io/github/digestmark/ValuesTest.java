package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.collate.PaperOrder;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are the same in every process: what a cluster needs to send and to group them. */
class ValuesTest {

  private static final LintOptions OPTIONS =
      LintOptions.defaults()
          .without("insecure-url")
          .withSeverity("truncated-abstract", Severity.ERROR)
          .withToday(LocalDate.of(2026, 11, 20));

  static List<Path> digests() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/digests"))) {
      return files.sorted().toList();
    }
  }

  /** All kinds of values that come of a digest. */
  private static List<Serializable> values(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(file);
    List<Serializable> values = new ArrayList<>();
    values.add(parsed);
    values.add(OPTIONS);
    values.addAll(Digestmark.lint(parsed, OPTIONS));
    values.add(Digestmark.format(parsed.source().text()));
    values.add(Digestmark.merge(List.of(new NamedDigest("a", parsed.digest())), PaperOrder.ID));
    values.add(Digestmark.diff(parsed.digest(), parsed.digest()));
    values.addAll(ArxivCategory.all());
    return values;
  }

  private static int hash(List<Path> files) throws IOException {
    List<Object> all = new ArrayList<>();
    for (Path file : files) {
      ParsedDigest parsed = Digestmark.parse(file);
      all.add(parsed.digest());
      all.add(Digestmark.lint(parsed, OPTIONS));
    }
    all.addAll(ArxivCategory.all());
    return all.hashCode();
  }

  /** Prints what digests and their findings hash to, in a process of its own. */
  static final class Hash {

    private Hash() {}

    public static void main(String[] args) throws IOException {
      System.out.print(hash(digests()));
    }
  }

  @ParameterizedTest
  @MethodSource("digests")
  void whatIsSentArrivesAsItWas(Path file) throws IOException, ClassNotFoundException {
    for (Serializable value : values(file)) {
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
        out.writeObject(value);
      }
      Object received;
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
        received = in.readObject();
      }
      assertThat(received).isEqualTo(value);
      if (received instanceof ParsedDigest parsed) {
        assertThat(Digestmark.lint(parsed, OPTIONS))
            .isEqualTo(Digestmark.lint((ParsedDigest) value, OPTIONS));
      }
    }
  }

  @Test
  void aDigestAndItsFindingsHashToTheSameInEveryProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hash.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

    assertThat(process.waitFor()).isZero();
    assertThat(printed).isEqualTo(String.valueOf(hash(digests())));
  }
}
