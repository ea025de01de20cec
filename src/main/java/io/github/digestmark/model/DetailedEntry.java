package io.github.digestmark.model;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.ArxivUrl;
import io.github.digestmark.arxiv.TitleStamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A detailed entry: the footnote that a row points to.
 *
 * <pre>{@code
 * [^1]: 注意力就是你所需要的一切
 *
 *     Attention Is All You Need. (arXiv:1706.03762v5 [cs.CL])
 *
 *     [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)
 *
 *     提出了Transformer。
 *
 *     The Transformer is proposed.
 *
 *     我们提出一种新的网络结构。
 *
 *     arXiv:1706.03762v5 Announce Type: new  Abstract: We propose a new network architecture.
 * }</pre>
 *
 * @param label what stands between {@code [^} and {@code ]}: {@code 1}
 * @param translatedTitle the text of the definition line
 * @param title the title without its stamp
 * @param stamp what arXiv's feeds put behind the title, or null
 * @param linkText the text of the link, as a rule its URL
 * @param url the destination of the link
 * @param summary the summary in one line, the same as in the row
 * @param englishSummary the same in English; most digests have none
 * @param translatedAbstract the abstract in the language of the digest
 * @param announcement what arXiv's feeds put before the abstract, or null
 * @param abstractText the abstract without its announcement
 */
public record DetailedEntry(
    String label,
    String translatedTitle,
    String title,
    @Nullable TitleStamp stamp,
    String linkText,
    String url,
    String summary,
    String englishSummary,
    String translatedAbstract,
    @Nullable Announcement announcement,
    String abstractText) {

  /**
   * Returns the paper that the entry links to.
   *
   * @return the identifier in the URL, or empty if it names no paper of arXiv
   */
  public Optional<ArxivId> arxivId() {
    return ArxivUrl.parse(url).map(ArxivUrl::id);
  }
}
