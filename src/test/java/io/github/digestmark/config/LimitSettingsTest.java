package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LimitSettingsTest {

  private static long size(String text) {
    return LimitSettings.NONE.with("file-size", text).applyTo(Limits.defaults()).fileSize();
  }

  @Test
  void aSizeMayHaveAUnit() {
    assertThat(size("500000")).isEqualTo(500_000);
    assertThat(size("1k")).isEqualTo(1L << 10);
    assertThat(size("64M")).isEqualTo(64L << 20);
    assertThat(size("999999999G")).isEqualTo(999_999_999L << 30);
    assertThat(size("none")).isEqualTo(Limits.none().fileSize());
  }

  @Test
  void onlyWhatIsSetChanges() {
    Limits limits = Limits.defaults();
    assertThat(LimitSettings.NONE.applyTo(limits)).isEqualTo(limits);
    assertThat(LimitSettings.NONE.with("papers", "5").with("papers", "6").applyTo(limits))
        .isEqualTo(limits.withPapers(6));
    assertThat(LimitSettings.NONE.with("findings", "none").applyTo(limits))
        .isEqualTo(limits.withFindings(Integer.MAX_VALUE));
  }

  @Test
  void whatIsNotALimitIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> size("64MB"));
    assertThatIllegalArgumentException().isThrownBy(() -> LimitSettings.NONE.with("papers", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> LimitSettings.NONE.with("rows", "5"));
  }
}
