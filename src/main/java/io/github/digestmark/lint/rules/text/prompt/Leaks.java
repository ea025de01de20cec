package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.ModelTokens;
import io.github.digestmark.lint.rules.support.Originals;
import io.github.digestmark.lint.rules.support.PromptWords;
import io.github.digestmark.lint.rules.text.character.VisibleText;
import io.github.digestmark.lint.rules.text.prompt.Leak.Kind;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a generator and its language model left in a text of a digest. */
public final class Leaks {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern JSON =
        Pattern.compile(
            "\\{?\\s*+\\\\?[\"']([^\"'\\\\\\n\\r]{2,40})\\\\?[\"']\\s*+:\\s*+(?:\\\\?[\"']|\\{|\\[|null)?+");

    static final Pattern LABELLED =
        Pattern.compile(
            "\\W{0,3}(?:summary|abstract|overview|background|(?:paper )?title)\\W{0,3}[:.]",
            Pattern.CASE_INSENSITIVE);

    /** Words of titles that may begin like a label. */
    static final Pattern TITLE_ABOUT_TEXTS =
        Pattern.compile(
            "title|abstract|summar|translat|overview|headline|heading|zusammenfass|résum|resum|sure|certain|of course",
            Pattern.CASE_INSENSITIVE);

    static final Pattern OF_TITLE =
        Pattern.compile(
            "标题|题目|標題|題目|翻译|译文|翻譯|好的|当然|sure|certainly|title|translat|titel|übersetz|titre|tradu|título"
                + "|タイトル|題名|翻訳|訳|제목|번역",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static final String JSON_BEGINNINGS = "{\"\\";

  /** How many openings follow each other. */
  private static final int MOST_OPENINGS = 5;

  /** Words of papers that may quote a refusal, or be called like one. */
  private static final List<String> REFUSING =
      List.of("sorry", "apolog", "can't", "can’t", "refus", "please provide");

  private final LintContext digest;
  private final FieldText text;
  private final String source;
  private final List<Leak> found = new ArrayList<>();
  private List<ModelTokens.Token> tokens = List.of();

  private Leaks(LintContext digest, FieldText text, String source) {
    this.digest = digest;
    this.text = text;
    this.source = source;
  }

  /** Returns whether a text of a digest has nothing that was written for readers. */
  public static boolean isWhole(LintContext digest, FieldText text) {
    List<Leak> leaks = in(digest, text, digest.at(text.first()));
    return leaks.size() == 1 && leaks.get(0).isWhole();
  }

  /** Returns whether a text may be a leak as a whole, or has a sign of one near its end. */
  static boolean mayBeAtEnd(String source) {
    if (mayBegin(source)) {
      return true;
    }
    for (int i = Math.max(0, source.length() - ClosingRemarks.LONGEST); i < source.length(); i++) {
      if (":：)）]］】〕>》#`".indexOf(source.charAt(i)) >= 0) {
        return true;
      }
    }
    return source.indexOf('<') >= 0;
  }

  /** Returns a text up to what was left at its end. */
  static String withoutEnd(LintContext digest, FieldText text, String source) {
    List<Leak> leaks = in(digest, text, source);
    int end = source.length();
    for (int i = leaks.size() - 1; i >= 0; i--) {
      Span span = leaks.get(i).span();
      if (!source.substring(span.end(), end).isBlank()) {
        break;
      }
      end = span.start();
    }
    return source.substring(0, end);
  }

  /** Returns where arXiv's announcement at the start of a text ends, or 0 if there is none. */
  public static int announcementEnd(String text) {
    return Math.max(0, Announcements.end(text, skipSpace(text, 0)));
  }

  /**
   * Finds what was left in a text that a program wrote, also where invisible characters split it.
   *
   * @param source the source of one of its occurrences
   * @return in order, without overlaps
   */
  static List<Leak> in(LintContext digest, FieldText text, String source) {
    if (!text.has(Sign.INVISIBLE)) {
      return inVisible(digest, text, source);
    }
    VisibleText visible = new VisibleText(source);
    return inVisible(digest, text, visible.text()).stream()
        .map(leak -> new Leak(leak.kind(), visible.inSource(leak.span()), leak.isWhole()))
        .toList();
  }

  private static List<Leak> inVisible(LintContext digest, FieldText text, String source) {
    if (!text.field().isGenerated() || !mayHaveAny(text, source)) {
      return List.of();
    }
    Leaks leaks = new Leaks(digest, text, source);
    leaks.find();
    return leaks.found;
  }

  /** Returns whether there is anything to look for: nearly all texts have no sign of a leak. */
  private static boolean mayHaveAny(FieldText text, String source) {
    return mayBegin(source)
        || ModelTokens.mayHaveAny(text, source)
        || (text.field() != Field.TRANSLATED_TITLE
            && (text.has(Sign.COLON) || ClosingRemarks.mayBeIn(source)));
  }

  private static boolean mayBegin(String source) {
    int start = skipSpace(source, 0);
    return start < source.length()
        && (Openings.mayBeAt(source, start)
            || Refusals.mayBegin(source, start)
            || Announcements.mayBegin(source, start)
            || JSON_BEGINNINGS.indexOf(source.charAt(start)) >= 0);
  }

  private void find() {
    if (isExample()) {
      found.add(new Leak(Kind.EXAMPLE, new Span(0, source.length()), true));
      return;
    }
    tokens = ModelTokens.in(digest, text, source);
    int end = tokens.isEmpty() && !mayBegin(source) ? 0 : findOpenings();
    for (ModelTokens.Token token : tokens) {
      if (token.span().start() >= end) {
        add(kind(token), token.span().start(), token.span().end());
        end = token.span().end();
      }
    }
    if (text.field() != Field.TRANSLATED_TITLE) {
      Optional<Span> remark = ClosingRemarks.in(source, end, text.has(Sign.COLON));
      if (remark.isPresent() && !isOfAuthors(remark.get())) {
        add(Kind.REMARK, remark.get().start(), remark.get().end());
      }
    }
  }

  /** Finds one leak of all that is in front of the text, and returns where that starts. */
  private int findOpenings() {
    @Nullable Kind kind = null;
    int end = 0;
    int next = skipSpace(source, 0);
    for (int i = 0; i < MOST_OPENINGS && next < source.length(); i++) {
      int start = next;
      Optional<Openings.Opening> opening = opening(start);
      if (opening.isEmpty()) {
        break;
      }
      Kind its = opening.get().kind();
      kind = kind == null || its.removal() == Leak.Removal.NONE ? its : kind;
      end = opening.get().end();
      next = skipSpace(source, end);
    }
    if (kind == null) {
      return 0;
    }
    add(kind, skipSpace(source, 0), end);
    return end;
  }

  private Optional<Openings.Opening> opening(int start) {
    for (ModelTokens.Token token : tokens) {
      if (token.span().start() == start || (start == 0 && token.span().start() == 0)) {
        return Optional.of(new Openings.Opening(kind(token), token.span().end()));
      }
    }
    int announced = Announcements.end(source, start);
    if (announced >= 0) {
      return Optional.of(new Openings.Opening(Kind.ANNOUNCEMENT, announced));
    }
    int refused = Refusals.end(source, start);
    if (refused >= 0 && !isAboutRefusals()) {
      return Optional.of(new Openings.Opening(Kind.REFUSAL, refused));
    }
    char first = source.charAt(start);
    if (JSON_BEGINNINGS.indexOf(first) >= 0) {
      Matcher json = Patterns.JSON.matcher(source).region(start, source.length());
      if (json.lookingAt()
          && PromptWords.count(json.group(1).replace('_', ' '), 0, json.group(1).length()) > 0) {
        return Optional.of(new Openings.Opening(Kind.JSON, json.end()));
      }
    }
    return Openings.at(source, start)
        .filter(opening -> isOpeningOfField(source.substring(start, opening.end())))
        .filter(opening -> !isQuoted(start, opening.end()) && !isLabelOfAbstract());
  }

  /** Returns whether a phrase is in quotation marks, so that the text is about it. */
  private boolean isQuoted(int start, int end) {
    return "“\"‘「『".indexOf(source.charAt(start)) >= 0
        || (start > 0 && "“\"‘「『".indexOf(source.charAt(start - 1)) >= 0)
        || (end < source.length() && "”\"’」』".indexOf(source.charAt(end)) >= 0);
  }

  /** Returns whether the abstract itself begins with a label, which the translation keeps. */
  private boolean isLabelOfAbstract() {
    return Patterns.LABELLED.matcher(Originals.of(text.paper()).text(Field.ABSTRACT)).lookingAt();
  }

  /** Returns whether an opening may be in front of the field: a title is not labelled a summary. */
  private boolean isOpeningOfField(String opening) {
    return text.field() != Field.TRANSLATED_TITLE
        || (Patterns.OF_TITLE.matcher(opening).find() && !isTitleAboutTexts());
  }

  /** A paper about summaries has a title that may begin like a label. */
  private boolean isTitleAboutTexts() {
    return text.field() == Field.TRANSLATED_TITLE
        && Patterns.TITLE_ABOUT_TEXTS.matcher(Originals.of(text.paper()).title()).find();
  }

  private boolean isAboutRefusals() {
    Originals originals = Originals.of(text.paper());
    for (String word : REFUSING) {
      if (originals.have(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the abstract ends in a similar way: {@code (abridged)}, {@code Note: ...}. */
  private boolean isOfAuthors(Span remark) {
    Originals originals = Originals.of(text.paper());
    boolean isNote =
        source.substring(remark.start(), remark.end()).indexOf(':') >= 0
            || source.substring(remark.start(), remark.end()).indexOf('：') >= 0;
    if (isNote) {
      return originals.have("note:");
    }
    for (String word :
        List.of("(abridged", "[abridged", "(truncated", "[truncated", "(shortened", "(continued")) {
      if (originals.have(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a whole text is what a prompt gives as an example of it. */
  private boolean isExample() {
    return PromptExamples.isOne(source)
        && (!isTitleAboutTexts() || PromptExamples.namesPlace(source));
  }

  private static Kind kind(ModelTokens.Token token) {
    if (!token.isReasoning()) {
      return Kind.TOKEN;
    }
    return token.isCertain() ? Kind.REASONING : Kind.OPEN_REASONING;
  }

  private void add(Kind kind, int start, int end) {
    found.add(new Leak(kind, new Span(start, end), isAll(start, end)));
  }

  /** Returns whether nothing but punctuation is around a leak. */
  private boolean isAll(int start, int end) {
    for (int i = 0; i < source.length(); i++) {
      if (i == start) {
        i = end;
      }
      if (i < source.length() && Character.isLetterOrDigit(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
