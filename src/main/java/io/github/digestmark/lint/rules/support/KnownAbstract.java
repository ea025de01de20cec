package io.github.digestmark.lint.rules.support;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares abstracts by the sequences of three words that they share. */
public final class KnownAbstract {

  /** Shorter texts share too little even with what they were cut from. */
  private static final int FEWEST_WORDS = 12;

  /** Of two papers' abstracts, hardly any sequence is the same; of a rewritten one, many are. */
  private static final double SHARED = 0.1;

  private static final int WORDS = 3;

  private KnownAbstract() {}

  /** Returns the abstract of a paper, if it was read without a problem. */
  private static Optional<String> of(KnownPaper paper) {
    return Optional.of(paper.paper().main())
        .filter(ParsedPart::isSound)
        .map(part -> part.text(Field.ABSTRACT));
  }

  /** Returns whether a paper of a digest has the abstract that arXiv has. */
  public static boolean isOfPaper(KnownPaper paper, PaperMetadata metadata) {
    return of(paper).flatMap(text -> share(text, metadata)).filter(s -> s >= SHARED).isPresent();
  }

  /** Returns whether a paper of a digest has another abstract than arXiv has, in any version. */
  public static boolean isOfOther(KnownPaper paper, PaperMetadata metadata) {
    return of(paper).flatMap(text -> share(text, metadata)).filter(s -> s < SHARED).isPresent();
  }

  /**
   * Returns the share of a text's sequences that an abstract has.
   *
   * @return 0 to 1, for the version that has most; empty if the text is too short to tell
   */
  private static Optional<Double> share(String text, PaperMetadata metadata) {
    FoldedText folded = FoldedText.of(text);
    List<String> words = folded.words();
    if (words.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    return metadata.versions().stream()
        .map(PaperVersion::abstractText)
        .flatMap(Optional::stream)
        .map(FoldedText::of)
        .filter(known -> known.words().size() >= FEWEST_WORDS)
        .map(known -> share(folded.letters(), words, known))
        .reduce(Math::max);
  }

  private static double share(String letters, List<String> words, FoldedText known) {
    // Most are whole, or were cut off.
    if (known.letters().startsWith(letters)) {
      return 1;
    }
    List<String> sequences = sequences(words);
    Set<String> other = new HashSet<>(sequences(known.words()));
    return (double) sequences.stream().filter(other::contains).count() / sequences.size();
  }

  private static List<String> sequences(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - WORDS)
        .mapToObj(i -> String.join(" ", words.subList(i, i + WORDS)))
        .toList();
  }
}
