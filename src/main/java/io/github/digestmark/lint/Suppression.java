package io.github.digestmark.lint;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Labels;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One comment {@code <!-- digestmark: allow RULE, RULE in [^3], [^7] -- reason -->}.
 *
 * @param span the comment
 * @param rules the rules that it names; {@code *} is any rule
 * @param labels the labels that it names; none for the whole file
 * @param reason the text after {@code --}, or empty
 * @param fault why it could not be read, or empty; then it names nothing
 */
record Suppression(Span span, List<Part> rules, List<Part> labels, String reason, String fault) {

  /** Any rule, in place of a name. */
  static final String ANY = "*";

  private static final String EXPECTED =
      "cannot read this comment; write <!-- digestmark: allow RULE in [^3], [^7] -- reason -->, where"
          + " the last two parts are optional";

  private static final String MISPLACED =
      "this comment says which paragraphs an entry has, but is not in an entry; move it there,"
          + " indented by four spaces, or remove it";

  private static final String NO_FIELD =
      "this comment names no field; write <!-- digestmark: no summary -->, for example";

  private static final String NO_COLON = "cannot read this comment; write %s, in an entry";

  /** What comments say about the paragraphs of an entry. */
  private static final Set<String> PARAGRAPHS =
      Stream.concat(
              Stream.of("fields in order", "no link"),
              Field.all().stream().map(field -> "no " + field))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  private static final Pattern OPENING =
      Pattern.compile(
          "<!--[ \\t\\r\\n]*(?<name>digestmark)(?<colon>(?:(?!-->)[-_;=,.\\s\\p{Z}])*[:\uFF1A]?)",
          Pattern.CASE_INSENSITIVE);

  /** How comments for this and other linters begin; other text is not meant for the linter. */
  private static final Pattern VERB =
      Pattern.compile(
          "\\s*(?:allow|disable|enable|ignore|noqa|off|skip|suppress)(?![\\p{L}\\p{N}'])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN =
      Pattern.compile("[ \\t\\r\\n]*(--|,|\\[\\^[^\\]\\s]+]|[^\\s,\\[]+)");

  /** A rule or a label in the comment. */
  record Part(String text, Span span) {
    boolean isAny() {
      return text.equals(ANY);
    }
  }

  /** Finds the suppressions in HTML comments. */
  static List<Suppression> in(String text, Span comments) {
    List<Suppression> found = new ArrayList<>();
    Matcher opening = OPENING.matcher(text).region(comments.start(), comments.end());
    while (opening.find()) {
      int end = text.indexOf("-->", opening.end());
      if (end < 0 || end > comments.end()) {
        break;
      }
      Span whole = new Span(opening.start(), end + "-->".length());
      Span content = new Span(opening.end(), end);
      boolean isMeant = VERB.matcher(text).region(content.start(), end).lookingAt();
      boolean hasColon = opening.group("colon").equals(":");
      if (isMeant && hasColon) {
        found.add(parse(text, whole, content));
      } else if (isMeant && !opening.group("colon").isEmpty()) {
        found.add(unreadable(whole, EXPECTED));
      } else {
        misplaced(text, opening, whole, content).ifPresent(found::add);
      }
      opening.region(whole.end(), comments.end());
    }
    return found;
  }

  /** Returns what is wrong with a comment that is not a suppression, if it is not other text. */
  private static Optional<Suppression> misplaced(
      String text, Matcher opening, Span whole, Span content) {
    String said =
        SPACES.matcher(text.substring(content.start(), content.end()).strip()).replaceAll(" ");
    boolean hasColon = opening.group("colon").equals(":");
    if (PARAGRAPHS.contains(Ascii.toLower(said))) {
      String fault = hasColon ? MISPLACED : NO_COLON.formatted("<!-- digestmark: " + said + " -->");
      return Optional.of(unreadable(whole, fault));
    }
    if (!hasColon || !opening.group("name").equals("digestmark")) {
      return Optional.empty();
    }
    return Optional.of(unreadable(whole, said.startsWith("no ") ? NO_FIELD : EXPECTED));
  }

  private static Suppression unreadable(Span whole, String fault) {
    return new Suppression(whole, List.of(), List.of(), "", fault);
  }

  private static Suppression parse(String text, Span whole, Span content) {
    List<Part> rules = new ArrayList<>();
    List<Part> labels = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(content.start(), content.end());
    boolean understood = token.lookingAt() && token.group(1).equals("allow");
    boolean inLabels = false;
    String reason = "";
    int end = understood ? token.end() : content.start();
    while (understood && token.region(end, content.end()).lookingAt()) {
      String word = token.group(1);
      end = token.end();
      Span at = new Span(token.start(1), token.end(1));
      if (word.equals("--")) {
        reason = text.substring(end, content.end()).strip();
        end = content.end();
      } else if (word.equals("in") && !inLabels && !rules.isEmpty()) {
        inLabels = true;
      } else if (inLabels && word.startsWith("[^")) {
        labels.add(
            new Part(word.substring(2, word.length() - 1), new Span(at.start() + 2, at.end() - 1)));
      } else if (!inLabels && !word.startsWith("[") && !word.equals(",")) {
        rules.add(new Part(word, at));
      } else {
        understood = word.equals(",");
      }
    }
    boolean complete =
        understood
            && !rules.isEmpty()
            && inLabels == !labels.isEmpty()
            && text.substring(end, content.end()).isBlank();
    return complete
        ? new Suppression(whole, List.copyOf(rules), List.copyOf(labels), reason, "")
        : unreadable(whole, EXPECTED);
  }

  /** Returns the keys of its labels, or the key of the whole file. */
  Set<String> keys() {
    return labels.isEmpty()
        ? Set.of(Suppressions.WHOLE_FILE)
        : labels.stream()
            .map(label -> Labels.key(label.text()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean isUnderstood() {
    return fault.isEmpty();
  }

  boolean hasReason() {
    return !reason.isEmpty();
  }
}
