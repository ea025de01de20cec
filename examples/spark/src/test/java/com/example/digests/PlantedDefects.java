package com.example.digests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes copies of digests and plants defects in them, the same ones in each run. */
final class PlantedDefects {

  private static final List<String> CHANNELS =
      List.of("cs.CL", "hep-th", "math.AG--1", "q-bio", "数学", "a b%20c#d+e");

  private final Random random = new Random(20_261_126);

  private final List<UnaryOperator<List<String>>> defects =
      List.of(
          lines -> inLine(lines, "| [^", row -> insert(row, "|")),
          lines -> inLine(lines, "https://", line -> line.replace("https://", "http://")),
          lines -> inLine(lines, "arxiv.org/", line -> line.replaceFirst("\\d(?=\\D*$)", "")),
          lines -> inLine(lines, "arxiv.org/abs", line -> line.replaceFirst("/abs/", "/pdf/")),
          lines -> inLine(lines, "| [^", row -> row.replaceFirst("\\[\\^[^]]*]", "[^x]")),
          lines -> inLine(lines, "| [^", row -> row.replaceFirst("\\| [^|]*\\|$", "| |")),
          lines -> inLine(lines, "| [^", row -> row + "\n" + row),
          lines -> inLine(lines, "]: ", line -> line.replaceFirst("^\\[\\^[^]]*]: ", "")),
          lines -> inLine(lines, "    ", String::strip),
          lines -> inLine(lines, "    ", line -> ""),
          lines -> inLine(lines, "    ", line -> line.substring(0, line.length() / 2)),
          lines -> inLine(lines, "", line -> insert(line, "\u200b")),
          lines -> inLine(lines, "", line -> insert(line, "\ufffd")),
          lines -> inLine(lines, "", line -> insert(line, "$")),
          lines -> inLine(lines, "", line -> insert(line, "\u0000\t")),
          lines -> inLine(lines, "", line -> insert(line, "𝔸 <b>*_`")),
          this::withoutAnEntry,
          this::withSwappedEntries,
          lines -> lines.subList(0, random.nextInt(lines.size() + 1)),
          lines -> List.of(String.join("\r\n", lines)),
          lines -> List.of(String.join("\r", lines)),
          lines -> List.of("\ufeff" + String.join("\n", lines)));

  /**
   * Writes copies, up to three defects in each; one in twenty is cut between two bytes.
   *
   * @param originals a folder of Markdown files
   * @param folder where the copies go, into folders of channels
   */
  void copy(Path originals, int copies, Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(originals)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    for (int i = 0; i < copies; i++) {
      List<String> lines = Arrays.asList(texts.get(i % texts.size()).split("\n", -1));
      for (int left = random.nextInt(4); left > 0; left--) {
        lines = oneOf(defects).apply(lines);
      }
      byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
      int length = random.nextInt(20) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
      Path channel = Files.createDirectories(folder.resolve(CHANNELS.get(i % CHANNELS.size())));
      Files.write(channel.resolve("copy " + i + ".md"), Arrays.copyOf(bytes, length));
    }
  }

  private List<String> inLine(List<String> lines, String with, UnaryOperator<String> change) {
    List<String> changed = new ArrayList<>(lines);
    List<Integer> fitting =
        IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(with)).boxed().toList();
    if (!fitting.isEmpty()) {
      int line = oneOf(fitting);
      changed.set(line, change.apply(lines.get(line)));
    }
    return changed;
  }

  private List<String> withoutAnEntry(List<String> lines) {
    List<List<String>> parts = entries(lines);
    parts.remove(random.nextInt(parts.size()));
    return parts.stream().flatMap(List::stream).toList();
  }

  private List<String> withSwappedEntries(List<String> lines) {
    List<List<String>> parts = entries(lines);
    Collections.swap(parts, random.nextInt(parts.size()), random.nextInt(parts.size()));
    return parts.stream().flatMap(List::stream).toList();
  }

  /** What is before the first entry, and each entry. */
  private static List<List<String>> entries(List<String> lines) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : lines) {
      if (line.startsWith("[^")) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(line);
    }
    return parts;
  }

  private String insert(String line, String what) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at) + what + line.substring(at);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
