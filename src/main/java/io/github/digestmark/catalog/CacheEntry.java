package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A remembered answer. As bytes it is gzip, whose checksum finds what the store's do not.
 *
 * @param lookup the answer, which is never that the paper was not checked
 * @param asked when it was given, to the second
 * @param versions the versions whose texts were asked for, whether there were any or not
 */
record CacheEntry(PaperLookup lookup, Instant asked, Set<BigInteger> versions) {

  /** The version of the format, of entries and of the file with them. */
  static final int FORMAT = 2;

  private static final int LARGEST = 1 << 24;
  private static final Duration LONGEST_MISSING = Duration.ofDays(1);

  /** Returns whether the answer need not be asked for again. */
  boolean isFresh(Instant now, Duration age) {
    boolean isShort = lookup instanceof PaperLookup.Missing && age.compareTo(LONGEST_MISSING) > 0;
    Duration past = Duration.between(asked, now);
    return !past.isNegative() && past.compareTo(isShort ? LONGEST_MISSING : age) < 0;
  }

  /** Returns whether the texts of a version are here, or were asked for and are not to be had. */
  boolean knows(BigInteger version) {
    if (lookup instanceof PaperLookup.Found found) {
      return versions.contains(version)
          || found.metadata().versions().stream()
              .filter(v -> v.title().isPresent())
              .anyMatch(v -> BigInteger.valueOf(v.number()).equals(version));
    }
    return true;
  }

  /** Adds the texts of earlier versions, which never change. */
  CacheEntry withTextsOf(CacheEntry older) {
    if (!(lookup instanceof PaperLookup.Found found
        && older.lookup instanceof PaperLookup.Found olderFound)) {
      return this;
    }
    PaperMetadata paper = found.metadata();
    Map<Integer, PaperVersion> all = new TreeMap<>();
    olderFound.metadata().versions().stream()
        .filter(v -> v.number() < paper.latest().number())
        .forEach(v -> all.put(v.number(), v));
    for (PaperVersion version : paper.versions()) {
      all.merge(version.number(), version, (old, now) -> now.title().isPresent() ? now : old);
    }
    return new CacheEntry(
        new PaperLookup.Found(
            new PaperMetadata(
                paper.id(),
                List.copyOf(all.values()),
                paper.authors(),
                paper.categories(),
                paper.comments(),
                paper.journalReference(),
                paper.doi())),
        asked,
        versions);
  }

  byte[] bytes(ArxivId paper) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeByte(FORMAT);
      out.writeUTF(paper.paper());
      out.writeLong(asked.getEpochSecond());
      out.writeInt(versions.size());
      for (BigInteger version : versions) {
        out.writeUTF(version.toString());
      }
      out.writeBoolean(lookup instanceof PaperLookup.Found);
      if (lookup instanceof PaperLookup.Found found) {
        write(out, found.metadata());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, PaperMetadata paper) throws IOException {
    out.writeInt(paper.versions().size());
    for (PaperVersion version : paper.versions()) {
      out.writeInt(version.number());
      out.writeBoolean(version.submitted().isPresent());
      if (version.submitted().isPresent()) {
        Instant date = version.submitted().get();
        out.writeLong(date.getEpochSecond());
        out.writeInt(date.getNano());
      }
      write(out, version.title());
      write(out, version.abstractText());
    }
    out.writeInt(paper.authors().size());
    for (PaperAuthor author : paper.authors()) {
      write(out, author.given());
      write(out, author.family());
      write(out, author.suffix());
    }
    write(out, paper.categories());
    write(out, paper.comments());
    write(out, paper.journalReference());
    write(out, paper.doi());
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      write(out, text.get());
    }
  }

  /** Not as UTF-8, in which not every text can be written. */
  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  /**
   * Reads an entry.
   *
   * @return the entry, or empty if the bytes are not exactly an entry of that paper
   */
  static Optional<CacheEntry> of(ArxivId paper, byte[] bytes) {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] content = gzip.readNBytes(LARGEST);
      // The checksum comes after the content.
      if (gzip.read() >= 0) {
        return Optional.empty();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      if (in.readByte() != FORMAT || !in.readUTF().equals(paper.paper())) {
        return Optional.empty();
      }
      Instant asked = Instant.ofEpochSecond(in.readLong());
      Set<BigInteger> versions = new TreeSet<>();
      for (int i = in.readInt(); i > 0; i--) {
        versions.add(new BigInteger(in.readUTF()));
      }
      PaperLookup lookup =
          in.readBoolean() ? new PaperLookup.Found(paper(in, paper)) : new PaperLookup.Missing();
      return in.available() == 0
          ? Optional.of(new CacheEntry(lookup, asked, versions))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PaperMetadata paper(DataInputStream in, ArxivId id) throws IOException {
    List<PaperVersion> versions = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      int number = in.readInt();
      Optional<Instant> submitted =
          in.readBoolean()
              ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()))
              : Optional.empty();
      versions.add(new PaperVersion(number, submitted, optionalText(in), optionalText(in)));
    }
    List<PaperAuthor> authors = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      authors.add(new PaperAuthor(text(in), text(in), text(in)));
    }
    return new PaperMetadata(
        id, versions, authors, texts(in), optionalText(in), optionalText(in), optionalText(in));
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static Optional<String> optionalText(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / 2) {
      throw new IOException("text of length " + length);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(in.readChar());
    }
    return text.toString();
  }
}
