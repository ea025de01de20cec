package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv identifier, with or without a version.
 *
 * <pre>{@code
 * 2310.13833v2     since January 2015: month, five digits
 * 0704.0001        April 2007 to December 2014: month, four digits
 * hep-th/9901001   until March 2007: archive, month, three digits
 * }</pre>
 *
 * <p>A number is never padded or cut to fit: {@code 2402.1399} is not an identifier, since any of
 * its five digits may be the missing one. The subject class of an old identifier ({@code
 * math.GT/0309136}) is accepted and dropped, as in arXiv's canonical form.
 *
 * @param paper the identifier without version, in canonical form: {@code 2310.13833}
 * @param version the version from 1 on, or empty, which means the latest; arXiv documents no upper
 *     bound, so none but the length of the identifier, 200 characters, is here
 */
public record ArxivId(String paper, Optional<BigInteger> version) {

  // Months are numbers here, since loading YearMonth takes milliseconds.
  private static final int FIRST_OLD = 1991_07;
  private static final int FIRST_NEW = 2007_04;

  /** The first month of identifiers without an archive, as it is written. */
  private static final int FIRST_YYMM = 704;

  private static final int FIRST_YYMM_OF_FIVE_DIGITS = 1501;

  /** arXiv answers no request with a longer identifier. */
  private static final int MAX_LENGTH = 200;

  /**
   * Checks the identifier.
   *
   * @param paper the identifier without version, in canonical form
   * @param version the version from 1 on, or empty
   * @throws IllegalArgumentException if {@code paper} is not a canonical identifier, {@code
   *     version} is below 1, or both together are longer than 200 characters
   */
  public ArxivId {
    if (!isNewStyle(paper) && !canonicalPaper(paper).equals(Optional.of(paper))) {
      throw new IllegalArgumentException("not a canonical arXiv identifier: " + paper);
    }
    if (version.filter(v -> v.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("arXiv versions start at 1, not " + version.get());
    }
    if (version.filter(v -> v.bitLength() > 32).isPresent()
        && (paper + "v" + version.get()).length() > MAX_LENGTH) {
      throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters: " + paper);
    }
  }

  /**
   * Returns an identifier without a version.
   *
   * @param paper the identifier in canonical form
   * @return the identifier
   * @throws IllegalArgumentException if it is not a canonical identifier
   */
  public static ArxivId of(String paper) {
    return new ArxivId(paper, Optional.empty());
  }

  /**
   * Returns the identifier of a version.
   *
   * @param number the version from 1 on
   * @return the identifier of the same paper with that version
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ArxivId withVersion(long number) {
    return new ArxivId(paper, Optional.of(BigInteger.valueOf(number)));
  }

  /**
   * Reads an identifier in any form that arXiv documents: bare ({@code 2310.13833v2}), as cited
   * ({@code arXiv:2310.13833v2}), as an OAI identifier ({@code oai:arXiv.org:2310.13833}) or as a
   * DOI ({@code 10.48550/arXiv.2310.13833}, with {@code doi:} before it or without, and never with
   * a version). The case of these prefixes does not count.
   *
   * @param text the whole identifier; nothing is trimmed
   * @return the identifier, or empty if the text is none
   */
  public static Optional<ArxivId> parse(String text) {
    if (Ascii.startsWithIgnoreCase(text, "oai:arxiv.org:")) {
      return bare(text.substring("oai:arXiv.org:".length()));
    }
    if (Ascii.startsWithIgnoreCase(text, "doi:")) {
      return parseDoi(text.substring("doi:".length()));
    }
    if (text.startsWith("10.")) {
      return parseDoi(text);
    }
    return parseCited(text);
  }

  /** Reads {@code 2310.13833v2} or {@code arXiv:2310.13833v2}. */
  static Optional<ArxivId> parseCited(String text) {
    boolean prefixed = Ascii.startsWithIgnoreCase(text, "arxiv:");
    return bare(prefixed ? text.substring("arXiv:".length()) : text);
  }

  /** Reads {@code 2310.13833v2} in exactly the form that {@link #toString} returns. */
  static Optional<ArxivId> parseVersion(String text) {
    return bare(text).filter(id -> id.version.isPresent() && text.startsWith(id.paper));
  }

  /** Reads {@code 10.48550/arXiv.2310.13833}. DataCite mints them for canonical papers only. */
  static Optional<ArxivId> parseDoi(String doi) {
    String prefix = "10.48550/arxiv.";
    if (!Ascii.startsWithIgnoreCase(doi, prefix)) {
      return Optional.empty();
    }
    // DOI names are the same in capitals, and DataCite prints them so.
    String paper = Ascii.toLower(doi.substring(prefix.length()));
    return bare(paper).filter(id -> id.toString().equals(paper) && id.version().isEmpty());
  }

  private static Optional<ArxivId> bare(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int v = text.lastIndexOf('v');
    // An archive's name may hold a "v" too; a version's follows a digit.
    if (v < 1 || !Ascii.isDigit(text.charAt(v - 1))) {
      return canonicalPaper(text).map(ArxivId::of);
    }
    String version = text.substring(v + 1);
    if (!Ascii.isDigits(version) || version.charAt(0) == '0') {
      return Optional.empty();
    }
    return canonicalPaper(text.substring(0, v))
        .map(paper -> new ArxivId(paper, Optional.of(new BigInteger(version))));
  }

  private static Optional<String> canonicalPaper(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isNewStyle(text) ? Optional.of(text) : Optional.empty();
    }
    return oldStyle(text.substring(0, slash), text.substring(slash + 1));
  }

  private static boolean isNewStyle(String text) {
    int digits = text.length() - 5;
    boolean formed =
        4 <= digits
            && digits <= 5
            && text.charAt(4) == '.'
            && Ascii.isDigits(text, 0, 4)
            && Ascii.isDigits(text, 5, text.length());
    if (!formed || Integer.parseInt(text, 5, text.length(), 10) == 0) {
      return false;
    }
    int yymm = Integer.parseInt(text, 0, 4, 10);
    int month = yymm % 100;
    return 1 <= month
        && month <= 12
        && yymm >= FIRST_YYMM
        && digits == (yymm < FIRST_YYMM_OF_FIVE_DIGITS ? 4 : 5);
  }

  private static Optional<String> oldStyle(String prefix, String digits) {
    int dot = prefix.indexOf('.');
    String name = dot < 0 ? prefix : prefix.substring(0, dot);
    if (digits.length() != 7 || !Ascii.isDigits(digits) || !isCount(digits.substring(4))) {
      return Optional.empty();
    }
    int month = month(digits.charAt(0) == '9', Integer.parseInt(digits, 0, 4, 10));
    boolean exists = 1 <= month % 100 && month % 100 <= 12;
    if (!exists || month < FIRST_OLD || month >= FIRST_NEW) {
      return Optional.empty();
    }
    return Archive.named(name)
        .filter(archive -> dot < 0 || archive.hasClass(prefix.substring(dot + 1)))
        .filter(archive -> archive.tookPapersIn(month))
        .map(archive -> name + "/" + digits);
  }

  /** Returns a month as in {@code 199107}. */
  private static int month(boolean isOfNineties, int yymm) {
    return (isOfNineties ? 1900_00 : 2000_00) + yymm;
  }

  private static boolean isCount(String number) {
    return Ascii.isDigits(number) && Integer.parseInt(number) > 0;
  }

  /**
   * Returns the month in which the paper was first announced, which its number begins with.
   *
   * @return a month from July 1991 on; the century of old identifiers is 19 for 91 to 99
   */
  public YearMonth announced() {
    return YearMonth.of(month() / 100, month() % 100);
  }

  /**
   * Returns whether the month in which the paper was first announced is later than that of a day.
   *
   * @param day a day
   * @return whether the paper was announced in a month after that day
   */
  public boolean isAnnouncedAfter(LocalDate day) {
    return month() > 100 * day.getYear() + day.getMonthValue();
  }

  private int month() {
    int digits = paper.indexOf('/') + 1;
    boolean isOfNineties = digits > 0 && paper.charAt(digits) == '9';
    return month(isOfNineties, Integer.parseInt(paper, digits, digits + 4, 10));
  }

  /**
   * Returns the archive that the identifier names, as all did until March 2007.
   *
   * @return such as {@code hep-th}, or empty for identifiers since April 2007
   */
  public Optional<String> archive() {
    int slash = paper.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(paper.substring(0, slash));
  }

  /**
   * Returns whether two identifiers name the same paper, whatever the version.
   *
   * @param other any identifier
   * @return whether they differ in the version at most
   */
  public boolean isSamePaperAs(ArxivId other) {
    return paper.equals(other.paper);
  }

  // Written out, since the first call of what Java generates for a record takes milliseconds.
  @Override
  public int hashCode() {
    return 31 * paper.hashCode() + version.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArxivId id && paper.equals(id.paper) && version.equals(id.version);
  }

  /** Returns the canonical form, with the version where there is one: {@code 2310.13833v2}. */
  @Override
  public String toString() {
    return version.map(v -> paper + "v" + v).orElse(paper);
  }
}
