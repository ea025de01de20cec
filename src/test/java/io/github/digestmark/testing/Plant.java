package io.github.digestmark.testing;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A defect to put into a digest.
 *
 * @param name what somebody did
 * @param rule the rule that finds it
 * @param how puts it in
 */
public record Plant(String name, String rule, Consumer<Bed> how) {

  /**
   * A digest with a defect.
   *
   * @param text the text
   * @param start where the finding should be
   * @param length how long it should be; -1 if only its line is known, -2 if only its neighbourhood
   */
  public record Planted(String text, int start, int length) {}

  /** Puts the defect into the paper of a row. */
  public Planted into(ParsedDigest parsed, int index) {
    Bed bed = new Bed(parsed, index);
    how.accept(bed);
    return bed.planted();
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }

  /** A digest while a defect is put in. */
  public static final class Bed {
    private final ParsedDigest parsed;
    private final String text;
    private final List<ParsedPaper> papers;
    private final int index;
    private final List<TextEdit> edits = new ArrayList<>();
    private int placeInOld;
    private int offset;
    private int length = -1;

    Bed(ParsedDigest parsed, int index) {
      this.parsed = parsed;
      this.text = parsed.source().text();
      this.papers = parsed.papers();
      this.index = index;
    }

    public ParsedRow row() {
      return row(0);
    }

    /** The row that is some rows further down. */
    public ParsedRow row(int further) {
      return papers.get(index + further).row().orElseThrow();
    }

    public ParsedEntry entry() {
      return entry(0);
    }

    public ParsedEntry entry(int further) {
      return papers.get(index + further).entry().orElseThrow();
    }

    public ParsedDigest parsed() {
      return parsed;
    }

    public String at(Span span) {
      return parsed.source().at(span);
    }

    public Bed replace(Span span, String replacement) {
      edits.add(new TextEdit(span, replacement));
      return this;
    }

    public Bed insert(int at, String inserted) {
      return replace(Span.at(at), inserted);
    }

    /** Replaces something wherever it stands in the row and the entry. */
    public Bed replaceInPaper(String what, String replacement) {
      for (Span span : List.of(row().span(), entry().span())) {
        for (int i = text.indexOf(what, span.start());
            i >= 0 && i < span.end();
            i = text.indexOf(what, i + what.length())) {
          replace(new Span(i, i + what.length()), replacement);
        }
      }
      return this;
    }

    /** The line of a span, with its line ending. */
    public Span line(Span span) {
      int number = parsed.source().position(span.start()).line();
      Span line = parsed.source().line(number);
      int end = text.indexOf('\n', line.end());
      return new Span(line.start(), end < 0 ? text.length() : end + 1);
    }

    /** From the beginning of an entry to that of the next one. */
    public Span whole(int further) {
      return new Span(entry(further).span().start(), entry(further + 1).span().start());
    }

    /** Says where the finding should be: so many characters from a place in the text before. */
    public void expect(int old, int length) {
      expect(old, 0, length);
    }

    /** Says where the finding should be: so many characters, some behind a place before. */
    public void expect(int old, int behind, int length) {
      this.placeInOld = old;
      this.offset = behind;
      this.length = length;
    }

    Planted planted() {
      int shift = 0;
      for (TextEdit edit : edits) {
        if (edit.span().end() <= placeInOld && edit.span().start() < placeInOld) {
          shift += edit.replacement().length() - edit.span().length();
        }
      }
      int start = placeInOld + shift + offset;
      return new Planted(TextEdit.apply(text, edits), start, length);
    }
  }
}
