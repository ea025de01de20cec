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
    List<Reading> readings = new ArrayList<>();
    for (EntryParagraph leftOver : paragraphs) {
      List<EntryParagraph> others = new ArrayList<>(paragraphs);
      others.remove(leftOver);
      // Of two readings that are as good, the one that leaves over what comes last is kept.
      readings.addAll(0, readings(source, others, Optional.of(leftOver)));
    }
    readings.addAll(readings(source, paragraphs, Optional.empty()));
    Reading best = readings.get(0);
    int cheapest = Integer.MAX_VALUE;
    int next = Integer.MAX_VALUE;
    for (Reading reading : readings) {
      int cost =
          cost(reading.fields(), reading.texts(), rowSummary, language)
              + (isCutOff ? endMissing(reading.fields()) : usualness(reading.fields()))
              + (reading.leftOver().isPresent() ? LEFT_OVER : 0);
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

  /** One way to assign the paragraphs. */
  private record Reading(
      List<Field> fields,
      List<EntryParagraph> paragraphs,
      List<String> texts,
      Optional<EntryParagraph> leftOver) {

    Map<Field, EntryParagraph> assigned() {
      Map<Field, EntryParagraph> assigned = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        assigned.put(fields.get(i), paragraphs.get(i));
      }
      return assigned;
    }
  }

  private static List<Reading> readings(
      SourceText source, List<EntryParagraph> paragraphs, Optional<EntryParagraph> leftOver) {
    List<String> texts = paragraphs.stream().map(p -> p.text(source)).toList();
    return choices(paragraphs.size()).stream()
        .map(fields -> new Reading(fields, paragraphs, texts, leftOver))
        .toList();
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
        found.add(choice);
      }
    }
    return found;
  }

  private static int cost(
      List<Field> reading,
      List<String> texts,
      Optional<String> rowSummary,
      DigestLanguage language) {
    int cost = originalCost(reading, texts, language);
    boolean summarized = reading.contains(Field.SUMMARY);
    boolean summarizedInRow = rowSummary.filter(summary -> !summary.isEmpty()).isPresent();
    if (rowSummary.isPresent() && summarized != summarizedInRow) {
      cost += NOT_REPEATED;
    }
    int summary = reading.indexOf(Field.SUMMARY);
    // Once the row's summary has its place, another field may repeat it.
    boolean settled =
        summarizedInRow
            && summary >= 0
            && LooseEquality.isSame(texts.get(summary), rowSummary.get());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Field field = reading.get(i);
      boolean translated = field == Field.SUMMARY || field == Field.TRANSLATED_ABSTRACT;
      if (language.script() != null && translated != language.isIn(text)) {
        cost += translated ? UNTRANSLATED : TRANSLATED;
      }
      if (field != Field.ABSTRACT && Announcement.prefixLength(text) > 0) {
        cost += CONTRADICTION;
      }
      if (summarizedInRow && !settled) {
        cost += summaryCost(field, text, rowSummary.get());
      }
    }
    return cost;
  }

  /** In Latin script, an original text that is alone can look like a translation. */
  private static int originalCost(
      List<Field> reading, List<String> texts, DigestLanguage language) {
    int translation = reading.indexOf(Field.TRANSLATED_ABSTRACT);
    boolean isAlone = translation >= 0 && !reading.contains(Field.ABSTRACT);
    if (!isAlone || language.script() != null) {
      return 0;
    }
    boolean isOriginal = language.keepsTitles() || DigestLanguage.isEnglish(texts.get(translation));
    return isOriginal ? UNTRANSLATED : 0;
  }

  private static int summaryCost(Field field, String text, String rowSummary) {
    boolean isSummary = field == Field.SUMMARY;
    if (LooseEquality.isSame(text, rowSummary)) {
      return isSummary ? 0 : CONTRADICTION;
    }
    return isSummary == LooseEquality.isAlike(text, rowSummary) ? 0 : DISAGREEMENT;
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
