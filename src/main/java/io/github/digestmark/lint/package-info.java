/**
 * From a digest that was read to what is wrong with it, and to what repairs it.
 *
 * <pre>{@code
 * ParsedDigest -> Linter (a Rule for each kind of fault, LintOptions, suppressions) -> Diagnostics
 * Diagnostics with a Fix -> FixResult: the repaired text, and what is left
 * }</pre>
 *
 * <p>The rules are in {@link io.github.digestmark.lint.rules}. This package has one itself, which
 * looks at what the others left: {@code unused-suppression}.
 *
 * <p>You can write rules of your own and give them to a {@link io.github.digestmark.lint.Linter},
 * alone or beside the others. A {@link io.github.digestmark.lint.Rule} looks at a {@link
 * io.github.digestmark.lint.LintContext}, at its {@link io.github.digestmark.lint.LocatedPapers} or
 * every {@link io.github.digestmark.lint.FieldText} of text, and reports a {@link
 * io.github.digestmark.lint.Finding} for each fault. It is configured and suppressed as all rules.
 *
 * <pre>{@code
 * final class OpenQuestion implements Rule {
 *   public RuleInfo info() {
 *     return new RuleInfo(
 *         "open-question", Severity.WARNING, RuleInfo.Fixability.NONE, "a text with ???");
 *   }
 *
 *   public void check(LintContext digest, Consumer<Finding> found) {
 *     for (FieldText passage : digest.passages()) {
 *       if (passage.first().text().contains("???")) {
 *         found.accept(Finding.at(passage.first().span(), "there is a question; answer it"));
 *       }
 *     }
 *   }
 * }
 *
 * List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
 * rules.add(new OpenQuestion());
 * new Linter(rules).lint(Digestmark.parse(file), LintOptions.defaults());
 * }</pre>
 */
@NullMarked
package io.github.digestmark.lint;

import org.jspecify.annotations.NullMarked;
