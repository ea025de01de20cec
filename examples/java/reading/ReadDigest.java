package reading;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Path;

/** Prints the papers of a digest, and what is wrong with it. */
public final class ReadDigest {

  private ReadDigest() {}

  /**
   * Reads one digest.
   *
   * @param args the path of a digest
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    ParsedDigest parsed = Digestmark.parse(Path.of(args[0]));
    for (SummaryRow row : parsed.digest().rows()) {
      String id = row.arxivId().map(ArxivId::toString).orElse("-");
      System.out.println(row.label() + "\t" + id + "\t" + row.title());
    }
    parsed
        .problems()
        .forEach(
            problem ->
                System.out.println(
                    parsed.source().position(problem.span().start()) + " " + problem.message()));
  }
}
