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

  /**
   * Returns a copy with another label.
   *
   * @param label what it has in the copy
   * @return the copy
   */
  public DetailedEntry withLabel(String label) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another translated title.
   *
   * @param translatedTitle what it has in the copy
   * @return the copy
   */
  public DetailedEntry withTranslatedTitle(String translatedTitle) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another title.
   *
   * @param title what it has in the copy
   * @return the copy
   */
  public DetailedEntry withTitle(String title) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another stamp.
   *
   * @param stamp what it has in the copy
   * @return the copy
   */
  public DetailedEntry withStamp(@Nullable TitleStamp stamp) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another link text.
   *
   * @param linkText what it has in the copy
   * @return the copy
   */
  public DetailedEntry withLinkText(String linkText) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another URL.
   *
   * @param url what it has in the copy
   * @return the copy
   */
  public DetailedEntry withUrl(String url) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another summary.
   *
   * @param summary what it has in the copy
   * @return the copy
   */
  public DetailedEntry withSummary(String summary) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another English summary.
   *
   * @param englishSummary what it has in the copy
   * @return the copy
   */
  public DetailedEntry withEnglishSummary(String englishSummary) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another translated abstract.
   *
   * @param translatedAbstract what it has in the copy
   * @return the copy
   */
  public DetailedEntry withTranslatedAbstract(String translatedAbstract) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another announcement.
   *
   * @param announcement what it has in the copy
   * @return the copy
   */
  public DetailedEntry withAnnouncement(@Nullable Announcement announcement) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }

  /**
   * Returns a copy with another abstract.
   *
   * @param abstractText what it has in the copy
   * @return the copy
   */
  public DetailedEntry withAbstractText(String abstractText) {
    return new DetailedEntry(
        label,
        translatedTitle,
        title,
        stamp,
        linkText,
        url,
        summary,
        englishSummary,
        translatedAbstract,
        announcement,
        abstractText);
  }
}
