package io.github.digestmark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digestmark.Digestmark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the configuration of a file is looked for. */
class ConfigurationsTest {

  @TempDir Path repository;
  private Path deep;

  @BeforeEach
  void makeRepository() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
    deep = Files.createDirectories(repository.resolve("a/b"));
  }

  private Configuration of(Path file) throws IOException, ConfigurationException {
    return new Configurations(Digestmark.rules()).configurationFor(file);
  }

  @Test
  void theNearestOneCounts() throws IOException, ConfigurationException {
    Path top = Files.writeString(repository.resolve(".digestmark.yml"), "language: zh");
    assertThat(of(deep.resolve("d.md")).file()).contains(top.toAbsolutePath());
    Path near = Files.writeString(repository.resolve("a/.digestmark.yaml"), "language: ru");
    assertThat(of(deep.resolve("d.md")).file()).contains(near.toAbsolutePath());
    assertThat(of(repository.resolve("d.md")).file()).contains(top.toAbsolutePath());
  }

  @Test
  void nothingAboveTheRepositoryCounts() throws IOException, ConfigurationException {
    Path inner = Files.createDirectories(deep.resolve("c"));
    Files.writeString(repository.resolve(".digestmark.yml"), "language: zh");
    Files.writeString(deep.resolve(".git"), "gitdir: elsewhere");
    assertThat(of(inner.resolve("d.md")).file()).isEmpty();
  }

  @Test
  void twoInOneFolderAreRefused() throws IOException {
    Files.writeString(deep.resolve(".digestmark.yml"), "");
    Files.writeString(deep.resolve(".digestmark.yaml"), "");
    assertThatThrownBy(() -> of(deep.resolve("d.md")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is also a .digestmark.yaml; remove one of them");
  }

  @Test
  void theExceptionCanBeSerialized() throws Exception {
    Files.writeString(repository.resolve(".digestmark.yml"), "rule: {}");
    ConfigurationException thrown =
        catchThrowableOfType(ConfigurationException.class, () -> of(deep.resolve("d.md")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ConfigurationException copy = (ConfigurationException) in.readObject();
      assertThat(copy.problems()).hasSize(1).isEqualTo(thrown.problems());
      assertThat(copy.file()).isEqualTo(thrown.file());
    }
  }

  @Test
  void aWrongOneIsReportedForEveryFile() throws IOException {
    Files.writeString(repository.resolve(".digestmark.yml"), "rule: {}");
    Configurations configurations = new Configurations(Digestmark.rules());
    for (String name : new String[] {"d.md", "e.md"}) {
      assertThatThrownBy(() -> configurations.configurationFor(deep.resolve(name)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("did you mean \"rules\"?");
    }
  }
}
