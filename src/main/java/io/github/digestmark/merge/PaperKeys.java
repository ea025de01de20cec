package io.github.digestmark.merge;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WebPage;
import io.github.digestmark.model.Paper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The identities of papers that are compared with each other. If one digest has papers of different
 * titles under one URL, such as that of a project or a list, the URL is not a paper's, and the
 * titles tell them apart.
 */
final class PaperKeys {

  private final Set<PaperKey> shared = new HashSet<>();

  /**
   * Collects the URLs that papers share.
   *
   * @param digests the papers of each digest
   */
  PaperKeys(List<List<Paper>> digests) {
    for (List<Paper> papers : digests) {
      Map<PaperKey, String> titles = new HashMap<>();
      for (Paper paper : papers) {
        if (isUncertain(paper)) {
          PaperKey key = PaperKey.of(paper);
          String title = LooseEquality.caselessKey(paper.title());
          String other = titles.putIfAbsent(key, title);
          if (other != null && !other.equals(title)) {
            shared.add(key);
          }
        }
      }
    }
  }

  /** Returns whether the URL of a paper may not be a paper's. */
  private static boolean isUncertain(Paper paper) {
    return paper.arxivId().isEmpty()
        && WebPage.of(paper.url()).filter(page -> page.kind() == WebPage.Kind.OTHER).isPresent();
  }

  PaperKey of(Paper paper) {
    PaperKey key = PaperKey.of(paper);
    return shared.contains(key) ? key.withTitleOf(paper) : key;
  }
}
