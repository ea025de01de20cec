package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.Digests;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every digest that is written. */
class DigestWriterLawsTest {

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property
  void whatIsWrittenReadsBackTheSame(@ForAll("generated") Digest digest) {
    String text;
    try {
      text = new DigestWriter().write(digest);
    } catch (UnwritableDigestException e) {
      assertThat(e.part()).startsWith("entry");
      assertThat(e).hasMessageContaining("does not end");
      return;
    }
    Digest read = Digestmark.parse(text).digest();
    assertThat(read).isEqualTo(digest);
    assertThat(new DigestWriter().write(read)).isEqualTo(text);
  }
}
