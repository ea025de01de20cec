package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code insecure-url}: an http URL whose host serves https. */
final class InsecureUrl extends BuiltInRule implements PaperRule {

  InsecureUrl() {
    super("insecure-url", WARNING, SAFE, "an http URL whose host serves https");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Predicate<String> isInsecure = url -> urls.insecureHost(url).isPresent();
    return paper -> {
      List<PaperLink> insecure = insecure(digest, paper, isInsecure);
      if (!insecure.isEmpty()) {
        found.accept(finding(insecure, urls));
      }
    };
  }

  private static List<PaperLink> insecure(
      LintContext digest, ParsedPaper paper, Predicate<String> isInsecure) {
    List<PaperLink> insecure = new ArrayList<>(PaperLink.of(paper, isInsecure));
    for (ParsedPart part : paper.parts()) {
      addIfInsecure(digest, paper, part.at(Field.CODE), isInsecure, insecure);
      for (FurtherPlace more : part.further()) {
        addIfInsecure(digest, paper, more.text(), isInsecure, insecure);
      }
    }
    return insecure;
  }

  private static Finding finding(List<PaperLink> insecure, Urls urls) {
    List<TextEdit> edits = new ArrayList<>();
    for (PaperLink link : insecure) {
      for (Span span : link.spans()) {
        Span scheme = new Span(span.start(), span.start() + "http".length());
        edits.add(new TextEdit(scheme, "https"));
      }
    }
    String host = urls.insecureHost(insecure.get(0).url()).orElseThrow();
    return PaperLink.finding(insecure, host + " serves https; use https://")
        .withFix(Fix.safe("use https", edits));
  }

  /** Adds a link to code or to another page, if it is one. */
  private static void addIfInsecure(
      LintContext digest,
      ParsedPaper paper,
      Span place,
      Predicate<String> isInsecure,
      List<PaperLink> insecure) {
    String text = digest.source().text();
    if (text.startsWith("http://", place.start()) && !place.isEmpty()) {
      String url = digest.at(place);
      boolean isUrl = url.chars().noneMatch(c -> WhiteSpace.is((char) c));
      if (isUrl && isInsecure.test(url)) {
        insecure.add(new PaperLink(paper.label(), url, List.of(place)));
      }
    }
  }
}
