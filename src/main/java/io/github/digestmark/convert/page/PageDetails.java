package io.github.digestmark.convert.page;

import io.github.digestmark.internal.WebAddress;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.PaperPart;
import java.util.List;
import java.util.Map;

/**
 * Writes what few digests have: authors, date and the like on a line, and further texts with their
 * names.
 *
 * @param html what it is written to
 * @param words the words of the page
 */
record PageDetails(Html html, PageWords words) {

  private static final List<Field> ON_A_LINE =
      List.of(Field.DATE, Field.VENUE, Field.CATEGORIES, Field.ID, Field.CODE);

  private static final List<Field> WITH_NAMES = List.of(Field.KEYWORDS, Field.COMMENT);

  /** Returns whether a part has more than rows of most digests have. */
  static boolean isIn(PaperPart part) {
    return !part.further().isEmpty()
        || Field.all().stream().anyMatch(f -> !f.isInRow() && !part.text(f).isEmpty());
  }

  /** Writes the authors, then date, venue and the like, if there are any. */
  void about(PaperPart part) {
    if (!part.text(Field.AUTHORS).isEmpty()) {
      html.open("div", Map.of("class", "about")).addField("span", part.text(Field.AUTHORS));
      html.close("div").line();
    }
    if (ON_A_LINE.stream().allMatch(field -> part.text(field).isEmpty())) {
      return;
    }
    html.open("div", Map.of("class", "about"));
    for (Field field : ON_A_LINE) {
      String text = part.text(field);
      if (field == Field.CODE && WebAddress.is(text)) {
        html.addOutsideLink(words.caption(field), text);
      } else if (!text.isEmpty()) {
        html.addField("span", text);
      }
    }
    html.close("div").line();
  }

  /** Writes keywords, the comment and what has no field, each with its name. */
  void further(PaperPart part) {
    for (Field field : WITH_NAMES) {
      if (!part.text(field).isEmpty()) {
        named(words.caption(field), part.text(field));
      }
    }
    for (NamedText text : part.further()) {
      named(text.name(), text.text());
    }
  }

  private void named(String name, String text) {
    html.open("div", Map.of("class", "further")).open("p", Map.of("class", "caption"));
    html.addField("span", name).close("p").addField("div", text).close("div").line();
  }
}
