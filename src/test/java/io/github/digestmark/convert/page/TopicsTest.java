package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static Paper paper(String title, String text) {
    return new Paper(
        Optional.empty(),
        Optional.of(DetailedEntry.of("1").with(Field.TITLE, title).with(Field.ABSTRACT, text)));
  }

  private static List<Paper> titled(String... titles) {
    return Stream.of(titles).map(title -> paper(title, "")).toList();
  }

  @Test
  void aTopicIsAPhraseOfTitlesWithThePapersThatHaveItInTitleOrAbstract() {
    List<Paper> papers =
        List.of(
            paper("Time Series Forecasting", ""),
            paper("A Time-Aware Clock for Time Series", ""),
            paper("Clocks", "We read time series."),
            paper("Clocks", "We read times and series."));
    assertThat(Topics.of(papers))
        .containsExactly(java.util.Map.entry("time series", List.of(0, 1, 2)));
  }

  @Test
  void singularAndPluralAreOneTopic() {
    assertThat(
            Topics.of(
                titled("Diffusion Models", "Diffusion models for all", "The Diffusion Model")))
        .containsOnlyKeys("diffusion models");
  }

  @Test
  void aLongerPhraseReplacesItsParts() {
    assertThat(
            Topics.of(
                titled(
                    "Graph Neural Networks", "Graph neural networks", "On Graph Neural Networks")))
        .containsOnlyKeys("graph neural networks");
  }

  @Test
  void commonWordsAndPunctuationAreInNoTopic() {
    assertThat(
            Topics.of(
                titled("A New Method: Trees, Forests", "New Method. Trees; Forests", "New method")))
        .isEmpty();
  }

  @Test
  void whatFewerThanThreePapersHaveIsNotATopic() {
    assertThat(Topics.of(titled("Random Forests", "Random Forests"))).isEmpty();
  }
}
