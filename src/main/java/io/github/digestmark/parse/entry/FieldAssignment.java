package io.github.digestmark.parse.entry;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assigns the paragraphs below the link of an entry that lost its empty lines: up to four
 * paragraphs to four fields in a known order.
 *
 * <p>Each way to leave fields out is a reading with a cost. The cheapest reading wins; it is
 * certain only if the next one costs more by a margin.
 *
 * @param fields the paragraphs by field
 * @param leftOver a paragraph that is not a field
 * @param isCertain whether no other reading costs about as little
 */
record FieldAssignment(
    Map<Field, EntryParagraph> fields, Optional<EntryParagraph> leftOver, boolean isCertain) {

  private static final List<Field> SLOTS =
      List.of(Field.SUMMARY, Field.ENGLISH_SUMMARY, Field.TRANSLATED_ABSTRACT, Field.ABSTRACT);

  /** The ways to choose as many of these fields as the index says. */
  private static final List<List<List<Field>>> CHOICES = choices();

  /** Something impossible: the row's summary in another field, an abstract's announcement. */
  private static final int CONTRADICTION = 100;

  /** The row and the entry have different summaries; no generator did that. */
  private static final int DISAGREEMENT = 10;

  /** One of row and entry has a summary and the other has none. */
  private static final int NOT_REPEATED = 5;

  /** All but the English summary: 99 of 100 entries. */
  private static final int USUAL = -2;

  /** A set of fields that none of 240,000 entries has. */
  private static final int UNUSUAL = 4;

  /** A translation in another language; of 240,000 abstracts, 57 were left in English. */
  private static final int UNTRANSLATED = 3;

  /** An English summary or an abstract in the language of the digest; none was ever found. */
  private static final int TRANSLATED = 6;

  /** A paragraph that is not a field. */
  private static final int LEFT_OVER = 8;

  /** The last field in an entry whose end is missing. */
  private static final int CUT_OFF = 10;

  private static final int MARGIN = 5;

  /** A reading that costs no more leaves no doubt about one with a paragraph left over. */
  private static final int MOST_WITHOUT_DOUBT = LEFT_OVER + USUAL - MARGIN;

  /**
   * Assigns paragraphs to fields.
   *
   * @param paragraphs what follows the link; four at most
   * @param rowSummary the summary in the row of the same label, or empty if there is no row
   * @param isCutOff whether the end of the entry is missing
   */
  static FieldAssignment of(
      SourceText source,
      List<EntryParagraph> paragraphs,
      Optional<String> rowSummary,
      DigestLanguage language,
      boolean isCutOff) {
    List<Candidate> candidates = new ArrayList<>();
    for (EntryParagraph paragraph : paragraphs) {
      candidates.add(Candidate.of(paragraph, paragraph.text(source), rowSummary, language));
    }
    List<Reading> readings = new ArrayList<>();
    addReadings(candidates, Optional.empty(), readings);
    for (Reading reading : readings) {
      if (cost(reading, rowSummary, language, isCutOff) <= MOST_WITHOUT_DOUBT) {
        return cheapest(readings, rowSummary, language, isCutOff);
      }
    }
    readings.clear();
    // Of two readings that are as good, the one that leaves over what comes last is kept.
    for (int leftOver = candidates.size() - 1; leftOver >= 0; leftOver--) {
      List<Candidate> others = new ArrayList<>(candidates);
      others.remove(leftOver);
      addReadings(others, Optional.of(paragraphs.get(leftOver)), readings);
    }
    addReadings(candidates, Optional.empty(), readings);
    return cheapest(readings, rowSummary, language, isCutOff);
  }

  private static FieldAssignment cheapest(
      List<Reading> readings,
      Optional<String> rowSummary,
      DigestLanguage language,
      boolean isCutOff) {
    Reading best = readings.get(0);
    int cheapest = Integer.MAX_VALUE;
    int next = Integer.MAX_VALUE;
    for (Reading reading : readings) {
      int cost = cost(reading, rowSummary, language, isCutOff);
      if (cost < cheapest) {
        next = cheapest;
        cheapest = cost;
        best = reading;
      } else {
        next = Math.min(next, cost);
      }
    }
    return new FieldAssignment(best.assigned(), best.leftOver(), (long) next - cheapest >= MARGIN);
  }

  /**
   * What the cost of a reading depends on. There are many readings, and looking at a long text for
   * each of them would take most of the time.
   *
   * @param isInLanguage whether it is in the language of the digest
   * @param isAnnounced whether it begins with an announcement
   * @param isRowSummary whether it is the summary of the row
   * @param isLikeRowSummary whether it is similar to the summary of the row
   */
  private record Candidate(
      EntryParagraph paragraph,
      String text,
      boolean isInLanguage,
      boolean isAnnounced,
      boolean isRowSummary,
      boolean isLikeRowSummary) {

    static Candidate of(
        EntryParagraph paragraph,
        String text,
        Optional<String> rowSummary,
        DigestLanguage language) {
      return new Candidate(
          paragraph,
          text,
          language.isIn(text),
          Announcement.prefixLength(text) > 0,
          rowSummary.isPresent() && LooseEquality.isSame(text, rowSummary.get()),
          rowSummary.isPresent() && LooseEquality.isAlike(text, rowSummary.get()));
    }
  }

  /** One way to assign the paragraphs. */
  private record Reading(
      List<Field> fields, List<Candidate> candidates, Optional<EntryParagraph> leftOver) {

    Map<Field, EntryParagraph> assigned() {
      Map<Field, EntryParagraph> assigned = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        assigned.put(fields.get(i), candidates.get(i).paragraph());
      }
      return assigned;
    }
  }

  private static void addReadings(
      List<Candidate> candidates, Optional<EntryParagraph> leftOver, List<Reading> readings) {
    for (List<Field> fields : CHOICES.get(candidates.size())) {
      readings.add(new Reading(fields, candidates, leftOver));
    }
  }

  private static List<List<List<Field>>> choices() {
    List<List<List<Field>>> choices = new ArrayList<>();
    for (int size = 0; size <= SLOTS.size(); size++) {
      choices.add(choices(size));
    }
    return List.copyOf(choices);
  }

  /** Lists the ways to choose some of the fields, those at the end first. */
  private static List<List<Field>> choices(int size) {
    List<List<Field>> found = new ArrayList<>();
    for (int chosen = (1 << SLOTS.size()) - 1; chosen >= 0; chosen--) {
      if (Integer.bitCount(chosen) == size) {
        List<Field> choice = new ArrayList<>();
        for (int i = 0; i < SLOTS.size(); i++) {
          if ((chosen >> i & 1) == 1) {
            choice.add(SLOTS.get(i));
          }
        }
        found.add(List.copyOf(choice));
      }
    }
    return List.copyOf(found);
  }

  private static int cost(
      Reading reading, Optional<String> rowSummary, DigestLanguage language, boolean isCutOff) {
    return cost(reading.fields(), reading.candidates(), rowSummary, language)
        + (isCutOff ? endMissing(reading.fields()) : usualness(reading.fields()))
        + (reading.leftOver().isPresent() ? LEFT_OVER : 0);
  }

  private static int cost(
      List<Field> reading,
      List<Candidate> candidates,
      Optional<String> rowSummary,
      DigestLanguage language) {
    int cost = originalCost(reading, candidates, language);
    boolean summarized = reading.contains(Field.SUMMARY);
    boolean summarizedInRow = rowSummary.filter(summary -> !summary.isEmpty()).isPresent();
    if (rowSummary.isPresent() && summarized != summarizedInRow) {
      cost += NOT_REPEATED;
    }
    int summary = reading.indexOf(Field.SUMMARY);
    // Once the row's summary has its place, another field may repeat it.
    boolean settled = summarizedInRow && summary >= 0 && candidates.get(summary).isRowSummary();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Field field = reading.get(i);
      boolean translated = field == Field.SUMMARY || field == Field.TRANSLATED_ABSTRACT;
      if (language.script() != null && translated != candidate.isInLanguage()) {
        cost += translated ? UNTRANSLATED : TRANSLATED;
      }
      if (field != Field.ABSTRACT && candidate.isAnnounced()) {
        cost += CONTRADICTION;
      }
      if (summarizedInRow && !settled) {
        cost += summaryCost(field, candidate);
      }
    }
    return cost;
  }

  /** In Latin script, an original text that is alone can look like a translation. */
  private static int originalCost(
      List<Field> reading, List<Candidate> candidates, DigestLanguage language) {
    int translation = reading.indexOf(Field.TRANSLATED_ABSTRACT);
    boolean isAlone = translation >= 0 && !reading.contains(Field.ABSTRACT);
    if (!isAlone || language.script() != null) {
      return 0;
    }
    boolean isOriginal =
        language.keepsTitles() || DigestLanguage.isEnglish(candidates.get(translation).text());
    return isOriginal ? UNTRANSLATED : 0;
  }

  private static int summaryCost(Field field, Candidate candidate) {
    boolean isSummary = field == Field.SUMMARY;
    if (candidate.isRowSummary()) {
      return isSummary ? 0 : CONTRADICTION;
    }
    return isSummary == candidate.isLikeRowSummary() ? 0 : DISAGREEMENT;
  }

  private static int endMissing(List<Field> reading) {
    return reading.contains(Field.ABSTRACT) ? CUT_OFF : 0;
  }

  private static int usualness(List<Field> reading) {
    boolean all = reading.size() == SLOTS.size();
    int cost = reading.contains(Field.ABSTRACT) ? 0 : UNUSUAL;
    if (reading.contains(Field.ENGLISH_SUMMARY) && !all) {
      return cost + (reading.contains(Field.SUMMARY) ? UNUSUAL : 2 * UNUSUAL);
    }
    return reading.size() == 3 ? USUAL : cost;
  }
}
