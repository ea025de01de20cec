/**
 * Checks parsed digests, and repairs them.
 *
 * <pre>{@code
 * ParsedDigest -> Linter (a Rule for each kind of fault, LintOptions, suppressions) -> Diagnostics
 * Diagnostics with a Fix -> FixResult: the repaired text and the remaining diagnostics
 * }</pre>
 *
 * <p>The rules are in {@link io.github.digestmark.lint.rules}, except for {@code
 * unused-suppression}: the linter itself reports comments that suppress no finding.
 *
 * <p>You can write your own rules and pass them to a {@link io.github.digestmark.lint.Linter},
 * alone or together with the built-in ones. A {@link io.github.digestmark.lint.Rule} reads a {@link
 * io.github.digestmark.lint.LintContext}, for example each {@link
 * io.github.digestmark.lint.FieldText}, and reports a {@link io.github.digestmark.lint.Finding} for
 * each fault. It is configured and suppressed like any other rule.
 *
 * <pre>{@code
 * final class OpenQuestionRule implements Rule {
 *   public RuleInfo info() {
 *     return new RuleInfo(
 *         "open-question", Severity.WARNING, RuleInfo.Fixability.NONE, "a text contains ???");
 *   }
 *
 *   public void check(LintContext digest, Consumer<Finding> found) {
 *     for (FieldText text : digest.texts()) {
 *       if (text.first().text().contains("???")) {
 *         found.accept(Finding.at(text.first().span(), "an open question; answer it"));
 *       }
 *     }
 *   }
 * }
 *
 * List<Rule> rules = new ArrayList<>(BuiltInRules.rules());
 * rules.add(new OpenQuestionRule());
 * Linter linter = new Linter(rules);
 * Report report = ReportFormat.SARIF.to(out, ReportOptions.of(linter));
 * for (Path file : files) {
 *   ParsedDigest parsed = Digestmark.parse(file);
 *   report.add(new LintedFile(file.toString(), parsed, linter.lint(parsed, LintOptions.defaults())));
 * }
 * report.end();
 * }</pre>
 *
 * <p>SARIF needs {@code tools.jackson.core:jackson-core}. On the command line, {@code --rules-jar}
 * adds the rules of a jar that lists them in {@code
 * META-INF/services/io.github.digestmark.lint.Rule}.
 */
@NullMarked
package io.github.digestmark.lint;

import org.jspecify.annotations.NullMarked;
