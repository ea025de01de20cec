package io.github.digestmark.lint.rules.support;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.arxiv.Withdrawal;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A title that is not the paper's in any version that is known.
 *
 * @param text the title
 * @param paper the paper
 * @param metadata what arXiv says about it
 * @param difference how it differs
 */
public record KnownTitle(
    FieldText text, KnownPaper paper, PaperMetadata metadata, Difference difference) {

  private record All(List<KnownTitle> differing, Set<KnownPaper> wrong) {}

  /** How a title differs. */
  public enum Difference {
    /** It is another form of the title: a few words differ, or it was cut off. */
    SMALL,
    /** It is another title, but the abstract is the paper's. */
    OF_SAME_ABSTRACT,
    /** It is the title of another paper. */
    OTHER_PAPER
  }

  /** Words that many titles have. */
  private static final Set<String> COMMON =
      Set.of(
          ("a an and as at by for from in into is of on or the their to towards toward using via"
                  + " with without new learning model models large language neural network networks"
                  + " deep based approach method analysis study")
              .split(" "));

  /** The part of their words that two forms of a title share at least. */
  private static final double KIN = 0.5;

  /** With so few letters, a name or a formula may be all that was left of a title. */
  private static final int FEWEST_LETTERS = 3;

  private static final int SHORTEST_NAME = 3;

  /** A title of fewer letters may begin another one by chance. */
  private static final int SHORTEST_BEGINNING = 8;

  /** The part of their letters that two spellings of a title share; other titles share half. */
  private static final double SAME_LETTERS = 0.75;

  /** Returns the titles of a digest that differ from what arXiv has. */
  public static List<KnownTitle> differing(LintContext digest) {
    return digest.computeOnce(All.class, KnownTitle::compare).differing();
  }

  /** Returns whether a paper has another title, which wrong-paper reports. */
  public static boolean isOfOther(LintContext digest, KnownPaper paper) {
    return digest.computeOnce(All.class, KnownTitle::compare).wrong().contains(paper);
  }

  private static All compare(LintContext digest) {
    Map<String, KnownPaper> byTitle = new HashMap<>();
    for (KnownPaper paper : KnownPaper.in(digest)) {
      paper
          .metadata()
          .ifPresent(known -> byTitle.putIfAbsent(FoldedText.of(known.title()).letters(), paper));
    }
    List<KnownTitle> differing = new ArrayList<>();
    for (FieldText text : digest.texts()) {
      if (text.field() == Field.TITLE && text.isSound()) {
        KnownPaper.of(digest, text.paper())
            .flatMap(paper -> compare(paper, text, byTitle))
            .ifPresent(differing::add);
      }
    }
    Set<KnownPaper> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KnownTitle title : differing) {
      if (title.difference() != Difference.SMALL) {
        wrong.add(title.paper());
      }
    }
    return new All(differing, wrong);
  }

  /** Returns whether the row and the entry have different titles: title-mismatch. */
  private static boolean isMismatch(FieldText text) {
    return text.occurrences().size() == 1
        && text.paper().parts().size() == 2
        && text.paper().parts().stream().noneMatch(part -> part.title().isEmpty());
  }

  private static Optional<KnownTitle> compare(
      KnownPaper paper, FieldText text, Map<String, KnownPaper> byTitle) {
    Optional<PaperMetadata> metadata = paper.metadata();
    return metadata
        .flatMap(known -> difference(paper, known, text, byTitle))
        .map(difference -> new KnownTitle(text, paper, metadata.orElseThrow(), difference));
  }

  private static Optional<Difference> difference(
      KnownPaper paper, PaperMetadata metadata, FieldText text, Map<String, KnownPaper> byTitle) {
    String title = text.last().text();
    FoldedText folded = FoldedText.of(title.substring(0, StampLike.start(title)));
    String letters = folded.letters();
    if (letters.length() < FEWEST_LETTERS
        || KnownPaper.hasTitle(metadata, title.substring(0, StampLike.start(title)))) {
      return Optional.empty();
    }
    @Nullable KnownPaper other = byTitle.get(letters);
    if (other != null && !other.id().equals(paper.id())) {
      return Optional.of(Difference.OTHER_PAPER);
    }
    boolean isKin =
        metadata.versions().stream()
            .map(PaperVersion::title)
            .flatMap(Optional::stream)
            .anyMatch(known -> areKin(title, folded, known));
    if (isKin) {
      return isMismatch(text) ? Optional.empty() : Optional.of(Difference.SMALL);
    }
    if (isTranslation(letters, metadata.title()) || Withdrawal.isInsteadOfText(metadata.title())) {
      return Optional.empty();
    }
    return Optional.of(
        KnownAbstract.isOfPaper(paper, metadata)
            ? Difference.OF_SAME_ABSTRACT
            : Difference.OTHER_PAPER);
  }

  /** Returns whether a text is in a language of East Asia, and another is not. */
  public static boolean isTranslation(String text, String original) {
    return isEastAsian(text) && !isEastAsian(original);
  }

  /** Returns whether a text has two characters of East Asia, among Latin names perhaps. */
  private static boolean isEastAsian(String text) {
    return text.chars().filter(c -> 0x3040 <= c && c < 0xD7B0).limit(2).count() == 2;
  }

  /** Returns whether one of two titles may be another form of the other. */
  private static boolean areKin(String title, FoldedText folded, String known) {
    FoldedText other = FoldedText.of(known);
    String ours = folded.letters();
    String theirs = other.letters();
    boolean begins = theirs.startsWith(ours) || ours.startsWith(theirs);
    if (begins && Math.min(ours.length(), theirs.length()) >= SHORTEST_BEGINNING) {
      return true;
    }
    String name = name(title);
    String otherName = name(known);
    if (!otherName.isEmpty() && (otherName.equals(name) || otherName.equals(ours))) {
      return true;
    }
    return share(folded.words(), other.words()) >= KIN || sameLetters(ours, theirs) >= SAME_LETTERS;
  }

  /** Returns the share of letters that need not be changed to get from one text to the other. */
  private static double sameLetters(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    int[] above = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(row[j - 1], above[j]));
      }
      above = row;
    }
    return 1 - (double) above[b.length()] / longest;
  }

  /** Returns the name of a method in front of a colon. */
  private static String name(String title) {
    int colon = title.indexOf(':');
    String name = colon < 0 ? "" : FoldedText.of(title.substring(0, colon)).letters();
    return name.length() < SHORTEST_NAME ? "" : name;
  }

  /** Returns the share of words that two titles have in common, without those of many titles. */
  private static double share(List<String> a, List<String> b) {
    Set<String> of = new HashSet<>(a);
    Set<String> other = new HashSet<>(b);
    of.removeAll(COMMON);
    other.removeAll(COMMON);
    if (of.isEmpty() || other.isEmpty()) {
      of = new HashSet<>(a);
      other = new HashSet<>(b);
    }
    Set<String> both = new HashSet<>(of);
    both.retainAll(other);
    return of.isEmpty() || other.isEmpty() ? 0 : 2.0 * both.size() / (of.size() + other.size());
  }
}
