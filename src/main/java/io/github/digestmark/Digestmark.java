package io.github.digestmark;

import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads paper digests.
 *
 * <pre>{@code
 * ParsedDigest parsed = Digestmark.parse(Path.of("cs.CL.md"));
 * parsed.digest().rows().forEach(row -> System.out.println(row.label() + " " + row.title()));
 * parsed.problems().forEach(problem -> System.err.println(problem.message()));
 * }</pre>
 *
 * <p>No content makes these methods throw: what is wrong with a text is among the {@linkplain
 * ParsedDigest#problems problems} of what was read. All of them may be used by many threads.
 */
public final class Digestmark {

  private static final DigestParser PARSER = new DigestParser();

  private Digestmark() {}

  /**
   * Reads a digest.
   *
   * @param markdown any text; a byte order mark and every kind of line ending are welcome
   * @return what it says, where everything stands, and what is wrong with it
   */
  public static ParsedDigest parse(String markdown) {
    return PARSER.parse(SourceText.of(markdown));
  }

  /**
   * Reads a digest from a file.
   *
   * @param file a file in UTF-8
   * @return what it says, where everything stands, and what is wrong with it
   * @throws MalformedUtf8Exception if the file is not UTF-8; it names the byte
   * @throws IOException if the file cannot be read
   */
  public static ParsedDigest parse(Path file) throws IOException {
    return PARSER.parse(SourceText.ofUtf8(Files.readAllBytes(file)));
  }

  /**
   * Reads a digest from bytes.
   *
   * @param utf8 a stream of UTF-8; it is read to its end and left open
   * @return what it says, where everything stands, and what is wrong with it
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; it names the byte
   * @throws IOException if the stream cannot be read
   */
  public static ParsedDigest parse(InputStream utf8) throws IOException {
    return PARSER.parse(SourceText.ofUtf8(utf8.readAllBytes()));
  }

  /**
   * Reads a digest from characters.
   *
   * @param markdown a reader; it is read to its end and left open
   * @return what it says, where everything stands, and what is wrong with it
   * @throws IOException if the reader fails
   */
  public static ParsedDigest parse(Reader markdown) throws IOException {
    StringWriter text = new StringWriter();
    markdown.transferTo(text);
    return parse(text.toString());
  }
}
