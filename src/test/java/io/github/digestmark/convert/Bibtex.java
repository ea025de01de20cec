package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;

/** Writes BibTeX, and reads it with jBibTeX. */
public final class Bibtex {

  private Bibtex() {}

  public static String write(Digest... digests) throws IOException {
    return write(new BibtexWriter(), digests);
  }

  public static String write(BibtexWriter writer, Digest... digests) throws IOException {
    StringWriter out = new StringWriter();
    List<NamedDigest> named = new ArrayList<>();
    for (Digest digest : digests) {
      named.add(new NamedDigest("x.md", digest));
    }
    writer.write(named, out);
    return out.toString();
  }

  public static List<BibTeXEntry> read(String text) throws ParseException {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
    assertThat(database.getEntries()).hasSameSizeAs(database.getObjects());
    return List.copyOf(database.getEntries().values());
  }

  public static String value(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)) == null
        ? ""
        : entry.getField(new Key(name)).toUserString();
  }
}
