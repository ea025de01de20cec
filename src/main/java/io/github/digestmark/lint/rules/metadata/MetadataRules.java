package io.github.digestmark.lint.rules.metadata;

import io.github.digestmark.lint.Rule;
import java.util.List;

/** Rules about what arXiv says about papers. */
public final class MetadataRules {

  public static final List<Rule> ALL =
      List.of(
          new UnknownPaper(),
          new WrongPaper(),
          new OutdatedTitle(),
          new WrongAbstract(),
          new WrongCategory(),
          new UnknownVersion(),
          new NewerVersion(),
          new WithdrawnPaper(),
          new PublishedElsewhere());

  private MetadataRules() {}
}
