package io.github.digestmark.arxiv;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper as arXiv asks to be cited, and as it stamps first pages.
 *
 * <pre>{@code
 * arXiv:0706.1234 [math.FA]                   a citation
 * arXiv:hep-th/9910001                        a citation of a paper from before April 2007
 * arXiv:0706.0001v1 [cond-mat.soft] 1 Jun 2007   a stamp, with the date of that version
 * }</pre>
 *
 * <p>Source: <a href="https://info.arxiv.org/help/faq/references.html">arXiv's help on
 * references</a> and <a href="https://info.arxiv.org/help/arxiv_identifier_for_services.html">on
 * stamps</a>.
 *
 * @param id the paper; a stamp names its version
 * @param category the primary category, if it is given
 * @param date the day on which the version was submitted, in a stamp
 */
public record Citation(ArxivId id, Optional<ArxivCategory> category, Optional<LocalDate> date) {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  // Text taken out of a PDF has double spaces where the stamp has one.
  private static final Pattern FORM =
      Pattern.compile(
          "(arXiv:[^ ]+)(?: +\\[([A-Za-z.-]+)])?(?: +([1-9][0-9]?) +([A-Z][a-z]{2}) +([0-9]{4}))?");

  /**
   * Checks the parts.
   *
   * @param id the paper
   * @param category the primary category
   * @param date the day on which the version was submitted
   * @throws IllegalArgumentException if there is a date, but no version or no category where arXiv
   *     stamps one, or if a first version is dated after the month of its announcement
   */
  public Citation {
    if (date.isPresent() && !isStamp(id, category, date.get())) {
      throw new IllegalArgumentException(
          "not an arXiv stamp: %s, %s, %s".formatted(id, category.orElse(null), date.get()));
    }
  }

  /**
   * Reads a citation or a stamp.
   *
   * @param text the whole of it; nothing is trimmed
   * @return the citation, or empty if the text is none
   */
  public static Optional<Citation> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<ArxivId> id = ArxivId.parseCited(m.group(1));
    Optional<ArxivCategory> category =
        Optional.ofNullable(m.group(2)).flatMap(ArxivCategory::parse);
    Optional<LocalDate> date =
        m.group(3) == null ? Optional.empty() : date(m.group(3), m.group(4), m.group(5));
    boolean unknownCategory = m.group(2) != null && category.isEmpty();
    boolean noSuchDay = m.group(3) != null && date.isEmpty();
    if (unknownCategory || noSuchDay) {
      return Optional.empty();
    }
    return id.filter(i -> date.isEmpty() || isStamp(i, category, date.get()))
        .map(i -> new Citation(i, category, date));
  }

  private static Optional<LocalDate> date(String day, String month, String year) {
    int index = MONTHS.indexOf(month);
    if (index < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), index + 1, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isStamp(ArxivId id, Optional<ArxivCategory> category, LocalDate date) {
    boolean fourDigits = 1000 <= date.getYear() && date.getYear() <= 9999;
    boolean bracketed = category.isPresent() || isOfCategoryArchive(id);
    // A paper may be held back for months before it is announced, never the other way round.
    boolean inTime =
        !id.version().equals(Optional.of(BigInteger.ONE))
            || !YearMonth.from(date).isAfter(id.announced());
    return id.version().isPresent() && fourDigits && bracketed && inTime;
  }

  /** Only papers of archives that are categories themselves are stamped without brackets. */
  private static boolean isOfCategoryArchive(ArxivId id) {
    return id.archive().flatMap(ArxivCategory::parse).isPresent();
  }

  /** Returns the citation or stamp as arXiv prints it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("arXiv:").append(id);
    category.ifPresent(known -> text.append(" [").append(known).append(']'));
    date.ifPresent(
        day -> {
          text.append(' ').append(day.getDayOfMonth());
          text.append(' ').append(MONTHS.get(day.getMonthValue() - 1));
          text.append(' ').append(day.getYear());
        });
    return text.toString();
  }
}
