package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what papers lack, in layouts where only the other papers show what each should have. */
final class MissingFields {

  private static final List<Field> FIELDS =
      List.of(
          Field.TITLE,
          Field.URL,
          Field.AUTHORS,
          Field.DATE,
          Field.SUMMARY,
          Field.ABSTRACT,
          Field.TRANSLATED_TITLE,
          Field.TRANSLATED_ABSTRACT);

  private final LintContext digest;

  MissingFields(LintContext digest) {
    this.digest = digest;
  }

  void check(Consumer<Finding> found) {
    List<ParsedPaper> papers = digest.papers();
    int[] withField = new int[FIELDS.size()];
    int[] inEntries = new int[FIELDS.size()];
    for (ParsedPaper paper : papers) {
      for (int i = 0; i < FIELDS.size(); i++) {
        boolean isInEntry = isIn(paper.entry(), FIELDS.get(i));
        inEntries[i] += isInEntry ? 1 : 0;
        withField[i] += isInEntry || isIn(paper.row(), FIELDS.get(i)) ? 1 : 0;
      }
    }
    for (int i = 0; i < FIELDS.size(); i++) {
      Field field = FIELDS.get(i);
      int with = withField[i];
      // One paper does not show what others should have.
      boolean isUsual = field == Field.TITLE || (with > 1 && 3 * with >= 2 * papers.size());
      boolean isOfEntries = 2 * inEntries[i] >= with;
      for (ParsedPaper paper : isUsual && with < papers.size() ? papers : List.<ParsedPaper>of()) {
        if (!has(paper, field)
            && paper.parts().stream().allMatch(ParsedPart::isSound)
            && !(field == Field.URL && hasOtherLink(paper))) {
          found.accept(finding(paper, field, isOfEntries));
        }
      }
    }
  }

  private static boolean has(ParsedPaper paper, Field field) {
    return isIn(paper.entry(), field) || isIn(paper.row(), field);
  }

  private static boolean isIn(Optional<? extends ParsedPart> part, Field field) {
    return part.isPresent() && !part.get().text(field).isEmpty();
  }

  /** Returns whether a paper has code or a page instead of an address. */
  private static boolean hasOtherLink(ParsedPaper paper) {
    return paper.parts().stream()
        .anyMatch(
            part ->
                part.text(Field.CODE).contains("://")
                    || part.text(Field.ID).contains("://")
                    || part.part().arxivId().isPresent()
                    || part.part().further().stream()
                        .anyMatch(further -> further.text().contains("://")));
  }

  private Finding finding(ParsedPaper paper, Field field, boolean isOfEntries) {
    ParsedPart part =
        paper.parts().stream()
            .filter(each -> each instanceof ParsedEntry == isOfEntries)
            .findFirst()
            .orElse(paper.parts().get(0));
    String message = "%s has no %s; add it".formatted(PaperName.withKind(digest, part), field);
    return Finding.at(part.at(field), message);
  }
}
