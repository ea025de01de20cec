package io.github.digestmark.convert.page;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What several papers are about: phrases of two or three words in English titles, such as "graph
 * neural networks", with the papers that have them in their title, English summary or abstract.
 */
final class Topics {

  private static final int FEWEST_TITLES = 2;
  private static final int FEWEST_PAPERS = 3;
  private static final int MOST_TOPICS = 16;
  private static final int LONGEST_PHRASE = 3;

  private static final List<Field> TEXTS =
      List.of(Field.TITLE, Field.ENGLISH_SUMMARY, Field.ABSTRACT);

  /** What is between words of one phrase is only white space. */
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}\\s'’-]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Words that are in no topic. */
  private static final Set<String> COMMON =
      Set.of(
          ("a about across after against all an analysis and any application applications approach"
                  + " approaches are as at based be better between beyond but by can case deep do"
                  + " does effective efficient fast for framework from general generalized how"
                  + " improved improving in into is it its method methods more multi new no not novel"
                  + " of on one only or our over review robust simple some study survey than that the"
                  + " their these this through to toward towards two under using versus via vs we"
                  + " what when which why with within without")
              .split(" ", -1));

  /** A phrase: how titles write it, in how many of them it is, and which papers have it. */
  private static final class Phrase {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final List<Integer> papers = new ArrayList<>();
    private int titles;

    void addTitle(String spelling) {
      titles++;
      spellings.merge(spelling, 1, Integer::sum);
    }

    String spelling() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  private Topics() {}

  /**
   * Finds the topics of papers.
   *
   * @return the indices of the papers of each topic; those with most papers come first
   */
  static Map<String, List<Integer>> of(List<Paper> papers) {
    Map<String, Phrase> phrases = new HashMap<>();
    for (Paper paper : papers) {
      phrases(List.of(paper.title()))
          .forEach(
              (key, spelling) ->
                  phrases.computeIfAbsent(key, any -> new Phrase()).addTitle(spelling));
    }
    phrases.values().removeIf(phrase -> phrase.titles < FEWEST_TITLES);
    for (int i = 0; i < papers.size(); i++) {
      for (String key : phrases(TEXTS.stream().map(papers.get(i)::text).toList()).keySet()) {
        Phrase phrase = phrases.get(key);
        if (phrase != null) {
          phrase.papers.add(i);
        }
      }
    }
    phrases.values().removeIf(phrase -> phrase.papers.size() < FEWEST_PAPERS);
    parts(phrases).forEach(phrases::remove);
    Map<String, List<Integer>> topics = new LinkedHashMap<>();
    phrases.values().stream()
        .sorted(
            Comparator.comparingInt((Phrase phrase) -> -phrase.titles)
                .thenComparing(phrase -> -phrase.papers.size())
                .thenComparing(Phrase::spelling))
        .limit(MOST_TOPICS)
        .sorted(
            Comparator.comparingInt((Phrase phrase) -> -phrase.papers.size())
                .thenComparing(Phrase::spelling))
        .forEach(phrase -> topics.put(phrase.spelling(), phrase.papers));
    return topics;
  }

  /** Returns the phrases that are mostly part of a longer one. */
  private static Set<String> parts(Map<String, Phrase> phrases) {
    Set<String> parts = new HashSet<>();
    phrases.forEach(
        (key, longer) -> {
          for (String part : List.of(withoutFirst(key), key.substring(0, key.lastIndexOf(' ')))) {
            Phrase shorter = phrases.get(part);
            if (shorter != null && 2 * longer.papers.size() > shorter.papers.size()) {
              parts.add(part);
            }
          }
        });
    return parts;
  }

  private static String withoutFirst(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  /** Returns the phrases of texts, each as it is compared, and as the texts write it. */
  private static Map<String, String> phrases(Collection<String> texts) {
    Map<String, String> found = new HashMap<>();
    for (String text : texts) {
      for (String part : BREAK.split(text, -1)) {
        List<String> run = new ArrayList<>();
        for (String word : SPACE.split(part.toLowerCase(Locale.ROOT), -1)) {
          if (isTopical(word)) {
            run.add(word);
          } else {
            addPhrases(run, found);
            run.clear();
          }
        }
        addPhrases(run, found);
      }
    }
    return found;
  }

  private static boolean isTopical(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(0)) && !COMMON.contains(word);
  }

  private static void addPhrases(List<String> run, Map<String, String> found) {
    for (int length = 2; length <= LONGEST_PHRASE; length++) {
      for (int start = 0; start + length <= run.size(); start++) {
        List<String> words = run.subList(start, start + length);
        found.putIfAbsent(
            String.join(" ", words.stream().map(Topics::singular).toList()),
            String.join(" ", words));
      }
    }
  }

  /** Returns one form for singular and plural. */
  private static String singular(String word) {
    if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
