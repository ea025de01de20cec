package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a digest names something of arXiv: a paper or a category.
 *
 * @param span where it is
 * @param paper the paper, if it is one
 * @param category the category, if it is one
 */
record ArxivMention(Span span, Optional<ArxivId> paper, Optional<ArxivCategory> category) {

  private static final Pattern WORD =
      Pattern.compile(
          "[^\\s|<>()\\[\\]{}\"'`,;*\\p{InCJK_Symbols_And_Punctuation}\uFF08\uFF09\uFF0C]+");

  /** Finds what is named at a place. */
  static Optional<ArxivMention> at(SourceText source, int offset) {
    Span line = source.lineOf(offset);
    Matcher word = WORD.matcher(source.text()).region(line.start(), line.end());
    while (word.find() && word.start() <= offset) {
      if (offset <= word.end()) {
        Optional<ArxivMention> found = of(word.group(), word.start());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ArxivMention> of(String word, int start) {
    String text = word.replaceFirst("(?<![.:])[.:]+$", "");
    Span span = new Span(start, start + text.length());
    String id = text.replaceFirst("(?i)^arxiv:", "");
    Optional<ArxivId> paper = ArxivUrl.parse(text).map(ArxivUrl::id).or(() -> ArxivId.parse(id));
    Optional<ArxivCategory> category = ArxivCategory.parse(text);
    return paper.isEmpty() && category.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArxivMention(span, paper, category));
  }

  /** Says what is known of it, in Markdown. */
  String text(Map<ArxivId, PaperLookup> metadata) {
    List<String> lines = new ArrayList<>();
    paper.ifPresent(id -> lines.add(text(id)));
    paper
        .flatMap(id -> Optional.ofNullable(metadata.get(ArxivId.of(id.paper()))))
        .ifPresent(found -> lines.add(text(found)));
    category.ifPresent(each -> lines.add(text(each)));
    return String.join("\n\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static String text(ArxivId id) {
    String month = id.announced().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String version = id.version().map("version %s, "::formatted).orElse("");
    String archive =
        id.archive().flatMap(ArxivCategory::parse).map(each -> ", " + each.name()).orElse("");
    return "**arXiv:%s**: %sannounced in %s %s%s"
        .formatted(id.paper(), version, month, id.announced().getYear(), archive);
  }

  private static String text(PaperLookup found) {
    if (found instanceof PaperLookup.Found known) {
      PaperMetadata paper = known.metadata();
      String withdrawn = paper.isWithdrawn() ? "; withdrawn" : "";
      return "%s\n\nlatest version: %s; %s%s"
          .formatted(
              paper.title(),
              paper.latest().number(),
              String.join(", ", paper.categories()),
              withdrawn);
    }
    return found instanceof PaperLookup.Missing ? "arXiv has no such paper" : "";
  }

  private static String text(ArxivCategory category) {
    String successor =
        category
            .successor()
            .map(
                id ->
                    switch (category.status()) {
                      case ALIAS -> ", an alias of " + id;
                      default -> ", now " + id;
                    })
            .orElse("");
    return "**%s**: %s%s".formatted(category.id(), category.name(), successor);
  }
}
