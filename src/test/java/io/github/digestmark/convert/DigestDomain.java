package io.github.digestmark.convert;

import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.Digests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.TypeUsage;

/** Digests for tests of conversions. */
public class DigestDomain extends DomainContextBase {

  /** Digests that try to break the output. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Hostile {}

  @Provide
  public Arbitrary<Digest> digests(TypeUsage wanted) {
    return wanted.isAnnotated(Hostile.class)
        ? Digests.hostile()
        : Digests.generated().withoutEdgeCases();
  }
}
