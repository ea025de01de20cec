package com.example.digests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {

  @ParameterizedTest
  @CsvSource({
    "s3a://bucket/digests/cs.CL.md, cs.CL",
    "s3a://bucket/digests/cs.CL--2026-11-20.md, cs.CL",
    "s3a://bucket/digests/cs.CL/2026-11-20.md, cs.CL",
    "file:/digests/math/2026/11/20.md, math",
    "file:/digests/math/hep-th--1.md, hep-th",
    "file:/digests/astro-ph--1/cs.XX.md, astro-ph",
    "file:/digests/q-bio.NC.markdown, q-bio.NC",
    "file:/digests/CS.CL.md, ''",
    "README.md, ''"
  })
  void isTheLastCategoryOrArchiveInAPath(String path, String channel) {
    assertThat(Channel.of(path)).isEqualTo(channel);
  }
}
