package io.github.digestmark.lint.rules.metadata;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Metadata;
import io.github.digestmark.testing.Shared;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A digest agrees with metadata that are made of it. */
class SelfCheckTest {

  @Test
  void realDigestsAgreeWithTheirOwnMetadata() throws Exception {
    int n = 0, papers = 0;
    for (Path file : Shared.digests()) {
      ParsedDigest parsed = Digestmark.parse(file);
      LintOptions options =
          LintOptions.defaults().withMetadata(Metadata.of(parsed.digest())).with("newer-version");
      papers += options.metadata().size();
      for (Diagnostic d : Digestmark.lint(parsed, options)) {
        if (BuiltInRules.themeOf(d.rule()).equals("metadata")) {
          n++;
          System.out.println(
              file.getFileName() + ":" + d.region() + " " + d.rule() + " " + d.message());
        }
      }
    }
    System.out.println(n + " findings in " + papers);
  }

  @Test
  void cross() throws Exception {
    java.util.Map<io.github.digestmark.arxiv.ArxivId, io.github.digestmark.arxiv.PaperLookup> all =
        new java.util.HashMap<>();
    java.util.Map<io.github.digestmark.arxiv.ArxivId, Integer> count = new java.util.HashMap<>();
    List<Path> files = new java.util.ArrayList<>(Shared.digests());
    for (Path file : files) {
      Metadata.of(Digestmark.parse(file).digest())
          .forEach(
              (id, l) -> {
                count.merge(id, 1, Integer::sum);
                all.putIfAbsent(id, l);
              });
    }
    System.out.println("shared ids: " + count.values().stream().filter(c -> c > 1).count());
    for (Path file : files) {
      ParsedDigest parsed = Digestmark.parse(file);
      LintOptions options = LintOptions.defaults().withMetadata(all);
      for (Diagnostic d : Digestmark.lint(parsed, options)) {
        if (BuiltInRules.themeOf(d.rule()).equals("metadata")) {
          System.out.println(
              file.getFileName()
                  + ":"
                  + d.region()
                  + " "
                  + d.rule()
                  + " "
                  + d.severity()
                  + " "
                  + d.message());
        }
      }
    }
  }
}
