package io.github.digestmark.lint;

import io.github.digestmark.parse.DigestLayout;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rule's name and what it finds.
 *
 * @param name its name, in lower case with hyphens; never changed or reused
 * @param severity the severity of its findings unless configured otherwise
 * @param fixability whether its findings can be repaired
 * @param summary what it finds, as a phrase: {@code "a row whose label has no entry"}
 * @param isOnByDefault whether it is applied unless it is switched off; else only if it is switched
 *     on by its name
 * @param use what it uses {@link LintOptions#metadata} for
 * @param layouts the layouts of the digests that it checks
 */
public record RuleInfo(
    String name,
    Severity severity,
    Fixability fixability,
    String summary,
    boolean isOnByDefault,
    MetadataUse use,
    Set<DigestLayout> layouts) {

  /**
   * Copies the set.
   *
   * @param name its name, in lower case with hyphens
   * @param severity the severity of its findings unless configured otherwise
   * @param fixability whether its findings can be repaired
   * @param summary what it finds, as a phrase
   * @param isOnByDefault whether it is applied unless it is switched off
   * @param use what it uses metadata for
   * @param layouts the layouts of the digests that it checks
   */
  public RuleInfo {
    layouts = Set.copyOf(layouts);
  }

  /**
   * Describes a rule that is on by default and needs nothing but a digest, of any layout.
   *
   * @param name its name, in lower case with hyphens
   * @param severity the severity of its findings unless configured otherwise
   * @param fixability whether its findings can be repaired
   * @param summary what it finds, as a phrase
   */
  public RuleInfo(String name, Severity severity, Fixability fixability, String summary) {
    this(
        name,
        severity,
        fixability,
        summary,
        true,
        MetadataUse.NOTHING,
        EnumSet.allOf(DigestLayout.class));
  }

  /**
   * Returns this rule as one that is off by default.
   *
   * @return a copy
   */
  public RuleInfo offByDefault() {
    return new RuleInfo(name, severity, fixability, summary, false, use, layouts);
  }

  /**
   * Returns this rule as one that uses metadata.
   *
   * @param what what for
   * @return a copy
   */
  public RuleInfo using(MetadataUse what) {
    return new RuleInfo(name, severity, fixability, summary, isOnByDefault, what, layouts);
  }

  /**
   * Returns this rule as one for digests of some layouts. It is silent in others.
   *
   * @param first a layout
   * @param others further layouts
   * @return a copy
   */
  public RuleInfo onlyIn(DigestLayout first, DigestLayout... others) {
    return new RuleInfo(
        name, severity, fixability, summary, isOnByDefault, use, EnumSet.of(first, others));
  }

  /**
   * Returns whether it finds nothing without metadata.
   *
   * @return whether all its findings are about metadata
   */
  public boolean needsMetadata() {
    return use == MetadataUse.ALL_FINDINGS;
  }

  /** What a rule uses metadata for. */
  public enum MetadataUse {
    /** It does not look at them. */
    NOTHING,
    /** They say how findings can be repaired. */
    FIXES,
    /** They show more faults than the digest does. */
    MORE_FINDINGS,
    /** Without them, it finds nothing. */
    ALL_FINDINGS
  }

  /** Whether the findings of a rule can be repaired. */
  public enum Fixability {
    /** None of them. */
    NONE("none"),
    /** Without review. */
    SAFE("safe"),
    /** With review of the result. */
    UNSAFE("unsafe"),
    /** Some without review, some with. */
    SAFE_OR_UNSAFE("safe or unsafe");

    private final String text;

    Fixability(String text) {
      this.text = text;
    }

    /** Returns the words that lists of rules use. */
    @Override
    public String toString() {
      return text;
    }
  }
}
