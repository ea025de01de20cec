package io.github.digestmark;

import io.github.digestmark.format.DigestFormatter;
import io.github.digestmark.format.DigestWriter;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.internal.Version;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.merge.DigestMerger;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.LimitExceededException;
import io.github.digestmark.source.Limits;
import io.github.digestmark.source.MalformedUtf8Exception;
import io.github.digestmark.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads paper digests, finds and repairs what is wrong with them, and writes them in one form.
 *
 * <pre>{@code
 * ParsedDigest parsed = Digestmark.parse(Path.of("cs.CL.md"));
 * parsed.digest().rows().forEach(row -> System.out.println(row.label() + " " + row.title()));
 * Digestmark.lint(parsed, LintOptions.defaults()).forEach(System.err::println);
 * }</pre>
 *
 * <p>No content of a text makes these methods throw: what is wrong with a text is among the
 * {@linkplain ParsedDigest#problems problems} of what was read. All of them may be used by many
 * threads.
 */
public final class Digestmark {

  private static final DigestParser PARSER = new DigestParser();
  private static final Linter LINTER = new Linter(BuiltInRules.rules());

  private static final DigestFormatter FORMATTER = new DigestFormatter();
  private static final DigestWriter WRITER = new DigestWriter();
  private static final DigestMerger MERGER = new DigestMerger();

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
   * Reads a digest from a text whose lines are known already.
   *
   * @param source any text
   * @return what it says, where everything stands, and what is wrong with it
   */
  public static ParsedDigest parse(SourceText source) {
    return PARSER.parse(source);
  }

  /**
   * Reads a digest from a text whose lines are known already, unless it has too many papers.
   *
   * @param source any text, however long
   * @param limits how many papers it may have
   * @return what it says, where everything stands, and what is wrong with it
   * @throws LimitExceededException if it has more
   */
  public static ParsedDigest parse(SourceText source, Limits limits) throws LimitExceededException {
    ParsedDigest parsed = PARSER.parse(source);
    limits.checkPapers(parsed.digest().rows().size(), parsed.digest().entries().size());
    return parsed;
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
   * Reads a digest from a file, unless it is too much.
   *
   * @param file a file in UTF-8
   * @param limits how large it may be, and how many papers it may have
   * @return what it says, where everything stands, and what is wrong with it
   * @throws LimitExceededException if it is beyond the limits; a file that is too large is not read
   * @throws MalformedUtf8Exception if the file is not UTF-8; it names the byte
   * @throws IOException if the file cannot be read
   */
  public static ParsedDigest parse(Path file, Limits limits) throws IOException {
    return parse(SourceText.ofUtf8(limits.read(file)), limits);
  }

  /**
   * Reads a digest from bytes, unless they are too many.
   *
   * @param utf8 a stream of UTF-8; it is read to its end or to the limit, and left open
   * @param limits how long it may be, and how many papers it may have
   * @return what it says, where everything stands, and what is wrong with it
   * @throws LimitExceededException if it is beyond the limits
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; it names the byte
   * @throws IOException if the stream cannot be read
   */
  public static ParsedDigest parse(InputStream utf8, Limits limits) throws IOException {
    return parse(SourceText.ofUtf8(limits.read(utf8)), limits);
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

  /**
   * Looks for faults in a text with every rule, each with its usual severity.
   *
   * @param markdown any text
   * @return what is wrong, by its place in the text
   */
  public static List<Diagnostic> lint(String markdown) {
    return lint(parse(markdown), LintOptions.defaults());
  }

  /**
   * Looks for faults in a digest that was read.
   *
   * @param parsed a digest
   * @param options how to look at it
   * @return what is wrong, by its place in the text
   * @throws IllegalArgumentException if the options name a rule that there is not
   */
  public static List<Diagnostic> lint(ParsedDigest parsed, LintOptions options) {
    return LINTER.lint(parsed, options);
  }

  /**
   * Repairs a text with all safe fixes, which change no meaning and lose nothing.
   *
   * @param markdown any text
   * @return the repaired text, and what is left in it
   */
  public static FixResult fix(String markdown) {
    return fix(markdown, LintOptions.defaults(), Fix.Safety.SAFE);
  }

  /**
   * Repairs a text as far as its findings have fixes.
   *
   * @param markdown any text
   * @param options how to look at it
   * @param upTo {@code SAFE} for fixes that change no meaning and lose nothing, {@code UNSAFE} for
   *     all
   * @return the repaired text, and what is left in it
   * @throws IllegalArgumentException if the options name a rule that there is not
   */
  public static FixResult fix(String markdown, LintOptions options, Fix.Safety upTo) {
    return LINTER.fix(SourceText.of(markdown), options, upTo);
  }

  /**
   * Repairs a digest that was read as far as its findings have fixes.
   *
   * @param parsed a digest
   * @param options how to look at it
   * @param upTo {@code SAFE} for fixes that change no meaning and lose nothing, {@code UNSAFE} for
   *     all
   * @return the repaired text, and what is left in it
   * @throws IllegalArgumentException if the options name a rule that there is not
   */
  public static FixResult fix(ParsedDigest parsed, LintOptions options, Fix.Safety upTo) {
    return LINTER.fix(parsed, options, upTo);
  }

  /**
   * Brings a text into the canonical form, with LF at the end of each line.
   *
   * @param markdown any text
   * @return the formatted text, or why it was left as it was
   */
  public static FormatResult format(String markdown) {
    return format(parse(markdown), LineEndings.LF);
  }

  /**
   * Brings a digest that was read into the canonical form.
   *
   * @param parsed a digest
   * @param endings how lines end
   * @return the formatted text, or why it was left as it was
   */
  public static FormatResult format(ParsedDigest parsed, LineEndings endings) {
    return FORMATTER.format(parsed, endings);
  }

  /**
   * Writes a digest in its canonical form.
   *
   * @param digest any digest
   * @return its text, which reads back as the same digest
   * @throws UnwritableDigestException if a text of it would read back as something else; it names
   *     the entry and the field
   */
  public static String write(Digest digest) {
    return WRITER.write(digest);
  }

  /**
   * Makes one digest out of many, with each paper once, in its newest version.
   *
   * @param digests any digests, with the names of their files
   * @param order in which order the papers stand
   * @return one digest, where its papers are from, and which copies were dropped
   */
  public static MergedDigest merge(List<NamedDigest> digests, PaperOrder order) {
    return MERGER.merge(digests, order);
  }

  /**
   * Compares two digests paper by paper.
   *
   * @param before the first
   * @param after the second
   * @return what differs; labels are not compared
   */
  public static DigestDiff diff(Digest before, Digest after) {
    return DigestDiff.of(before, after);
  }

  /**
   * Returns the linter that {@link #lint} and {@link #fix} use, such as for reports of what they
   * find.
   *
   * @return a linter with the built-in rules
   */
  public static Linter linter() {
    return LINTER;
  }

  /**
   * Returns what is looked for.
   *
   * @return the rules, by name
   */
  public static List<RuleInfo> rules() {
    return LINTER.rules();
  }

  /**
   * Explains a rule: what it finds, why it matters, what is wrong and what is right.
   *
   * @param rule the name of a rule
   * @return its page, in Markdown
   * @throws IllegalArgumentException if there is no such rule
   */
  public static String explain(String rule) {
    return LINTER.page(rule).orElseThrow();
  }

  /**
   * Returns which digestmark this is.
   *
   * @return its version, such as {@code 0.1.0}
   */
  public static String version() {
    return Version.OF_DIGESTMARK;
  }
}
