/**
 * Numbers of summaries and translations, compared with those of the abstract.
 *
 * <pre>
 * NumberUnits, NumberWords   what words mean: 万, billion, twenty-five
 * Digits, Quantities         the numbers of a text, each a Quantity
 * NumberContext              what is around a number: a name, a date, a citation
 * SourceNumbers              the numbers of the abstract and the title
 * NumberComparison           those that the source does not have
 * NumberFault                one of them in a digest, which the two rules report
 * </pre>
 */
@NullMarked
package io.github.digestmark.lint.rules.text.number;

import org.jspecify.annotations.NullMarked;
