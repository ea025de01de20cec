package io.github.digestmark;

import io.github.digestmark.config.LimitExceededException;
import io.github.digestmark.config.Limits;
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
import io.github.digestmark.parse.ReadOptions;
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
 * Reads, checks, repairs, formats, merges and compares paper digests in Markdown.
 *
 * <pre>{@code
 * ParsedDigest parsed = Digestmark.parse(Path.of("cs.CL.md"));
 * parsed.digest().papers().forEach(paper -> System.out.println(paper.title()));
 * Digestmark.lint(parsed, LintOptions.defaults()).forEach(System.err::println);
 * }</pre>
 *
 * <p>{@link io.github.digestmark.lint} shows a folder that is checked with a rule of one's own and
 * reported as SARIF; {@link io.github.digestmark.convert.json} writes JSON.
 *
 * <p>No content causes an exception: structural errors are {@linkplain ParsedDigest#problems
 * problems} of the parsed digest. All methods may be used by many threads.
 */
public final class Digestmark {

  private static final DigestParser PARSER = new DigestParser();
  private static final Linter LINTER = new Linter(BuiltInRules.rules());

  private static final DigestFormatter FORMATTER = new DigestFormatter();
  private static final DigestWriter WRITER = new DigestWriter();

  private Digestmark() {}

  /**
   * Reads a digest.
   *
   * @param markdown any text, with or without a byte order mark, with any line endings
   * @return its papers, their positions, and its structural errors
   */
  public static ParsedDigest parse(String markdown) {
    return PARSER.parse(SourceText.of(markdown));
  }

  /**
   * Reads a digest from a text that is already split into lines.
   *
   * @param source any text
   * @return its papers, their positions, and its structural errors
   */
  public static ParsedDigest parse(SourceText source) {
    return PARSER.parse(source);
  }

  /**
   * Reads a digest from a text that is already split into lines, up to a number of papers.
   *
   * @param source any text, however long
   * @param limits the maximum number of papers
   * @return its papers, their positions, and its structural errors
   * @throws LimitExceededException if it has more papers
   */
  public static ParsedDigest parse(SourceText source, Limits limits) throws LimitExceededException {
    return parse(source, ReadOptions.defaults(), limits);
  }

  /**
   * Reads a digest with options, up to a number of papers.
   *
   * @param source any text, however long
   * @param options its layout, and names and sites beside the known ones
   * @param limits the maximum number of papers
   * @return its papers, their positions, and its structural errors
   * @throws LimitExceededException if it has more papers
   */
  public static ParsedDigest parse(SourceText source, ReadOptions options, Limits limits)
      throws LimitExceededException {
    ParsedDigest parsed = PARSER.parse(source, options);
    limits.checkPapers(parsed.digest().rows().size(), parsed.digest().entries().size());
    return parsed;
  }

  /**
   * Reads a digest with options.
   *
   * @param source any text
   * @param options its layout, and names and sites beside the known ones
   * @return its papers, their positions, and its structural errors
   */
  public static ParsedDigest parse(SourceText source, ReadOptions options) {
    return PARSER.parse(source, options);
  }

  /**
   * Reads a digest from a file.
   *
   * @param file a file in UTF-8
   * @return its papers, their positions, and its structural errors
   * @throws MalformedUtf8Exception if the file is not UTF-8; it names the first wrong byte
   * @throws IOException if the file cannot be read
   */
  public static ParsedDigest parse(Path file) throws IOException {
    return PARSER.parse(SourceText.ofUtf8(Files.readAllBytes(file)));
  }

  /**
   * Reads a digest from bytes.
   *
   * @param utf8 a stream of UTF-8; it is read to its end and left open
   * @return its papers, their positions, and its structural errors
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; it names the first wrong one
   * @throws IOException if the stream cannot be read
   */
  public static ParsedDigest parse(InputStream utf8) throws IOException {
    return PARSER.parse(SourceText.ofUtf8(utf8.readAllBytes()));
  }

  /**
   * Reads a digest from a file, up to a size and a number of papers.
   *
   * @param file a file in UTF-8
   * @param limits the maximum size and number of papers
   * @return its papers, their positions, and its structural errors
   * @throws LimitExceededException if a limit is exceeded; a file that is too large is not read
   * @throws MalformedUtf8Exception if the file is not UTF-8; it names the first wrong byte
   * @throws IOException if the file cannot be read
   */
  public static ParsedDigest parse(Path file, Limits limits) throws IOException {
    return parse(SourceText.ofUtf8(limits.read(file)), limits);
  }

  /**
   * Reads a digest from bytes, up to a size and a number of papers.
   *
   * @param utf8 a stream of UTF-8; it is read to its end or to the limit, and left open
   * @param limits the maximum size and number of papers
   * @return its papers, their positions, and its structural errors
   * @throws LimitExceededException if a limit is exceeded
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; it names the first wrong one
   * @throws IOException if the stream cannot be read
   */
  public static ParsedDigest parse(InputStream utf8, Limits limits) throws IOException {
    return parse(SourceText.ofUtf8(limits.read(utf8)), limits);
  }

  /**
   * Reads a digest from characters.
   *
   * @param markdown a reader; it is read to its end and left open
   * @return its papers, their positions, and its structural errors
   * @throws IOException if the reader fails
   */
  public static ParsedDigest parse(Reader markdown) throws IOException {
    StringWriter text = new StringWriter();
    markdown.transferTo(text);
    return parse(text.toString());
  }

  /**
   * Checks a text with all built-in rules at their default severities.
   *
   * @param markdown any text
   * @return the findings, in the order of the text
   */
  public static List<Diagnostic> lint(String markdown) {
    return lint(parse(markdown), LintOptions.defaults());
  }

  /**
   * Checks a parsed digest.
   *
   * @param parsed a parsed digest
   * @param options the rules, severities and other settings
   * @return the findings, in the order of the text
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public static List<Diagnostic> lint(ParsedDigest parsed, LintOptions options) {
    return LINTER.lint(parsed, options);
  }

  /**
   * Repairs a text with all safe fixes. They change no meaning and lose nothing.
   *
   * @param markdown any text
   * @return the repaired text, and the findings that are left
   */
  public static FixResult fix(String markdown) {
    return fix(markdown, LintOptions.defaults(), Fix.Safety.SAFE);
  }

  /**
   * Repairs a text with the fixes of its findings.
   *
   * @param markdown any text
   * @param options the rules, severities and other settings
   * @param upTo {@code SAFE} for safe fixes only, {@code UNSAFE} for all fixes
   * @return the repaired text, and the findings that are left
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public static FixResult fix(String markdown, LintOptions options, Fix.Safety upTo) {
    return LINTER.fix(SourceText.of(markdown), options, upTo);
  }

  /**
   * Repairs a parsed digest with the fixes of its findings.
   *
   * @param parsed a parsed digest
   * @param options the rules, severities and other settings
   * @param upTo {@code SAFE} for safe fixes only, {@code UNSAFE} for all fixes
   * @return the repaired text, and the findings that are left
   * @throws IllegalArgumentException if the options name an unknown rule
   */
  public static FixResult fix(ParsedDigest parsed, LintOptions options, Fix.Safety upTo) {
    return LINTER.fix(parsed, options, upTo);
  }

  /**
   * Formats a text in canonical form, with LF at the end of each line.
   *
   * @param markdown any text
   * @return the formatted text, or the reason why it was left as it was
   */
  public static FormatResult format(String markdown) {
    return format(parse(markdown), LineEndings.LF);
  }

  /**
   * Formats a parsed digest in canonical form.
   *
   * @param parsed a digest
   * @param endings the line endings of the result
   * @return the formatted text, or the reason why it was left as it was
   */
  public static FormatResult format(ParsedDigest parsed, LineEndings endings) {
    return FORMATTER.format(parsed, endings);
  }

  /**
   * Writes a digest in canonical form.
   *
   * @param digest any digest
   * @return its text; parsing it returns an equal digest
   * @throws UnwritableDigestException if Markdown cannot hold a text of it; it names the entry and
   *     the field
   */
  public static String write(Digest digest) {
    return WRITER.write(digest);
  }

  /**
   * Merges digests into one that has each paper once, in its newest version.
   *
   * @param digests any digests, with the names of their files
   * @param order the order of the papers
   * @return the merged digest, the sources of its papers, and the copies that were dropped
   */
  public static MergedDigest merge(List<NamedDigest> digests, PaperOrder order) {
    return new DigestMerger().merge(digests, order);
  }

  /**
   * Compares two digests paper by paper.
   *
   * @param before the old digest
   * @param after the new digest
   * @return the differences; labels are not compared
   */
  public static DigestDiff diff(Digest before, Digest after) {
    return DigestDiff.of(before, after);
  }

  /**
   * Returns the linter that {@link #lint} and {@link #fix} use. Reports need it, for example.
   *
   * @return a linter with the built-in rules
   */
  public static Linter linter() {
    return LINTER;
  }

  /**
   * Returns all built-in rules.
   *
   * @return the rules, sorted by name
   */
  public static List<RuleInfo> rules() {
    return LINTER.rules();
  }

  /**
   * Explains a built-in rule: what it finds, why it matters, and examples.
   *
   * @param rule the name of a rule
   * @return its page, in Markdown
   * @throws IllegalArgumentException if there is no rule of that name
   */
  public static String explain(String rule) {
    return LINTER.page(rule).orElseThrow();
  }

  /**
   * Returns the version of digestmark.
   *
   * @return the version, such as {@code 0.2.0}
   */
  public static String version() {
    return Version.OF_DIGESTMARK;
  }
}
