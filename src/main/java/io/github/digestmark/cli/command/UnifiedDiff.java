package io.github.digestmark.cli.command;

import com.github.difflib.UnifiedDiffUtils;
import io.github.digestmark.internal.ControlCharacters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Differences between texts, in the format of {@code patch}. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /** Returns the diff of two texts of a file, or an empty string if they are equal. */
  public static String of(String name, String before, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    String visible = ControlCharacters.of(name);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            visible, visible, old, LineDiff.of(old, fresh), CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }

  /** Lines end at LF only, as for patch; a carriage return is part of a line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String rest = lines.remove(lines.size() - 1);
    if (!rest.isEmpty()) {
      lines.add(rest + NO_NEWLINE);
    }
    return lines;
  }
}
