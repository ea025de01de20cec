package io.github.digestmark.testing;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Plant.Bed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Defects as people and programs make them; at least one for every rule. */
public final class Plants {

  private final List<Plant> all = new ArrayList<>();

  private Plants() {}

  public static List<Plant> all() {
    Plants plants = new Plants();
    plants.structure();
    plants.footnotes();
    plants.links();
    plants.identifiers();
    plants.texts();
    plants.characters();
    plants.numbers();
    plants.repetitions();
    plants.translations();
    plants.formulas();
    plants.metadata();
    return plants.all;
  }

  private void add(String rule, String name, Consumer<Bed> how) {
    all.add(new Plant(name, rule, how));
  }

  private void structure() {
    add(
        "conflict-marker",
        "two versions of a row",
        bed -> {
          Span row = bed.line(bed.row().span());
          String other = bed.at(row).replace(" |\n", "。 |\n");
          bed.insert(row.start(), "<<<<<<< HEAD\n")
              .insert(row.end(), "=======\n" + other + ">>>>>>> feature\n")
              .expect(row.start(), "<<<<<<< HEAD".length());
        });
    add(
        "conflict-marker",
        "two versions of an abstract, with their ancestor",
        bed -> {
          Span line = bed.line(bed.entry().at(Field.TRANSLATED_ABSTRACT));
          String text = bed.at(line);
          bed.insert(line.start(), "<<<<<<< ours\n")
              .insert(
                  line.end(), "||||||| 1a2b3c4\n" + text + "=======\n" + text + ">>>>>>> theirs\n")
              .expect(line.start(), "<<<<<<< ours".length());
        });
    add(
        "conflict-marker",
        "a last line that was forgotten",
        bed -> {
          int start = bed.entry(1).span().start();
          bed.insert(start, ">>>>>>> feature\n").expect(start, ">>>>>>> feature".length());
        });
    add(
        "missing-digest",
        "a refusal instead of a digest",
        bed -> {
          String refusal = "I cannot help with this.";
          bed.replace(new Span(0, bed.parsed().source().text().length()), refusal + "\n")
              .expect(0, refusal.length());
        });
    add(
        "missing-digest",
        "a digest that breaks off in its header",
        bed -> {
          Span table = bed.parsed().sections().table().orElseThrow();
          int first = bed.at(new Span(0, table.start())).indexOf('#');
          bed.replace(
                  new Span(table.start(), bed.parsed().source().text().length()), "| Ref | Title |")
              .expect(bed.line(Span.at(first)).start(), -1);
        });
    add(
        "missing-section",
        "the heading of the entries deleted",
        bed -> {
          Span heading = bed.parsed().sections().detailsHeading().orElseThrow();
          bed.replace(bed.line(heading), "")
              .expect(bed.parsed().entries().get(0).span().start(), 0);
        });
    add(
        "missing-section",
        "the row of dashes deleted",
        bed -> {
          Span table = bed.parsed().sections().table().orElseThrow();
          Span header = bed.line(table);
          bed.replace(bed.line(Span.at(header.end())), "")
              .expect(header.start(), header.length() - 1);
        });
    add(
        "table-header",
        "a column deleted",
        bed -> {
          List<Span> columns = bed.parsed().sections().columns();
          Span header = bed.line(columns.get(0));
          Span dashes = bed.line(Span.at(header.end()));
          bed.replace(header, "| Ref | Title |\n")
              .replace(dashes, "| --- | --- |\n")
              .expect(header.start(), "| Ref | Title".length());
        });
    add(
        "row-cells",
        "a pipe in the summary",
        bed ->
            bed.insert(bed.row().at(Field.SUMMARY).end(), "$A|B$")
                .insert(bed.entry().at(Field.SUMMARY).end(), "$A|B$")
                .expect(bed.row().at(Field.SUMMARY).end(), "$A".length(), 1));
    add(
        "row-cells",
        "a pipe in the title",
        bed ->
            bed.insert(bed.row().at(Field.TITLE).end(), " $Y|X$")
                .insert(bed.entry().at(Field.TITLE).end(), " $Y|X$")
                .expect(bed.row().at(Field.TITLE).end(), " $Y".length(), 1));
    add(
        "row-cells",
        "the summary and its cell deleted",
        bed -> {
          Span row = bed.row().span();
          int end = bed.row().at(Field.URL).end() + 1;
          bed.replace(new Span(end, row.end()), " |").expect(row.start(), end - row.start() + 2);
        });
    for (String cells : List.of(" |", " |  |", "|")) {
      add(
          "row-cells",
          "empty cells at the end: " + cells,
          bed -> {
            int end = bed.row().span().end();
            bed.insert(end, cells).expect(end, cells.indexOf('|'), 1);
          });
    }
    add(
        "row-cells",
        "an empty cell in front of the summary",
        bed -> {
          int end = bed.row().at(Field.URL).end() + ") |".length();
          bed.insert(end, " |").expect(end, 1, 1);
        });
    add(
        "row-cells",
        "text in a fourth cell",
        bed -> {
          int end = bed.row().span().end();
          bed.insert(end, " 好论文 |").expect(end, 1, 3);
        });
    add(
        "row-cells",
        "the link and the summary swapped",
        bed -> {
          ParsedRow row = bed.row();
          Span link = new Span(row.at(Field.TITLE).start() - 1, row.at(Field.URL).end() + 1);
          Span summary = row.at(Field.SUMMARY);
          bed.replace(link, bed.at(summary))
              .replace(summary, bed.at(link))
              .expect(row.span().start(), row.span().length());
        });
    add(
        "row-cells",
        "the columns in another order",
        bed -> {
          for (ParsedRow row : bed.parsed().rows()) {
            if (!row.isSound()) {
              continue;
            }
            Span label = new Span(row.labelSpan().start() - 2, row.labelSpan().end() + 1);
            Span summary = row.at(Field.SUMMARY);
            bed.replace(label, bed.at(summary)).replace(summary, bed.at(label));
          }
          List<Span> columns = bed.parsed().sections().columns();
          int start = columns.get(0).start();
          bed.expect(start, columns.get(2).end() - start);
        });
    add(
        "table-header",
        "a column without a name added",
        bed -> {
          List<Span> columns = bed.parsed().sections().columns();
          Span header = bed.line(columns.get(0));
          Span dashes = bed.line(Span.at(header.end()));
          bed.insert(header.end() - 1, " |").insert(dashes.end() - 1, " --- |");
          bed.parsed().rows().forEach(row -> bed.insert(row.span().end(), " 好 |"));
          bed.expect(header.start(), header.length() - 1);
        });
    for (String mark : List.of("#", "#\u3000", "#\u00A0", "＃", "＃ ")) {
      add(
          "missing-section",
          "headings with " + mark + " for their mark",
          bed -> {
            int summary = bed.parsed().sections().summaryHeading().orElseThrow().start() - 2;
            int details = bed.parsed().sections().detailsHeading().orElseThrow().start() - 2;
            bed.replace(new Span(summary, summary + 2), mark)
                .replace(new Span(details, details + 2), mark)
                .expect(summary, mark.length());
          });
    }
    for (String opening : List.of("<!-- draft", "```", "~~~~ text", "<pre>", "<?php")) {
      add(
          "missing-section",
          opening + " between the table and the entries",
          bed -> {
            Span heading = bed.line(bed.parsed().sections().detailsHeading().orElseThrow());
            bed.insert(heading.start(), opening + "\n\n").expect(heading.start(), opening.length());
          });
      add(
          "missing-section",
          opening + " between entries",
          bed -> {
            int start = bed.entry(1).span().start();
            bed.insert(start, opening + "\n").expect(start, opening.length());
          });
      add(
          "missing-section",
          opening + " above the table",
          bed -> bed.insert(0, opening + "\n").expect(0, opening.length()));
    }
    add(
        "missing-section",
        "a comment that the next one ends",
        bed -> {
          int start = bed.entry(1).span().start();
          bed.insert(start, "<!-- to do\n")
              .insert(bed.entry(2).span().start(), "<!-- the third -->\n\n")
              .expect(start, "<!-- to do".length());
        });
    add(
        "row-reference",
        "the caret deleted",
        bed -> {
          Span label = bed.row().labelSpan();
          bed.replace(new Span(label.start() - 1, label.start()), "")
              .expect(label.start() - 2, label.length() + 2);
        });
    add(
        "row-reference",
        "a second reference",
        bed -> {
          Span label = bed.row().labelSpan();
          bed.insert(label.end() + 1, "[^1]").expect(label.start() - 2, label.length() + 7);
        });
    add(
        "row-link",
        "the link taken off",
        bed -> {
          ParsedRow row = bed.row();
          bed.replace(
                  new Span(row.at(Field.TITLE).start() - 1, row.at(Field.URL).end() + 1),
                  bed.at(row.at(Field.TITLE)))
              .expect(row.at(Field.TITLE).start() - 1, row.at(Field.TITLE).length());
        });
    add(
        "row-link",
        "text beside the link",
        bed -> {
          ParsedRow row = bed.row();
          int start = row.at(Field.TITLE).start() - 1;
          bed.insert(row.at(Field.URL).end() + 1, " (new)")
              .expect(start, row.at(Field.URL).end() + 1 + 6 - start);
        });
    for (String field : List.of("title", "link", "summary", "translated abstract", "abstract")) {
      add(
          "entry-layout",
          "the " + field + " not indented",
          bed -> {
            ParsedEntry e = bed.entry();
            Span span =
                switch (field) {
                  case "title" ->
                      new Span(
                          e.at(Field.TITLE).start(),
                          Math.max(e.at(Field.TITLE).end(), e.at(Field.STAMP).end()));
                  case "link" ->
                      new Span(e.at(Field.LINK_TEXT).start() - 1, e.at(Field.URL).end() + 1);
                  case "summary" -> e.at(Field.SUMMARY);
                  case "translated abstract" -> e.at(Field.TRANSLATED_ABSTRACT);
                  default ->
                      new Span(
                          e.at(Field.ANNOUNCEMENT).isEmpty()
                              ? e.at(Field.ABSTRACT).start()
                              : e.at(Field.ANNOUNCEMENT).start(),
                          e.at(Field.ABSTRACT).end());
                };
            bed.replace(new Span(span.start() - 4, span.start()), "")
                .expect(span.start(), span.length());
          });
    }
    add(
        "entry-layout",
        "the link deleted",
        bed -> {
          ParsedEntry e = bed.entry();
          bed.replace(new Span(e.at(Field.LINK_TEXT).start() - 1, e.at(Field.URL).end() + 1), "")
              .expect(e.labelSpan().start(), e.labelSpan().length());
        });
    add(
        "stray-content",
        "a sentence below the table",
        bed -> {
          int end = bed.parsed().sections().table().orElseThrow().end();
          bed.insert(end, "\n\n以下为详细内容。").expect(end, 2, 8);
        });
    add(
        "stray-content",
        "three paragraphs before the table",
        bed -> bed.insert(0, "好的，\n\n以下是\n\n摘要：\n\n").expect(0, "好的，\n\n以下是\n\n摘要：".length()));
    add(
        "stray-content",
        "a sentence between entries",
        bed -> {
          int start = bed.entry(1).span().start();
          bed.insert(start, "希望有所帮助。\n\n").expect(start, 0, 7);
        });
    add(
        "stray-content",
        "blank lines between all rows",
        bed -> {
          List<ParsedRow> rows = bed.parsed().rows();
          rows.forEach(row -> bed.insert(bed.line(row.span()).end(), "\n"));
          bed.expect(rows.get(1).span().start(), 1, rows.get(1).span().length());
        });
    add(
        "accidental-markup",
        "an abstract that begins a list",
        bed -> {
          int start = bed.entry().at(Field.ABSTRACT).start();
          if (bed.entry().at(Field.ANNOUNCEMENT).isEmpty()) {
            bed.insert(start, "1. ").expect(start, 2);
          } else {
            bed.insert(bed.entry().at(Field.ANNOUNCEMENT).start(), "")
                .insert(start, "<Humans think> ")
                .expect(start, "<Humans think>".length());
          }
        });
    add(
        "accidental-markup",
        "a translated abstract that begins a heading",
        bed -> {
          int start = bed.entry().at(Field.TRANSLATED_ABSTRACT).start();
          bed.insert(start, "# ").expect(start, 1);
        });
    add(
        "accidental-markup",
        "words in angle brackets",
        bed -> {
          bed.insert(bed.row().at(Field.TITLE).end(), " <Humans exhibit it>")
              .insert(bed.entry().at(Field.TITLE).end(), " <Humans exhibit it>")
              .expect(bed.row().at(Field.TITLE).end(), 1, "<Humans exhibit it>".length());
        });
    add(
        "accidental-markup",
        "emphasis between formulas",
        bed -> {
          String formulas = "，其中$\\{x\\}_{i}$和$\\{y\\}_{j}$。";
          int end = bed.entry().at(Field.TRANSLATED_ABSTRACT).end();
          bed.insert(end, formulas)
              .expect(end, formulas.indexOf('$'), formulas.indexOf('和') - formulas.indexOf('$'));
        });
    plantMarkup("A*和RRT*的路径", "*和RRT*", Field.SUMMARY);
    plantMarkup("从7~70B扩大到13~130B", "~70B扩大到13~", Field.SUMMARY, "7 to 70B, 13 to 130B. ");
    plantMarkup("代码见https://github.com/a/b，供使用", "https://github.com/a/b", Field.SUMMARY);
    plantMarkup("，**结论：**有效", "**结论：**", Field.SUMMARY);
    plantMarkup(" ``a'' and ``b''", "``a'' and ``", Field.TITLE);
  }

  private void plantMarkup(String words, String read, Field field) {
    plantMarkup(words, read, field, "");
  }

  private void plantMarkup(String words, String read, Field field, String inAbstract) {
    add(
        "accidental-markup",
        words.strip(),
        bed ->
            bed.insert(bed.entry().at(Field.ABSTRACT).start(), inAbstract)
                .insert(bed.row().at(field).end(), words)
                .insert(bed.entry().at(field).end(), words)
                .expect(bed.row().at(field).end(), words.indexOf(read), read.length()));
  }

  private void footnotes() {
    add(
        "undefined-reference",
        "an entry deleted",
        bed ->
            bed.replace(bed.whole(0), "")
                .expect(bed.row().labelSpan().start(), bed.row().labelSpan().length()));
    add(
        "undefined-reference",
        "a row's label misspelled",
        bed -> {
          Span label = bed.row().labelSpan();
          bed.replace(label, "9999").expect(label.start(), 4);
        });
    add(
        "undefined-reference",
        "the colon of a definition deleted",
        bed -> {
          Span label = bed.entry().labelSpan();
          bed.replace(new Span(label.end() + 1, label.end() + 2), "")
              .expect(bed.row().labelSpan().start(), bed.row().labelSpan().length());
        });
    add(
        "unused-definition",
        "a row deleted",
        bed ->
            bed.replace(bed.line(bed.row().span()), "")
                .expect(bed.entry().labelSpan().start(), bed.entry().labelSpan().length()));
    add(
        "unused-definition",
        "all rows deleted",
        bed -> {
          bed.parsed().rows().forEach(row -> bed.replace(bed.line(row.span()), ""));
          List<Span> columns = bed.parsed().sections().columns();
          int start = columns.get(0).start();
          bed.expect(start, columns.get(2).end() - start);
        });
    add(
        "unused-definition",
        "the last rows deleted",
        bed -> {
          List<ParsedRow> rows = bed.parsed().rows();
          int first = rows.indexOf(bed.row()) + 1;
          rows.subList(first, rows.size()).forEach(row -> bed.replace(bed.line(row.span()), ""));
          bed.expect(bed.entry(1).labelSpan().start(), bed.entry(1).labelSpan().length());
        });
    add(
        "duplicate-reference",
        "a row twice",
        bed -> {
          Span line = bed.line(bed.row().span());
          bed.insert(line.end(), bed.at(line))
              .expect(line.end(), "| [^".length(), bed.row().labelSpan().length());
        });
    add(
        "duplicate-reference",
        "a row with its neighbour's label",
        bed -> {
          Span label = bed.row(1).labelSpan();
          bed.replace(label, bed.at(bed.row().labelSpan()))
              .expect(label.start(), bed.row().labelSpan().length());
        });
    add(
        "duplicate-definition",
        "an entry twice",
        bed -> {
          Span whole = bed.whole(0);
          bed.insert(whole.end(), bed.at(whole))
              .expect(whole.end(), 2, bed.entry().labelSpan().length());
        });
    add(
        "duplicate-definition",
        "an entry with its neighbour's label",
        bed -> {
          Span label = bed.entry(1).labelSpan();
          bed.replace(label, bed.at(bed.entry().labelSpan()))
              .expect(label.start(), bed.entry().labelSpan().length());
        });
    add(
        "reference-order",
        "two rows swapped",
        bed -> {
          Span one = bed.row().span();
          Span two = bed.row(1).span();
          bed.replace(one, bed.at(two))
              .replace(two, bed.at(one))
              .expect(one.start(), "| [^".length(), bed.row(1).labelSpan().length());
        });
    add(
        "reference-order",
        "a paper deleted",
        bed ->
            bed.replace(bed.whole(0), "")
                .replace(bed.line(bed.row().span()), "")
                .expect(bed.row(1).labelSpan().start(), bed.row(1).labelSpan().length()));
    add(
        "definition-order",
        "two entries swapped",
        bed -> {
          Span one = bed.whole(0);
          Span two = bed.whole(1);
          bed.replace(one, bed.at(two))
              .replace(two, bed.at(one))
              .expect(one.start(), 2, bed.entry(1).labelSpan().length());
        });
  }

  private void links() {
    add(
        "invalid-url",
        "no scheme",
        bed -> {
          String url = bed.row().url();
          String bare = url.substring(url.indexOf("//") + 2);
          bed.replaceInPaper(url, bare).expect(bed.row().at(Field.URL).start(), bare.length());
        });
    add(
        "invalid-url",
        "a space",
        bed -> {
          String url = bed.row().url();
          bed.replaceInPaper(url, url.replace("/abs/", "/abs/ "))
              .expect(bed.row().at(Field.URL).start(), url.length() + 1);
        });
    add(
        "invalid-url",
        "a user name, in the row alone",
        bed -> {
          String url = bed.row().url();
          bed.replace(bed.row().at(Field.URL), url.replace("://", "://arxiv@"))
              .expect(bed.row().at(Field.URL).start(), url.length() + 6);
        });
    add(
        "url-mismatch",
        "the row links to another paper",
        bed -> {
          String other = bed.row().url().replaceFirst("/abs/.*", "/abs/1706.03762");
          bed.replace(bed.row().at(Field.URL), other)
              .expect(bed.row().at(Field.URL).start(), other.length());
        });
    add(
        "url-mismatch",
        "the row links to its neighbour's paper",
        bed -> {
          String other = bed.row(1).url();
          bed.replace(bed.row().at(Field.URL), other)
              .expect(bed.row().at(Field.URL).start(), other.length());
        });
    add(
        "url-mismatch",
        "the entry links to another paper",
        bed -> {
          String other = bed.row().url().replaceFirst("/abs/.*", "/abs/1706.03762");
          bed.replace(bed.entry().at(Field.LINK_TEXT), other)
              .replace(bed.entry().at(Field.URL), other)
              .expect(bed.row().at(Field.URL).start(), bed.row().at(Field.URL).length());
        });
    add(
        "url-mismatch",
        "the entry's target is another paper",
        bed -> {
          String other = bed.row().url().replaceFirst("/abs/.*", "/abs/1706.03762");
          bed.replace(bed.entry().at(Field.URL), other)
              .expect(bed.row().at(Field.URL).start(), bed.row().at(Field.URL).length());
        });
    add(
        "link-text-mismatch",
        "the entry shows another paper",
        bed -> {
          String other = bed.row().url().replaceFirst("/abs/.*", "/abs/1706.03762");
          bed.replace(bed.entry().at(Field.LINK_TEXT), other)
              .expect(bed.entry().at(Field.LINK_TEXT).start(), other.length());
        });
    add(
        "insecure-url",
        "http",
        bed -> {
          String url = bed.row().url();
          bed.replaceInPaper(url, url.replace("https://", "http://"))
              .expect(bed.row().at(Field.URL).start(), url.replace("https://", "http://").length());
        });
    add(
        "insecure-url",
        "http, in the row alone",
        bed -> {
          String url = bed.row().url().replace("https://", "http://");
          bed.replace(bed.row().at(Field.URL), url)
              .expect(bed.row().at(Field.URL).start(), url.length());
        });
    add(
        "insecure-url",
        "http, in the target alone",
        bed -> {
          String url = bed.row().url().replace("https://", "http://");
          bed.replace(bed.entry().at(Field.URL), url)
              .expect(bed.entry().at(Field.URL).start(), url.length());
        });
    add(
        "noncanonical-url",
        "a slash at the end, in the row alone",
        bed -> {
          String url = bed.row().url();
          bed.insert(bed.row().at(Field.URL).end(), "/")
              .expect(bed.row().at(Field.URL).start(), url.length() + 1);
        });
    add(
        "noncanonical-url",
        "a slash at the end, in the target alone",
        bed -> {
          String url = bed.row().url();
          bed.insert(bed.entry().at(Field.URL).end(), "/")
              .expect(bed.entry().at(Field.URL).start(), url.length() + 1);
        });
    for (String form :
        List.of(
            "https://arxiv.org/pdf/ID",
            "https://arxiv.org/html/IDv1",
            "http://export.arxiv.org/abs/ID",
            "https://rss.arxiv.org/abs/ID")) {
      add(
          "noncanonical-url",
          form,
          bed -> {
            String url = form.replace("ID", bed.row().part().arxivId().orElseThrow().paper());
            bed.replaceInPaper(bed.row().url(), url)
                .expect(bed.row().at(Field.URL).start(), url.length());
          });
    }
    add(
        "duplicate-paper",
        "a paper once more under its own label",
        bed -> {
          String url = bed.row().url();
          bed.replace(bed.row(1).at(Field.URL), url)
              .replace(bed.entry(1).at(Field.LINK_TEXT), url)
              .replace(bed.entry(1).at(Field.URL), url)
              .expect(bed.row(1).at(Field.URL).start(), url.length());
          for (Span span :
              List.of(bed.entry(1).at(Field.STAMP), bed.entry(1).at(Field.ANNOUNCEMENT))) {
            bed.replace(
                span,
                bed.at(span)
                    .replace(
                        bed.row(1).part().arxivId().orElseThrow().paper(),
                        bed.row().part().arxivId().orElseThrow().paper()));
          }
        });
  }

  private void identifiers() {
    add(
        "invalid-arxiv-id",
        "a digit lost everywhere",
        bed -> {
          String id = bed.row().part().arxivId().orElseThrow().paper();
          bed.replaceInPaper(id, id.substring(0, id.length() - 1))
              .expect(bed.row().at(Field.URL).end() - id.length(), id.length() - 1);
        });
    add(
        "invalid-arxiv-id",
        "month 13 everywhere",
        bed -> {
          String id = bed.row().part().arxivId().orElseThrow().paper();
          bed.replaceInPaper(id, id.substring(0, 2) + "13" + id.substring(4))
              .expect(bed.row().at(Field.URL).end() - id.length(), id.length());
        });
    add(
        "invalid-arxiv-id",
        "a digit lost in the row",
        bed -> {
          String id = bed.row().part().arxivId().orElseThrow().paper();
          Span url = bed.row().at(Field.URL);
          bed.replace(new Span(url.end() - 1, url.end()), "")
              .expect(url.end() - id.length(), id.length() - 1);
        });
    add(
        "arxiv-id-mismatch",
        "a stamp of another paper",
        bed -> {
          Span stamp = bed.entry().at(Field.STAMP);
          String other = " (arXiv:1706.03762v5 [cs.CL])";
          if (stamp.isEmpty()) {
            int end = bed.entry().at(Field.TITLE).end();
            bed.insert(end, other).expect(end, " (arXiv:".length(), "1706.03762v5".length());
          } else {
            bed.replace(stamp, other.strip())
                .expect(stamp.start(), "(arXiv:".length(), "1706.03762v5".length());
          }
        });
    add(
        "future-arxiv-id",
        "a year in the future everywhere",
        bed -> {
          String id = bed.row().part().arxivId().orElseThrow().paper();
          bed.replaceInPaper(id, "31" + id.substring(2))
              .expect(bed.row().at(Field.URL).end() - id.length(), id.length());
        });
    for (String category : List.of("cs.ML", "cs.NA")) {
      add(
          "unknown-category",
          category,
          bed -> {
            Span stamp = bed.entry().at(Field.STAMP);
            String id = bed.row().part().arxivId().orElseThrow().paper();
            String other = "(arXiv:" + id + "v1 [" + category + "])";
            if (stamp.isEmpty()) {
              int end = bed.entry().at(Field.TITLE).end();
              bed.insert(end, " " + other).expect(end, other.indexOf('[') + 2, category.length());
            } else {
              bed.replace(stamp, other)
                  .expect(stamp.start(), other.indexOf('[') + 1, category.length());
            }
          });
    }
  }

  private void numbers() {
    for (String number : List.of("48.37万", "483700", "4.837", "48 370")) {
      add(
          "number-magnitude",
          "another magnitude: " + number,
          bed -> {
            int start = bed.entry().at(Field.TRANSLATED_ABSTRACT).start();
            bed.insert(bed.entry().at(Field.ABSTRACT).start(), "We use 4837 samples. ")
                .insert(start, "本文使用了" + number + "个样本。")
                .expect(start, "本文使用了".length(), number.length());
          });
    }
    add(
        "number-magnitude",
        "another magnitude in both summaries",
        bed -> {
          String summary = "，参数达4837亿。";
          int start = bed.row().at(Field.SUMMARY).end();
          bed.insert(bed.entry().at(Field.ABSTRACT).start(), "Our model has 48.37B parameters. ")
              .insert(start, summary)
              .insert(bed.entry().at(Field.SUMMARY).end(), summary)
              .expect(start, "，参数达".length(), "4837亿".length());
        });
    add(
        "number-mismatch",
        "a number that nobody wrote",
        bed -> {
          Span summary = bed.row().at(Field.SUMMARY);
          bed.replace(
                  bed.entry().at(Field.ABSTRACT),
                  "Our model sees few samples in training. ".repeat(6).strip())
              .replace(bed.entry().at(Field.TRANSLATED_ABSTRACT), "我们的模型在训练中只见到少量样本。")
              .replace(summary, "模型只见到4837个样本。")
              .replace(bed.entry().at(Field.SUMMARY), "模型只见到4837个样本。")
              .expect(summary.start(), "模型只见到".length(), "4837".length());
        });
  }

  private void texts() {
    add(
        "title-mismatch",
        "a word more in the row's title",
        bed -> {
          int start = bed.row().at(Field.TITLE).start();
          bed.insert(start, "Rethinking ").expect(start, -1);
        });
    add(
        "title-mismatch",
        "another title in the entry",
        bed -> {
          bed.replace(bed.entry().at(Field.TITLE), "Something Else Entirely")
              .expect(bed.row().at(Field.TITLE).start(), -1);
        });
    add(
        "summary-mismatch",
        "another ending in the row's summary",
        bed -> {
          Span summary = bed.row().at(Field.SUMMARY);
          bed.insert(summary.end(), "但效果有限。").expect(summary.end(), -1);
        });
    add(
        "summary-mismatch",
        "another summary in the entry",
        bed ->
            bed.replace(bed.entry().at(Field.SUMMARY), "本文讨论了另一个问题。")
                .expect(bed.row().at(Field.SUMMARY).start(), -1));
    add(
        "empty-field",
        "an empty translated title",
        bed -> {
          Span title = bed.entry().at(Field.TRANSLATED_TITLE);
          bed.replace(title, "").expect(title.start(), -1);
        });
    add(
        "empty-field",
        "an empty translated abstract",
        bed ->
            bed.replace(bed.entry().at(Field.TRANSLATED_ABSTRACT), "")
                .expect(bed.entry().at(Field.SUMMARY).end(), -2));
    add(
        "empty-field",
        "an empty abstract",
        bed -> {
          int start =
              bed.entry().at(Field.ANNOUNCEMENT).isEmpty()
                  ? bed.entry().at(Field.ABSTRACT).start()
                  : bed.entry().at(Field.ANNOUNCEMENT).start();
          bed.replace(new Span(start, bed.entry().at(Field.ABSTRACT).end()), "")
              .expect(bed.entry().at(Field.TRANSLATED_ABSTRACT).end(), -2);
        });
    add(
        "empty-field",
        "an empty summary in row and entry",
        bed ->
            bed.replace(bed.row().at(Field.SUMMARY), "")
                .replace(bed.entry().at(Field.SUMMARY), "")
                .expect(bed.row().at(Field.SUMMARY).start(), -1));
    add(
        "empty-field",
        "an empty summary in the row",
        bed ->
            bed.replace(bed.row().at(Field.SUMMARY), "")
                .expect(bed.row().at(Field.SUMMARY).start(), -1));
    add(
        "empty-field",
        "an empty title in the entry",
        bed ->
            bed.replace(
                    new Span(
                        bed.entry().at(Field.TITLE).start(),
                        Math.max(
                            bed.entry().at(Field.TITLE).end(), bed.entry().at(Field.STAMP).end())),
                    "")
                .expect(bed.entry().at(Field.TRANSLATED_TITLE).end(), -2));
    add(
        "untranslated-field",
        "a translated title in English",
        bed -> {
          String english = "Some Title in English";
          bed.replace(bed.entry().at(Field.TRANSLATED_TITLE), english)
              .expect(bed.entry().at(Field.TRANSLATED_TITLE).start(), english.length());
        });
    add(
        "untranslated-field",
        "a summary in English",
        bed -> {
          String english = "The paper proposes a method.";
          bed.replace(bed.row().at(Field.SUMMARY), english)
              .replace(bed.entry().at(Field.SUMMARY), english)
              .expect(bed.row().at(Field.SUMMARY).start(), english.length());
        });
    add(
        "untranslated-field",
        "a translated abstract in English",
        bed -> {
          String english = "The paper proposes a method.";
          bed.replace(bed.entry().at(Field.TRANSLATED_ABSTRACT), english)
              .expect(bed.entry().at(Field.TRANSLATED_ABSTRACT).start(), english.length());
        });
    add(
        "untranslated-field",
        "a sentence in English within the translated abstract",
        bed -> {
          String english =
              "The results show that the proposed method is better than all of the others in both settings.";
          int start = bed.entry().at(Field.TRANSLATED_ABSTRACT).start();
          bed.insert(start, "本文有如下结果。" + english + "由此可见，")
              .expect(start, "本文有如下结果。".length(), english.length());
        });
    add(
        "truncated-abstract",
        "an abstract that ends in mid-sentence",
        bed -> {
          Span text = bed.entry().at(Field.ABSTRACT);
          bed.replace(text, "We propose a method. It improves the").expect(text.start(), -1);
        });
    for (String stamp : List.of(" (arXiv:1706.03762v5 [cs.CL])", "（arXiv：1706.03762v5[cs.CL]）")) {
      add(
          "stamp-in-translation",
          stamp,
          bed -> {
            int end = bed.entry().at(Field.TRANSLATED_TITLE).end();
            bed.insert(end, stamp).expect(end, -1);
          });
    }
    for (String label : List.of("en_tdlr:", "translated_title:")) {
      add(
          "leaked-prompt",
          label,
          bed -> {
            int start = bed.entry().at(Field.TRANSLATED_TITLE).start();
            bed.insert(start, label + " ").expect(start, label.length());
          });
    }
    add(
        "leaked-prompt",
        "in the summary",
        bed -> {
          bed.insert(bed.row().at(Field.SUMMARY).start(), "tldr: ")
              .insert(bed.entry().at(Field.SUMMARY).start(), "tldr: ")
              .expect(bed.row().at(Field.SUMMARY).start(), 5);
        });
    for (String announcement :
        List.of(
            "arXiv:2403.11346v1 公告类型：新 摘要：",
            "arXiv：2403.11346v1 宣布类型: 替换-交叉 摘要:",
            "公告类型：跨领域 摘要：")) {
      add(
          "leaked-prompt",
          announcement,
          bed -> {
            int start = bed.entry().at(Field.TRANSLATED_ABSTRACT).start();
            bed.insert(start, announcement + " ").expect(start, announcement.length());
          });
    }
    for (String opening :
        List.of(
            "摘要：",
            "**总结**：",
            "【摘要】",
            "好的，以下是这篇论文的一句话摘要：",
            "Here is the summary in Chinese:",
            "<think>用户要一句话。</think>")) {
      add(
          "leaked-prompt",
          opening + " in front of the summary",
          bed ->
              bed.insert(bed.row().at(Field.SUMMARY).start(), opening)
                  .insert(bed.entry().at(Field.SUMMARY).start(), opening)
                  .expect(bed.row().at(Field.SUMMARY).start(), opening.length()));
    }
    for (String closing : List.of("（原文截断）", "（注：原文不完整）", "<end_of_turn>", "</s>", "[/INST]")) {
      add(
          "leaked-prompt",
          closing + " after the translated abstract",
          bed -> {
            int end = bed.entry().at(Field.TRANSLATED_ABSTRACT).end();
            bed.insert(end, closing).expect(end, closing.length());
          });
    }
    for (String whole : List.of("这里是翻译过的论文标题", "抱歉，我无法访问该论文，请提供标题。")) {
      add(
          "leaked-prompt",
          whole + " for a translated title",
          bed -> {
            Span title = bed.entry().at(Field.TRANSLATED_TITLE);
            bed.replace(title, whole).expect(title.start(), whole.length());
          });
    }
    for (String placeholder :
        List.of("N/A", "暂无", "null", "...", "{summary}", "摘要生成失败：Error 429 Too Many Requests")) {
      add(
          "empty-field",
          placeholder + " for a summary",
          bed ->
              bed.replace(bed.row().at(Field.SUMMARY), placeholder)
                  .replace(bed.entry().at(Field.SUMMARY), placeholder)
                  .expect(bed.row().at(Field.SUMMARY).start(), placeholder.length()));
    }
    for (String placeholder : List.of("翻译失败", "None", "{title}")) {
      add(
          "empty-field",
          placeholder + " for a translated title",
          bed -> {
            Span title = bed.entry().at(Field.TRANSLATED_TITLE);
            bed.replace(title, placeholder).expect(title.start(), placeholder.length());
          });
    }
    add(
        "unbalanced-math",
        "a formula without its end",
        bed -> {
          int end = bed.entry().at(Field.TRANSLATED_ABSTRACT).end();
          bed.insert(end, "其复杂度为$O(n^2)。").expect(end, "其复杂度为".length(), 1);
        });
  }

  private void plantDamage(String words, String damaged) {
    add(
        "corrupt-character",
        damaged.strip() + " in the title",
        bed ->
            bed.insert(bed.row().at(Field.TITLE).end(), words)
                .insert(bed.entry().at(Field.TITLE).end(), words)
                .expect(bed.row().at(Field.TITLE).end(), words.indexOf(damaged), damaged.length()));
  }

  private void characters() {
    for (String character : List.of("\b", "\u0085", "\uFFFD", "\uFFFE", "\uD800")) {
      add(
          "corrupt-character",
          String.format(Locale.ROOT, "U+%04X in the abstract", (int) character.charAt(0)),
          bed -> {
            int start = bed.entry().at(Field.ABSTRACT).start() + 3;
            bed.insert(start, character).expect(start, 1);
          });
    }
    add(
        "corrupt-character",
        "in the title",
        bed -> {
          bed.insert(bed.row().at(Field.TITLE).end(), "\f")
              .insert(bed.entry().at(Field.TITLE).end(), "\f")
              .expect(bed.row().at(Field.TITLE).end(), 1);
        });
    add(
        "corrupt-character",
        "in the entry's summary alone",
        bed -> {
          int end = bed.entry().at(Field.SUMMARY).end();
          bed.insert(end, "\u0001").expect(end, 1);
        });
    plantDamage(" SchrÃ¶dinger", "Ã¶");
    plantDamage(" we donâ€™t", "â€™");
    plantDamage(" we don鈥檛", "鈥檛");
    plantDamage(" Q&amp;amp;A", "&amp;amp;");
    plantDamage(" a caf&amp;eacute;", "&amp;eacute;");
    plantDamage(" by Schr\\\"odinger", "\\\"o");
    plantDamage(" at $2\times 2$", "\times");
    for (String lost : List.of("\nabla", "\rho", "\tau")) {
      add(
          "corrupt-character",
          "JSON's escapes: " + lost.strip() + " in the translated abstract",
          bed -> {
            int end = bed.entry().at(Field.TRANSLATED_ABSTRACT).end();
            bed.insert(end, "，即 $" + lost + "_t$。").expect(end, 4, lost.length());
          });
    }
    for (String character : List.of("\u200B", "\uFEFF", "\u00AD", "\u2060", "\u202E")) {
      add(
          "invisible-character",
          String.format(Locale.ROOT, "U+%04X in the translated title", (int) character.charAt(0)),
          bed -> {
            int start = bed.entry().at(Field.TRANSLATED_TITLE).start() + 1;
            bed.insert(start, character).expect(start, 1);
          });
    }
    add(
        "invisible-character",
        "in the row's title alone",
        bed -> {
          int start = bed.row().at(Field.TITLE).start() + 1;
          bed.insert(start, "\u200B").expect(start, 1);
        });
    add(
        "unused-suppression",
        "a comment for nothing",
        bed -> {
          int end = bed.parsed().sections().table().orElseThrow().end();
          bed.insert(end, "\n\n<!-- digestmark: allow table-header -->")
              .expect(end, "\n\n<!-- digestmark: allow ".length(), "table-header".length());
        });
  }

  private void repetitions() {
    add(
        "repeated-text",
        "two papers with one summary",
        bed -> {
          String summary = "本文提出了一种从大图中学习的新方法，并证明它收敛。";
          for (int paper = 0; paper < 2; paper++) {
            bed.replace(bed.row(paper).at(Field.SUMMARY), summary)
                .replace(bed.entry(paper).at(Field.SUMMARY), summary);
          }
          bed.expect(bed.row(1).at(Field.SUMMARY).start(), summary.length());
        });
    add(
        "repeated-text",
        "two papers with one abstract, but for the full stop",
        bed -> {
          String text = "We propose a method that learns from large graphs";
          bed.replace(bed.entry().at(Field.ABSTRACT), text + ".")
              .replace(bed.entry(1).at(Field.ABSTRACT), text + "!")
              .expect(bed.entry(1).at(Field.ABSTRACT).start(), text.length() + 1);
        });
    add(
        "repeated-text",
        "the translated title in place of the summary",
        bed -> {
          bed.replace(bed.entry().at(Field.TRANSLATED_TITLE), "从大图中学习")
              .replace(bed.row().at(Field.SUMMARY), "从大图中学习。")
              .replace(bed.entry().at(Field.SUMMARY), "从大图中学习。")
              .expect(bed.row().at(Field.SUMMARY).start(), "从大图中学习。".length());
        });
    add(
        "repeated-title",
        "two papers with one title",
        bed -> {
          String title = "On Learning from Large Graphs";
          for (int paper = 0; paper < 2; paper++) {
            bed.replace(bed.row(paper).at(Field.TITLE), title)
                .replace(bed.entry(paper).at(Field.TITLE), title);
          }
          bed.expect(bed.row(1).at(Field.TITLE).start(), title.length());
        });
  }

  private void translations() {
    String text =
        "We propose a method that learns from large graphs, and prove that it converges. ";
    for (String translation : List.of("我们提出了一种新方法，并证明它收敛。", "私たちはグラフから学習する新しい手法を提案する。")) {
      add(
          "short-translation",
          translation,
          bed ->
              bed.replace(bed.entry().at(Field.TRANSLATED_ABSTRACT), translation)
                  .replace(bed.entry().at(Field.ABSTRACT), text.repeat(5).strip())
                  .expect(bed.entry().at(Field.TRANSLATED_ABSTRACT).start(), translation.length()));
    }
  }

  private void formulas() {
    for (String wrong : List.of("$^3(T)$", "$O(\\log^2(T))$", "$O(\\log^3(T`))$")) {
      add(
          "formula-mismatch",
          wrong,
          bed -> {
            Span translation = bed.entry().at(Field.TRANSLATED_ABSTRACT);
            String start = "我们证明它的遗憾至多为";
            bed.replace(translation, start + wrong + "，并给出了下界。")
                .replace(
                    bed.entry().at(Field.ABSTRACT),
                    "We prove that its regret is at most $O(\\log^3(T))$, and a lower bound.")
                .expect(translation.start(), start.length(), wrong.length());
          });
    }
    add(
        "full-width-formula",
        "full-width brackets",
        bed -> {
          int end = bed.entry().at(Field.TRANSLATED_ABSTRACT).end();
          bed.insert(end, "它需要$O（n ^ 2）$时间。")
              .insert(bed.entry().at(Field.ABSTRACT).end(), " It takes $O(n^2)$ time.")
              .expect(end, "它需要$O".length(), 1);
        });
    add(
        "full-width-formula",
        "a comma, in the summary of row and entry",
        bed -> {
          bed.insert(bed.row().at(Field.SUMMARY).end(), "$x，y$已知。")
              .insert(bed.entry().at(Field.SUMMARY).end(), "$x，y$已知。")
              .expect(bed.row().at(Field.SUMMARY).end(), "$x".length(), 1);
        });
  }

  private void metadata() {
    add(
        "unknown-paper",
        "an identifier that arXiv does not have",
        bed -> {
          String id = paper(bed.row());
          bed.replaceInPaper(id, Metadata.MISSING.toString());
          Span url = bed.row().at(Field.URL);
          bed.expect(url.start() + bed.at(url).indexOf(id), Metadata.MISSING.toString().length());
        });
    add(
        "wrong-paper",
        "a title that no paper has",
        bed -> {
          Span title = bed.row().at(Field.TITLE);
          String made = "Seventeen Remarks on the Taxation of Wooden Bridges";
          bed.replace(title, made)
              .replace(bed.entry().at(Field.TITLE), made)
              .expect(title.start(), made.length());
        });
    add(
        "outdated-title",
        "one word more",
        bed -> {
          Span title = bed.row().at(Field.TITLE);
          Span inEntry = bed.entry().at(Field.TITLE);
          bed.insert(title.start(), "Revisiting ")
              .insert(inEntry.start(), "Revisiting ")
              .expect(title.start(), title.length() + "Revisiting ".length());
        });
    add(
        "wrong-abstract",
        "the abstract of another paper",
        bed -> {
          Span text = bed.entry().at(Field.ABSTRACT);
          String other =
              "We count the wooden bridges of seven provinces, and compare what those who crossed"
                  + " them were asked to pay with what they were able to carry.";
          bed.replace(text, other).expect(text.start(), other.length());
        });
    add(
        "unknown-version",
        "v9 of a paper",
        bed -> {
          String id = paper(bed.row());
          bed.replaceInPaper("abs/" + id, "abs/" + id + "v9");
          Span url = bed.row().at(Field.URL);
          bed.expect(url.start() + bed.at(url).indexOf(id), id.length() + 2);
        });
    add(
        "wrong-category",
        "another category",
        bed -> {
          Span stamp = bed.entry().at(Field.STAMP);
          String wrong = " (arXiv:" + paper(bed.row()) + "v1 [astro-ph.EP])";
          int end = bed.entry().at(Field.TITLE).end();
          bed.replace(new Span(end, Math.max(end, stamp.end())), wrong)
              .expect(end, wrong.indexOf('[') + 1, "astro-ph.EP".length());
        });
    add(
        "withdrawn-paper",
        "a remark in place of the abstract",
        bed -> {
          String remark = "This paper has been withdrawn by the author due to an error in Lemma 2.";
          Span text = bed.entry().at(Field.ABSTRACT);
          bed.replace(text, remark).expect(text.start(), remark.length());
        });
  }

  private static String paper(ParsedRow row) {
    return row.part().arxivId().orElseThrow().paper();
  }
}
