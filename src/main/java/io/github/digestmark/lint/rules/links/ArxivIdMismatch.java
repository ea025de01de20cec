package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.EntryId;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code arxiv-id-mismatch}: a paper whose URL, stamp, announcement and identifier are of different
 * papers.
 */
final class ArxivIdMismatch extends BuiltInRule {

  ArxivIdMismatch() {
    super(
        new RuleInfo(
                "arxiv-id-mismatch",
                ERROR,
                UNSAFE,
                "a paper whose URL, stamp, announcement and identifier are of different papers")
            .using(MetadataUse.FIXES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    checkIdentifiers(digest, found);
    Urls urls = Urls.of(digest);
    for (ParsedEntry entry : digest.parsed().entries()) {
      Optional<ArxivId> linked = urls.paper(entry.url());
      if (linked.isEmpty()) {
        continue;
      }
      for (EntryId id : EntryId.of(digest, entry, each -> !each.isSamePaperAs(linked.get()))) {
        if (!isOfRow(digest, entry, id.id())) {
          found.accept(
              Finding.at(
                      id.span(),
                      "the %s names %s, but the link leads to %s; check which one fits the title"
                          .formatted(id.field(), id.id().paper(), linked.get().paper()))
                  .withRelated(entry.at(Field.URL), "the link")
                  .withFix(fix(digest, entry, id, linked.get())));
        }
      }
    }
  }

  /** Compares identifiers that are written beside links, or in a row and an entry without links. */
  private static void checkIdentifiers(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (ParsedPaper paper : digest.distinctPapers()) {
      for (ParsedPart part : paper.parts()) {
        if (part.text(Field.ID).isEmpty()) {
          continue;
        }
        Optional<ArxivId> written = id(part);
        Optional<ArxivId> linked = urls.paper(part.url());
        if (written.isPresent()
            && linked.isPresent()
            && !written.get().isSamePaperAs(linked.get())) {
          found.accept(
              Finding.at(
                      part.at(Field.ID),
                      "the %s names %s, but the link leads to %s; check which one fits the title"
                          .formatted(Field.ID, written.get().paper(), linked.get().paper()))
                  .withRelated(part.at(Field.URL), "the link"));
        }
      }
    }
    for (LintContext.Pair pair : digest.pairs()) {
      if (urls.paper(pair.row().url()).isPresent() && urls.paper(pair.entry().url()).isPresent()) {
        continue;
      }
      Optional<ArxivId> inRow = pair.row().part().arxivId();
      Optional<ArxivId> inEntry = pair.entry().part().arxivId();
      if (inRow.isPresent() && inEntry.isPresent() && !inRow.get().isSamePaperAs(inEntry.get())) {
        found.accept(
            Finding.at(
                    place(pair.row()),
                    "%s is about %s, but its %s is about %s; check which one fits the title"
                        .formatted(
                            PaperName.withKind(digest, pair.row()),
                            inRow.get().paper(),
                            PaperName.entry(digest),
                            inEntry.get().paper()))
                .withRelated(place(pair.entry()), "the other identifier"));
      }
    }
  }

  private static Optional<ArxivId> id(ParsedPart part) {
    return part.part().with(Field.URL, "").arxivId();
  }

  private static Span place(ParsedPart part) {
    return part.text(Field.ID).isEmpty() ? part.at(Field.URL) : part.at(Field.ID);
  }

  /** Where arXiv's title of the linked paper is the entry's, the stamp is wrong. */
  private static Optional<Fix> fix(
      LintContext digest, ParsedEntry entry, EntryId wrong, ArxivId linked) {
    Optional<PaperMetadata> right =
        KnownPaper.of(digest, digest.paperOf(entry))
            .flatMap(KnownPaper::metadata)
            .filter(known -> known.id().isSamePaperAs(linked))
            .filter(known -> KnownPaper.hasTitle(known, entry.title()))
            .filter(known -> digest.at(wrong.span()).equals(wrong.id().toString()));
    return right
        .map(
            known ->
                linked.version().isPresent()
                    ? linked
                    : known.id().withVersion(known.latest().number()))
        .map(id -> Fix.unsafe("write " + id, List.of(new TextEdit(wrong.span(), id.toString()))));
  }

  /** Returns whether the row links to a paper, so that the entry's link is wrong: url-mismatch. */
  private static boolean isOfRow(LintContext digest, ParsedEntry entry, ArxivId id) {
    ParsedPaper paper = digest.paperOf(entry);
    return paper.isJoinedByLabel()
        && paper.parts().stream().allMatch(ParsedPart::isSound)
        && Urls.of(digest)
            .paper(paper.row().map(ParsedRow::url).orElse(""))
            .filter(id::isSamePaperAs)
            .isPresent();
  }
}
