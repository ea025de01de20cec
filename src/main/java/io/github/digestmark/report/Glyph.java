package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * A character as readers count them and a terminal shows it: a letter with its accents, or an emoji
 * of several code points. Characters that cannot be shown become several, such as {@code <U+200B>}.
 *
 * @param text the text that is shown
 * @param width the number of columns that it takes
 */
record Glyph(String text, int width) {

  /** Compiled for the few texts that need it. */
  private static final class Clusters {
    static final Pattern CLUSTER = Pattern.compile("\\X", Pattern.DOTALL);
  }

  // Its width does not depend on the column, so that a line can be cut anywhere.
  private static final Glyph TAB = new Glyph(" ", 1);

  private static final List<Glyph> ASCII = ascii();

  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int JOINER = 0x200D;

  private static List<Glyph> ascii() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int c = 0; c < 0x80; c++) {
      glyphs.add(new Glyph(Character.toString(c), width(c)));
    }
    return List.copyOf(glyphs);
  }

  /** Splits the text between two offsets. */
  static List<Glyph> of(String text, int start, int end) {
    List<Glyph> glyphs = new ArrayList<>(end - start);
    int i = start;
    while (i < end) {
      if (ControlCharacters.isCommand(text, i)) {
        addEach(ControlCharacters.number('#'), glyphs);
        i++;
      } else if (ControlCharacters.isPlain(text.charAt(i))
          && (i + 1 == end || ControlCharacters.isPlain(text.charAt(i + 1)))) {
        glyphs.add(ofPlain(text.charAt(i)));
        i++;
      } else {
        Matcher clusters = Clusters.CLUSTER.matcher(text).region(i, end);
        clusters.lookingAt();
        add(clusters.group(), glyphs);
        i = clusters.end();
      }
    }
    return glyphs;
  }

  private static Glyph ofPlain(char c) {
    return c < ASCII.size() ? ASCII.get(c) : new Glyph(String.valueOf(c), 2);
  }

  private static void add(String cluster, List<Glyph> glyphs) {
    String shown = ControlCharacters.of(cluster);
    if (cluster.equals("\t")) {
      glyphs.add(TAB);
    } else if (shown.equals(cluster)) {
      glyphs.add(new Glyph(cluster, widthOfCluster(cluster)));
    } else {
      addEach(shown, glyphs);
    }
  }

  private static void addEach(String shown, List<Glyph> glyphs) {
    shown.codePoints().forEach(c -> glyphs.add(new Glyph(Character.toString(c), width(c))));
  }

  private static int widthOfCluster(String cluster) {
    int first = cluster.codePointAt(0);
    if (cluster.length() == Character.charCount(first)) {
      return width(first);
    }
    boolean isEmoji =
        cluster.indexOf(EMOJI_SELECTOR) > 0
            || (cluster.indexOf(JOINER) > 0 && width(first) == 2)
            || WCWidth.isRegionalIndicator(first);
    return isEmoji ? 2 : cluster.codePoints().map(Glyph::width).sum();
  }

  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
