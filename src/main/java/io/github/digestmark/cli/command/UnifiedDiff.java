package io.github.digestmark.cli.command;

import com.github.difflib.UnifiedDiffUtils;
import io.github.digestmark.internal.ControlCharacters;
import java.util.ArrayList;
import java.util.List;

/** Differences as {@code patch} takes them. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /** Returns the diff between two texts of a file; empty if they are the same. */
  public static String of(String name, String before, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    String visible = ControlCharacters.of(name);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            visible, visible, old, LineDiff.of(old, fresh), CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }

  /** Lines end at LF alone, as patch has it; a carriage return is part of a line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + NO_NEWLINE);
    }
    return lines;
  }
}
