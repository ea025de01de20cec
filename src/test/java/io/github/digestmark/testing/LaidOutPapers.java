package io.github.digestmark.testing;

import java.util.ArrayList;
import java.util.List;
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

  /** A form of one paper with its fields in braces, and what is above the papers of a topic. */
  public enum Form {
    TABLE(
        "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n",
        "|**{date}**|**{title}**|{authors}|[{id}]({url})|null|\n"),
    ABSTRACT_COLUMN(
        "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n",
        "| **[{title}]({url})** | {date}"
            + " | <details><summary>Show</summary><p>{text}</p></details> |  |\n"),
    OTHER_LANGUAGE(
        "| # | 题目 | 一句话要点 | 作者 | 日期 |\n|---:|---|---|---|---|\n",
        "| {n} | [{title}]({url}) | {summary} | {authors} | {date} |\n"),
    SECTIONS(
        "",
        """
        ### [{n}] [{title}]({url})

        *{authors}*

        **TL;DR:** {summary}

        <details>
          <summary>Details</summary>

        **Abstract:** {text}

        </details>


        """),
    LABELLED_SECTIONS(
        "",
        """
        ### {title}
         - **Authors:** {authors}
         - **Arxiv link:** {url}
         - **Published:** {date}
         - **Abstract**
         {text}
        """),
    NUMBERED_SECTIONS(
        "",
        """
        ### {n}. [{title}]({url})

        **<font color=#1a73e8>作者：</font>** {authors}

        **<font color=#5f6368>摘要：</font>**
        > {text}

        ---

        """),
    LIST(
        "",
        """
        - **[{title}]({url})**  `arXiv:{id}`  `cs.RO` `cs.LG`\s\s
          _{authors}_
          <details open><summary>Abstract</summary>
          {text}
          </details>

        """),
    NESTED_LIST(
        "",
        """
        - **{title}**
          - Authors: {authors}
          - Published: {date} | Category: `cs.CV`
          - Links: [arXiv]({url}) | [PDF](https://arxiv.org/pdf/{id})
          - Summary: {summary}
        """);

    private final String head;
    private final String paper;

    Form(String head, String paper) {
      this.head = head;
      this.paper = paper;
    }

    /** Returns whether the form has a field. */
    public boolean has(String field) {
      return paper.contains("{" + field + "}");
    }

    private String write(LaidOutPaper from, int number) {
      String title = head.isEmpty() ? from.title : cell(from.title);
      String text = head.isEmpty() ? from.text : cell(from.text);
      String summary = head.isEmpty() ? from.summary : cell(from.summary);
      return paper
          .replace("{n}", String.valueOf(number))
          .replace("{url}", from.url())
          .replace("{id}", from.id)
          .replace("{authors}", from.authors)
          .replace("{date}", from.date)
          .replace("{title}", title)
          .replace("{summary}", summary)
          .replace("{text}", text);
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
      String id = "2605." + (10_000 + numbered.size());
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
      markdown.append(form.write(paper, number++));
    }
    return markdown.toString();
  }

  @Override
  public String toString() {
    return form + papers.stream().map(Object::toString).collect(Collectors.joining("\n", "\n", ""));
  }
}
