package io.github.digestmark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of papers, and of the texts that generators of other layouts than footnotes would
 * write for them.
 *
 * @param papers the papers
 * @param form how they are written
 */
public record LaidOutPapers(List<LaidOutPaper> papers, Form form) {

  /** A paper, and its place in the digest. */
  public record LaidOutPaper(
      String title,
      String id,
      String authors,
      String date,
      String summary,
      String text,
      int topic) {

    String url() {
      return "https://arxiv.org/abs/" + id;
    }
  }

  /** A form, and whether it has topics, authors and so on. */
  public enum Form {
    TABLE(
        "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n",
        (paper, n) ->
            "|**%s**|**%s**|%s|[%s](%s)|null|\n"
                .formatted(paper.date, cell(paper.title), paper.authors, paper.id, paper.url()),
        "title authors date"),
    ABSTRACT_COLUMN(
        "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n",
        (paper, n) ->
            "| **[%s](%s)** | %s | <details><summary>Show</summary><p>%s</p></details> |  |\n"
                .formatted(cell(paper.title), paper.url(), paper.date, cell(paper.text)),
        "title date text"),
    OTHER_LANGUAGE(
        "| # | 题目 | 一句话要点 | 作者 | 日期 |\n|---:|---|---|---|---|\n",
        (paper, n) ->
            "| %s | [%s](%s) | %s | %s | %s |\n"
                .formatted(
                    n,
                    cell(paper.title),
                    paper.url(),
                    cell(paper.summary),
                    paper.authors,
                    paper.date),
        "title summary authors date"),
    SECTIONS(
        "",
        (paper, n) ->
            "### [%s] [%s](%s)\n\n*%s*\n\n**TL;DR:** %s\n\n<details>\n  <summary>Details</summary>\n\n**Abstract:** %s\n\n</details>\n\n\n"
                .formatted(n, paper.title, paper.url(), paper.authors, paper.summary, paper.text),
        "title authors summary text"),
    LABELLED_SECTIONS(
        "",
        (paper, n) ->
            "### %s\n - **Authors:** %s\n - **Arxiv link:** %s\n - **Published:** %s\n - **Abstract**\n %s\n"
                .formatted(paper.title, paper.authors, paper.url(), paper.date, paper.text),
        "title authors date text"),
    NUMBERED_SECTIONS(
        "",
        (paper, n) ->
            "### %s. [%s](%s)\n\n**<font color=#1a73e8>作者：</font>** %s\n\n**<font color=#5f6368>摘要：</font>**\n> %s\n\n---\n\n"
                .formatted(n, paper.title, paper.url(), paper.authors, paper.text),
        "title authors text"),
    LIST(
        "",
        (paper, n) ->
            "- **[%s](%s)**  `arXiv:%s`  `cs.RO` `cs.LG`  \n  _%s_\n  <details open><summary>Abstract</summary>\n  %s\n  </details>\n\n"
                .formatted(paper.title, paper.url(), paper.id, paper.authors, paper.text),
        "title authors text"),
    NESTED_LIST(
        "",
        (paper, n) ->
            "- **%s**\n  - Authors: %s\n  - Published: %s | Category: `cs.CV`\n  - Links: [arXiv](%s) | [PDF](https://arxiv.org/pdf/%s)\n  - Summary: %s\n"
                .formatted(
                    paper.title, paper.authors, paper.date, paper.url(), paper.id, paper.summary),
        "title authors date summary");

    private final String head;
    private final BiFunction<LaidOutPaper, Integer, String> paper;
    private final List<String> fields;

    Form(String head, BiFunction<LaidOutPaper, Integer, String> paper, String fields) {
      this.head = head;
      this.paper = paper;
      this.fields = List.of(fields.split(" "));
    }

    public boolean has(String field) {
      return fields.contains(field);
    }

    private static String cell(String text) {
      return text.replace("|", "\\|");
    }
  }

  private static final List<String> WORDS =
      List.of(
          "Scaling",
          "laws",
          "of",
          "neural",
          "学习",
          "$x^2$",
          "[k]",
          "(fast)",
          "C*-algebras",
          "Über",
          "don't",
          "3D",
          "a|b",
          "\uD83D\uDE00",
          "é",
          "<n>",
          "$\\ell_1$",
          "SLAM:",
          "100%",
          "—",
          "&");

  /** Digests of one to six papers, under one to three topics. */
  public static Arbitrary<LaidOutPapers> any() {
    Arbitrary<String> text =
        Arbitraries.of(WORDS).list().ofMinSize(3).ofMaxSize(12).map(LaidOutPapers::text);
    return Combinators.combine(
            paper(text).list().ofMinSize(2).ofMaxSize(6), Arbitraries.of(Form.class))
        .as((papers, form) -> new LaidOutPapers(numbered(papers), form));
  }

  /** Between sure words, so that no mark is at an edge. */
  private static String text(List<String> words) {
    return "The " + String.join(" ", words) + " model";
  }

  private static Arbitrary<LaidOutPaper> paper(Arbitrary<String> text) {
    Arbitrary<String> authors =
        Arbitraries.of("Ashish Vaswani", "Jia Li et al.", "Ada Lovelace, Alan Turing", "José Luis");
    Arbitrary<String> date = Arbitraries.of("2026-05-13", "2024-12-31", "2025-01-01");
    return Combinators.combine(
            text, authors, date, text, text, Arbitraries.integers().between(0, 1))
        .as(
            (title, names, day, summary, paragraph, topic) ->
                new LaidOutPaper(title, "", names, day, summary, paragraph, topic));
  }

  private static List<LaidOutPaper> numbered(List<LaidOutPaper> papers) {
    List<LaidOutPaper> numbered = new ArrayList<>();
    int topic = 0;
    for (LaidOutPaper p : papers) {
      topic += p.topic;
      String id = "2605.%05d".formatted(10_000 + numbered.size());
      numbered.add(new LaidOutPaper(p.title, id, p.authors, p.date, p.summary, p.text, topic));
    }
    return numbered;
  }

  /** Returns the name of a topic. */
  public static String topic(int number) {
    return "Topic " + number;
  }

  /** Returns the digest as Markdown. */
  public String markdown() {
    StringBuilder markdown = new StringBuilder("# Papers of the day\n\nSome words.\n");
    int topic = -1;
    int number = 1;
    for (LaidOutPaper paper : papers) {
      if (paper.topic != topic) {
        topic = paper.topic;
        markdown.append("\n## ").append(topic(topic)).append("\n\n").append(form.head);
      }
      markdown.append(form.paper.apply(paper, number++));
    }
    return markdown.toString();
  }

  @Override
  public String toString() {
    return form + papers.stream().map(Object::toString).collect(Collectors.joining("\n", "\n", ""));
  }
}
