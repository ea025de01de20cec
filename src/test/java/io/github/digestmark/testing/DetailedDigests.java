package io.github.digestmark.testing;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of digests whose papers have authors, topics and other details. */
public final class DetailedDigests {

  /** What is added to every row, and to every entry. */
  private record Details(Map<Field, String> texts, List<NamedText> further) {

    SummaryRow in(SummaryRow row) {
      SummaryRow changed = row;
      for (Map.Entry<Field, String> text : texts.entrySet()) {
        changed = changed.with(text.getKey(), text.getValue());
      }
      return changed.withFurther(further);
    }

    DetailedEntry in(DetailedEntry entry) {
      DetailedEntry changed = entry;
      for (Map.Entry<Field, String> text : texts.entrySet()) {
        changed = changed.with(text.getKey(), text.getValue());
      }
      return changed.withFurther(further);
    }
  }

  private DetailedDigests() {}

  /** Adds details to digests. */
  public static Arbitrary<Digest> of(Arbitrary<Digest> digests) {
    return Combinators.combine(digests, details(), details())
        .as(
            (digest, ofRows, ofEntries) ->
                digest
                    .withRows(digest.rows().stream().map(ofRows::in).toList())
                    .withEntries(digest.entries().stream().map(ofEntries::in).toList()))
        .withoutEdgeCases();
  }

  private static Arbitrary<Details> details() {
    Arbitrary<String> text = Digests.hostileText().filter(t -> !t.isEmpty());
    Arbitrary<Map<Field, String>> texts =
        Arbitraries.maps(Arbitraries.of(Field.details()), text).ofMaxSize(4);
    Arbitrary<String> name = Arbitraries.of("Motivation", "Demo", "链接", "a b", "Title");
    Arbitrary<List<NamedText>> further =
        Combinators.combine(name, text).as(NamedText::new).list().ofMaxSize(3);
    return Combinators.combine(texts, further).as(Details::new);
  }
}
