package io.github.digestmark.convert.bibliography;

import static io.github.digestmark.convert.Bibtex.read;
import static io.github.digestmark.convert.Bibtex.value;
import static io.github.digestmark.convert.Bibtex.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.convert.DigestDomain;
import io.github.digestmark.convert.DigestDomain.Hostile;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Shared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jbibtex.BibTeXEntry;
import org.junit.jupiter.api.Test;

/** Properties of all bibliographies. */
@Domain(DigestDomain.class)
class BibtexWriterLawsTest {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$%&#_^~]");

  @Property(tries = 300)
  void anotherReaderFindsThePapers(@ForAll Digest digest) throws Exception {
    assertReadsBack(List.of(digest, digest));
  }

  @Property(tries = 3000)
  void anotherReaderFindsHostilePapers(@ForAll @Hostile Digest digest) throws Exception {
    assertReadsBack(List.of(digest));
  }

  @Test
  void anotherReaderFindsThePapersOfRealDigests() throws Exception {
    List<Digest> digests = new ArrayList<>();
    for (Path file : Shared.digests()) {
      digests.add(Digestmark.parse(file).digest());
    }
    assertReadsBack(digests);
  }

  private static void assertReadsBack(List<Digest> digests) throws Exception {
    List<Paper> papers = digests.stream().flatMap(d -> d.papers().stream()).toList();
    List<BibTeXEntry> entries = read(write(digests.toArray(Digest[]::new)));
    assertThat(entries).hasSameSizeAs(papers);
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      BibTeXEntry entry = entries.get(i);
      assertText(entry, "eprint", paper.arxivId().map(ArxivId::paper).orElse(""));
      assertText(entry, "url", LatexText.ofUrl(paper.url()));
      if (!paper.url().matches("(?s).*[\\\\{}].*")) {
        assertText(entry, "url", paper.url());
      }
      String title = paper.title();
      assertText(entry, "title", title.isEmpty() ? "" : "{" + LatexText.of(title) + "}");
      if (!SPECIAL.matcher(title).find() && !title.isEmpty()) {
        assertText(entry, "title", "{" + title + "}");
      }
      assertPlainStays(entry, "summary", paper.text(Field.SUMMARY));
      if (paper.entry().isPresent()) {
        DetailedEntry e = paper.entry().get();
        assertPlainStays(entry, "translatedtitle", e.text(Field.TRANSLATED_TITLE));
        assertPlainStays(entry, "englishsummary", e.text(Field.ENGLISH_SUMMARY));
        assertPlainStays(entry, "translatedabstract", e.text(Field.TRANSLATED_ABSTRACT));
        assertPlainStays(entry, "abstract", e.text(Field.ABSTRACT));
        assertText(entry, "stamp", e.text(Field.STAMP));
      }
      if (paper.entry().isPresent() && paper.row().isPresent()) {
        SummaryRow row = paper.row().get();
        assertText(entry, "rowtitle", otherThan(paper.title(), row.title()));
        assertText(
            entry, "rowsummary", otherThan(paper.text(Field.SUMMARY), row.text(Field.SUMMARY)));
      }
    }
  }

  private static String otherThan(String told, String ofRow) {
    return ofRow.equals(told) ? "" : LatexText.of(ofRow);
  }

  private static void assertPlainStays(BibTeXEntry entry, String name, String text) {
    assertText(entry, name, LatexText.of(text));
    if (!SPECIAL.matcher(text).find()) {
      assertText(entry, name, text);
    }
  }

  private static void assertText(BibTeXEntry entry, String name, String text) {
    String found = value(entry, name);
    if (text.contains("\n")) {
      // jBibTeX drops a comma at the start of a line, even inside a value.
      assertThat(found.replaceAll("[\\s,]", "")).isEqualTo(text.replaceAll("[\\s,]", ""));
    } else {
      assertThat(found).isEqualTo(text);
    }
  }
}
