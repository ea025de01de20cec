package io.github.digestmark.model;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.TitleStamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A detailed entry: the footnote that a row refers to.
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
 * <pre>{@code
 * DetailedEntry entry =
 *     DetailedEntry.of("1")
 *         .with(Field.TRANSLATED_TITLE, "注意力就是你所需要的一切")
 *         .with(Field.TITLE, "Attention Is All You Need.")
 *         .withLink("https://arxiv.org/abs/1706.03762");
 * }</pre>
 *
 * @param label what is between {@code [^} and {@code ]}: {@code 1}
 * @param texts the texts of the fields; those of stamp and announcement are empty
 * @param stamp what arXiv's feeds put after the title
 * @param announcement what arXiv's feeds put in front of the abstract
 * @param further what it says under labels of its own, which no field has, in their order
 */
public record DetailedEntry(
    String label,
    FieldMap<String> texts,
    Optional<TitleStamp> stamp,
    Optional<Announcement> announcement,
    List<NamedText> further)
    implements PaperPart {

  private static final FieldMap<String> NO_TEXTS = FieldMap.of(field -> "");

  /**
   * Copies the list.
   *
   * @param label its label
   * @param texts the texts of the fields
   * @param stamp what arXiv's feeds put after the title
   * @param announcement what arXiv's feeds put in front of the abstract
   * @param further what it says under other labels
   */
  public DetailedEntry {
    further = List.copyOf(further);
  }

  /**
   * Returns an entry without texts.
   *
   * @param label its label
   * @return the entry, to be completed by {@link #with}
   */
  public static DetailedEntry of(String label) {
    return new DetailedEntry(label, NO_TEXTS, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Returns the text of a field.
   *
   * @param field any field
   * @return Markdown source, verbatim; empty if the field is missing; for {@link Field#STAMP} and
   *     {@link Field#ANNOUNCEMENT} what these print, without {@code Abstract:}
   */
  @Override
  public String text(Field field) {
    if (field == Field.STAMP) {
      return stamp.map(TitleStamp::toString).orElse("");
    }
    if (field == Field.ANNOUNCEMENT) {
      return announcement.map(Announcement::text).orElse("");
    }
    return texts.get(field);
  }

  /**
   * Returns a copy with another text.
   *
   * @param field a field
   * @param text its text in the copy; empty to remove it
   * @return the copy
   * @throws IllegalArgumentException if a stamp or an announcement cannot be read
   */
  @Override
  public DetailedEntry with(Field field, String text) {
    if (field == Field.STAMP) {
      return new DetailedEntry(label, texts, read(text, TitleStamp::parse), announcement, further);
    }
    if (field == Field.ANNOUNCEMENT) {
      return new DetailedEntry(label, texts, stamp, read(text, Announcement::parse), further);
    }
    return new DetailedEntry(label, texts.with(field, text), stamp, announcement, further);
  }

  private static <T> Optional<T> read(String text, Function<String, Optional<T>> parse) {
    Optional<T> value = parse.apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      throw new IllegalArgumentException("cannot be read: " + text);
    }
    return value;
  }

  /**
   * Returns a copy with other texts under labels of its own.
   *
   * @param further these texts in the copy
   * @return the copy
   */
  public DetailedEntry withFurther(List<NamedText> further) {
    return new DetailedEntry(label, texts, stamp, announcement, further);
  }

  /**
   * Returns a copy with another label.
   *
   * @param label its label in the copy
   * @return the copy
   */
  public DetailedEntry withLabel(String label) {
    return new DetailedEntry(label, texts, stamp, announcement, further);
  }

  /**
   * Returns a copy with another link, which shows its URL.
   *
   * @param url both the URL and the text of the link in the copy
   * @return the copy
   */
  public DetailedEntry withLink(String url) {
    return with(Field.URL, url).with(Field.LINK_TEXT, url);
  }

  /**
   * Returns a copy with another stamp.
   *
   * @param stamp its stamp in the copy
   * @return the copy
   */
  public DetailedEntry withStamp(TitleStamp stamp) {
    return new DetailedEntry(label, texts, Optional.of(stamp), announcement, further);
  }

  /**
   * Returns a copy with another announcement.
   *
   * @param announcement its announcement in the copy
   * @return the copy
   */
  public DetailedEntry withAnnouncement(Announcement announcement) {
    return new DetailedEntry(label, texts, stamp, Optional.of(announcement), further);
  }
}
