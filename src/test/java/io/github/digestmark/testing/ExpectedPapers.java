package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a digest is expected to say: below the names of fields, a line for each paper with tabs
 * between its texts. Of long texts, their beginnings are enough.
 */
public final class ExpectedPapers {

  private static final Set<String> BEGINNINGS =
      Set.of("summary", "abstract", "translatedTitle", "translatedAbstract");

  private ExpectedPapers() {}

  /** Checks that a digest has these papers, in order, and no others. */
  public static void check(ParsedDigest parsed, Path file) throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      expected.add(List.of(line.split("\t", -1)));
    }
    List<String> keys = expected.remove(0);
    List<Paper> papers = parsed.digest().papers();
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      List<String> texts = new ArrayList<>();
      for (int j = 0; j < keys.size(); j++) {
        String beginning = i < expected.size() ? expected.get(i).get(j) : "";
        texts.add(text(papers.get(i), keys.get(j), beginning));
      }
      found.add(texts);
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  /** Returns a text, or if it begins as it is expected, its beginning. */
  private static String text(Paper paper, String key, String beginning) {
    if (key.equals("arxivId")) {
      return paper.arxivId().map(ArxivId::paper).orElse("");
    }
    Field field =
        Field.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    String text = paper.text(field).replaceAll("\\s+", " ").strip();
    boolean isAsExpected =
        BEGINNINGS.contains(key) && !beginning.isEmpty() && text.startsWith(beginning);
    return isAsExpected ? beginning : text;
  }
}
