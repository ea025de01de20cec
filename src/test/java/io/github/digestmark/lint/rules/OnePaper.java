package io.github.digestmark.lint.rules;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated digest with one paper, whose texts tests change. */
public final class OnePaper {

  private static final String FORM =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [{row title}]({row url}) | {row summary} |

      # 详细

      [^1]: {translated title}

          {title}

          [{link text}]({url})

          {summary}

          {english summary}

          {translated abstract}

          {abstract}
      {end}
      """;

  private final Map<String, String> texts;

  private OnePaper(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Returns a paper without faults. */
  public static OnePaper sound() {
    Map<String, String> texts = new HashMap<>();
    texts.put("row title", "Attention Is All You Need");
    texts.put("row url", "https://arxiv.org/abs/1706.03762");
    texts.put("row summary", "提出了Transformer。");
    texts.put("translated title", "注意力就是你所需要的一切");
    texts.put("title", "Attention Is All You Need");
    texts.put("link text", "https://arxiv.org/abs/1706.03762");
    texts.put("url", "https://arxiv.org/abs/1706.03762");
    texts.put("summary", "提出了Transformer。");
    texts.put("english summary", "");
    texts.put("translated abstract", "我们提出一种新的网络结构。");
    texts.put("abstract", "We propose a new network architecture.");
    texts.put("end", "    ");
    return new OnePaper(texts);
  }

  /** Changes one text, in the row or in the entry. */
  public OnePaper with(String name, String text) {
    if (!texts.containsKey(name)) {
      throw new IllegalArgumentException(name);
    }
    Map<String, String> changed = new HashMap<>(texts);
    changed.put(name, text);
    return new OnePaper(changed);
  }

  /** Changes the title in the row and in the entry. */
  public OnePaper titled(String title) {
    return with("row title", title).with("title", title);
  }

  /** Changes the summary in the row and in the entry. */
  public OnePaper summarized(String summary) {
    return with("row summary", summary).with("summary", summary);
  }

  /** Changes the URL in all places. */
  public OnePaper at(String url) {
    return with("row url", url).with("url", url).with("link text", url);
  }

  public String markdown() {
    String text = FORM;
    for (Map.Entry<String, String> field : texts.entrySet()) {
      text = text.replace("{" + field.getKey() + "}", field.getValue());
    }
    return text;
  }

  public List<Diagnostic> lint(LintOptions options) {
    return Digestmark.lint(Digestmark.parse(markdown()), options);
  }

  public List<Diagnostic> lint() {
    return lint(LintOptions.defaults());
  }

  /** Returns the rule of each finding with the text at its span. */
  public List<String> findings() {
    return findings(LintOptions.defaults());
  }

  /** Returns the findings of a rule, as the others do; the texts are made up, and may differ. */
  public List<String> findingsOf(String rule) {
    return findings().stream().filter(finding -> finding.startsWith(rule + ": ")).toList();
  }

  /** Returns the rule of each finding with the text at its span. */
  public List<String> findings(LintOptions options) {
    ParsedDigest parsed = Digestmark.parse(markdown());
    return Digestmark.lint(parsed, options).stream()
        .map(d -> d.rule() + ": " + parsed.source().at(d.span()))
        .toList();
  }

  public String fixed(Fix.Safety upTo) {
    return Digestmark.fix(markdown(), LintOptions.defaults(), upTo).text();
  }
}
