package io.github.digestmark.convert.page;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The search field of a page and its filters by category and by topic. They are hidden until the
 * page's script shows them.
 */
final class PageFilters {

  private static final Pattern NO_CATEGORY = Pattern.compile("[^A-Za-z.-]+");

  private final List<Paper> papers;
  private final PageWords words;

  /** The number of papers of each category; those with most papers come first. */
  private final Map<String, Integer> categories;

  private final Map<String, List<Integer>> topics;

  /** The numbers of the topics of each paper, with a space before and after each. */
  private final List<StringBuilder> topicsOfPapers = new ArrayList<>();

  PageFilters(List<Paper> papers, PageWords words) {
    this.papers = papers;
    this.words = words;
    this.categories = categories(papers);
    this.topics = papers.size() < 2 ? Map.of() : topics(papers);
    papers.forEach(paper -> topicsOfPapers.add(new StringBuilder(" ")));
    int number = 0;
    for (List<Integer> ofTopic : topics.values()) {
      for (int paper : ofTopic) {
        topicsOfPapers.get(paper).append(number).append(' ');
      }
      number++;
    }
  }

  /** Topics that the digest has itself are in its order; else they are found in titles. */
  private static Map<String, List<Integer>> topics(List<Paper> papers) {
    Map<String, List<Integer>> topics = new LinkedHashMap<>();
    for (int i = 0; i < papers.size(); i++) {
      String topic = papers.get(i).text(Field.TOPIC);
      if (!topic.isEmpty()) {
        topics.computeIfAbsent(topic, name -> new ArrayList<>()).add(i);
      }
    }
    return topics.isEmpty() ? Topics.of(papers) : topics;
  }

  private static Map<String, Integer> categories(List<Paper> papers) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    papers.stream()
        .map(PageFilters::category)
        .filter(category -> !category.isEmpty())
        .forEach(category -> counts.merge(category, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** Returns the category of the stamp, or the first that the digest names; else an empty text. */
  private static String category(Paper paper) {
    return paper
        .stamp()
        .map(TitleStamp::category)
        .or(
            () ->
                Arrays.stream(NO_CATEGORY.split(paper.text(Field.CATEGORIES), -1))
                    .filter(word -> ArxivCategory.parse(word).isPresent())
                    .findFirst())
        .orElse("");
  }

  /**
   * Adds the category and the topics of a paper, for the script, to the attributes of its element.
   */
  Map<String, String> attributes(int paper, String id, String role) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id);
    attributes.put("role", role);
    if (papers.size() > 1) {
      attributes.put("data-category", category(papers.get(paper)));
      attributes.put("data-topics", topicsOfPapers.get(paper).toString());
    }
    return attributes;
  }

  /** Writes the bar with the filters and the way back to the top. */
  void write(Html html) {
    html.open("div", Map.of("class", "bar"));
    if (papers.size() > 1) {
      form(html);
    }
    html.open("a", Html.attributes("class", "up", "href", "#top", "aria-label", words.toTop()));
    html.add("↑").close("a").close("div").line();
  }

  private void form(Html html) {
    html.open("form", Html.attributes("class", "filters", "role", "search", "hidden", ""));
    html.open(
        "input",
        Html.attributes(
            "type",
            "search",
            "name",
            "words",
            "placeholder",
            words.search(),
            "aria-label",
            words.search(),
            "autocomplete",
            "off"));
    if (categories.size() > 1) {
      openSelect(html, "category", words.allCategories());
      categories.forEach((id, count) -> option(html, id, name(id), count));
      html.close("select");
    }
    if (topics.size() > 1) {
      openSelect(html, "topic", words.allTopics());
      int number = 0;
      for (Map.Entry<String, List<Integer>> topic : topics.entrySet()) {
        option(html, String.valueOf(number), topic.getKey(), topic.getValue().size());
        number++;
      }
      html.close("select");
    }
    html.open("output", Map.of("data-text", words.shown())).close("output");
    html.open("button", Html.attributes("type", "reset", "hidden", "")).add(words.reset());
    html.close("button").close("form");
  }

  private static void openSelect(Html html, String name, String all) {
    html.open("select", Html.attributes("name", name, "aria-label", all));
    html.open("option", Map.of("value", "")).add(all).close("option");
  }

  private static void option(Html html, String value, String label, int count) {
    html.open("option", Html.attributes("value", value, "data-label", label));
    html.add(label + " (" + count + ")").close("option");
  }

  private static String name(String category) {
    return ArxivCategory.parse(category)
        .map(known -> category + " " + known.name())
        .orElse(category);
  }
}
