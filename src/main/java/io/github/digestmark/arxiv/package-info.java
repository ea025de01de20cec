/**
 * What arXiv calls its papers: identifiers, addresses, categories, and the texts that its feeds and
 * its first pages put around them.
 *
 * <p>Everything here is a value without state. Reading gives an {@link java.util.Optional}, empty
 * for what arXiv's documentation does not allow, and never throws on content; printing gives the
 * canonical form. Only ASCII letters and digits count, and case counts wherever arXiv says so.
 *
 * <p>The grammar is that of <a
 * href="https://info.arxiv.org/help/arxiv_identifier.html">info.arxiv.org/help/arxiv_identifier</a>
 * and <a href="https://info.arxiv.org/help/arxiv_identifier_for_services.html">its page for
 * services</a>. What arxiv.org merely puts up with (a lost digit, a missing hyphen) is refused:
 * whoever repairs such an identifier may name another paper.
 */
@NullMarked
package io.github.digestmark.arxiv;

import org.jspecify.annotations.NullMarked;
