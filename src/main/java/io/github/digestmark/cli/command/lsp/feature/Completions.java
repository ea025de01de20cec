package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.lsp.session.CheckedDigest;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completes comments for digestmark, and labels. */
public final class Completions {

  /** After these characters, clients ask for completions at once. */
  public static final List<String> TRIGGERS = List.of(":", " ", ",", "^");

  /** A comment up to the place where somebody types, and the word that is there. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*digestmark\\s*(?<colon>:?)(?<words>(?:(?!-->).)*?)(?<word>[^\\s,]*)\\z",
          Pattern.DOTALL);

  private static final Pattern ALLOW =
      Pattern.compile("\\s*allow\\s(?<rules>[^\\[]*?)(?<in>\\sin\\s.*)?", Pattern.DOTALL);

  /** A label that is being typed. */
  private static final Pattern LABEL = Pattern.compile("\\[\\^(?<word>[^\\[\\]\\s]*)\\z");

  /** What follows a place in the name of a rule. */
  private static final Pattern NAME = Pattern.compile("[\\w-]+");

  /** What follows a place in a label. */
  private static final Pattern REST_OF_LABEL = Pattern.compile("[^\\[\\]\\s]*(?=])");

  /** Nobody reads a longer list. */
  private static final int MOST = 1000;

  /** How far back a comment may start. */
  private static final int LONGEST = 2000;

  private final Positions positions;
  private final CheckedDigest checked;
  private final ParsedDigest digest;
  private final Linter linter;

  public Completions(OpenDocument document, Linter linter) {
    this.positions = document.positions();
    this.checked = document.checked();
    this.digest = checked.parsed();
    this.linter = linter;
  }

  /** Returns what can be written at a position: the first of it, if there is very much. */
  public CompletionList at(Position position) {
    List<CompletionItem> items = items(position);
    boolean isIncomplete = items.size() > MOST;
    return new CompletionList(isIncomplete, isIncomplete ? items.subList(0, MOST) : items);
  }

  private List<CompletionItem> items(Position position) {
    int offset = positions.offset(position);
    String before = digest.source().text().substring(Math.max(0, offset - LONGEST), offset);
    int opening = before.lastIndexOf("<!--");
    if (opening >= 0) {
      Matcher comment = COMMENT.matcher(before).region(opening, before.length());
      if (comment.lookingAt()) {
        return inComment(comment, offset);
      }
    }
    Matcher label = LABEL.matcher(before);
    return label.find() ? labels(label.group("word"), "", offset) : List.of();
  }

  private List<CompletionItem> inComment(Matcher comment, int offset) {
    String words = comment.group("words");
    String word = comment.group("word");
    if (comment.group("colon").isEmpty() || words.contains(" -- ")) {
      return List.of();
    }
    Matcher allow = ALLOW.matcher(words);
    if (!allow.matches()) {
      int typed = (words + word).stripLeading().length();
      return starts(new Span(offset - typed, offset));
    }
    if (allow.group("in") == null) {
      return rules(allow.group("rules"), new Span(offset - word.length(), end(NAME, offset)));
    }
    String typed = word.startsWith("[^") ? word.substring(2) : word.startsWith("[") ? "" : word;
    return labels(typed, word, offset);
  }

  /** Returns the end of what follows a place. */
  private int end(Pattern rest, int offset) {
    String text = digest.source().text();
    Matcher following = rest.matcher(text).region(offset, text.length());
    return following.lookingAt() ? following.end() : offset;
  }

  /** What a comment may say at all, if that is how it starts. */
  private List<CompletionItem> starts(Span replaced) {
    String typed = digest.source().at(replaced);
    Stream<String> fields =
        Field.all().stream().filter(field -> field != Field.TOPIC).map(field -> "no " + field);
    return Stream.concat(Stream.of("allow", "fields in order", "no link"), fields)
        .filter(start -> start.startsWith(typed))
        .map(start -> item(start, start, replaced, CompletionItemKind.Keyword))
        .toList();
  }

  /** The rules that find something in this digest come first. */
  private List<CompletionItem> rules(String named, Span replaced) {
    Set<String> already = new HashSet<>(List.of(named.strip().split("[\\s,]+")));
    Map<String, Long> counts =
        checked.findings().stream()
            .collect(Collectors.groupingBy(Diagnostic::rule, Collectors.counting()));
    List<CompletionItem> items = new ArrayList<>();
    for (RuleInfo rule : linter.rules()) {
      if (already.contains(rule.name())) {
        continue;
      }
      CompletionItem item = item(rule.name(), rule.name(), replaced, CompletionItemKind.EnumMember);
      long count = counts.getOrDefault(rule.name(), 0L);
      item.setDetail(count == 0 ? rule.summary() : "%s (%s here)".formatted(rule.summary(), count));
      item.setSortText((count == 0 ? "2" : "1") + rule.name());
      linter
          .page(rule.name())
          .map(RulePage::firstLines)
          .ifPresent(text -> item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, text)));
      items.add(item);
    }
    if (!named.isBlank() && named.endsWith(" ")) {
      items.add(item("in", "in", replaced, CompletionItemKind.Keyword));
    }
    return items;
  }

  /**
   * Completes a label.
   *
   * @param typed what was typed of the label itself
   * @param word what was typed with its brackets, if anything
   */
  private List<CompletionItem> labels(String typed, String word, int offset) {
    Map<String, ParsedPart> byLabel = new LinkedHashMap<>();
    Stream.<ParsedPart>concat(digest.entries().stream(), digest.rows().stream())
        .filter(part -> !part.label().isEmpty() && !part.labelSpan().contains(Span.at(offset)))
        .filter(part -> Labels.key(part.label()).startsWith(Labels.key(typed)))
        .forEach(part -> byLabel.putIfAbsent(Labels.key(part.label()), part));
    String text = digest.source().text();
    int start = offset - typed.length();
    boolean hasBrackets = text.startsWith("[^", start - 2);
    Matcher rest = REST_OF_LABEL.matcher(text).region(offset, text.length());
    boolean isClosed = hasBrackets && rest.lookingAt();
    Span replaced =
        hasBrackets
            ? new Span(start, isClosed ? rest.end() : offset)
            : new Span(offset - word.length(), offset);
    List<CompletionItem> items = new ArrayList<>();
    byLabel.forEach(
        (key, part) -> {
          String bracketed = "[^" + part.label() + "]";
          String inserted = !hasBrackets ? bracketed : isClosed ? part.label() : part.label() + "]";
          CompletionItem item = item(bracketed, inserted, replaced, CompletionItemKind.Reference);
          item.setFilterText(hasBrackets ? part.label() : bracketed);
          item.setSortText(String.format(Locale.ROOT, "%06d", items.size()));
          item.setDetail(title(part));
          items.add(item);
        });
    return items;
  }

  private static String title(ParsedPart part) {
    String translated = part.text(Field.TRANSLATED_TITLE);
    return part instanceof ParsedEntry && !translated.isEmpty() ? translated : part.title();
  }

  private CompletionItem item(String label, String text, Span replaced, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setTextEdit(Either.forLeft(new TextEdit(positions.range(replaced), text)));
    return item;
  }
}
