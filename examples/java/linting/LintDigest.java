package linting;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Prints what is wrong with a digest, and how many findings are left after safe fixes. */
public final class LintDigest {

  private LintDigest() {}

  /**
   * Runs the example.
   *
   * @param args the digest
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    ParsedDigest parsed = Digestmark.parse(Path.of(args[0]));
    LintOptions options =
        LintOptions.defaults()
            .without("truncated-abstract")
            .withToday(LocalDate.now(ZoneOffset.UTC));
    Digestmark.lint(parsed, options).forEach(System.out::println);
    int left = Digestmark.fix(parsed.source().text(), options, Fix.Safety.SAFE).left().size();
    System.out.println(left + " left after safe fixes");
  }
}
