package io.github.digestmark.internal;

import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.h2.mvstore.MVStore;
import org.jline.utils.WCWidth;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvFactory;

/**
 * A library that is an optional dependency: users who need it add it to their build.
 *
 * <p>A public class calls {@link #require} before it uses the library. The JVM must be able to load
 * the public class without the library, so package-private classes hold what the JVM would look up
 * too early: {@code catch} clauses for exceptions of the library, and static fields of its types.
 */
public enum OptionalLibrary {
  JACKSON_CORE("JSON", "tools.jackson.core:jackson-core"),
  JACKSON_DATABIND("Reading JSON", "tools.jackson.core:jackson-databind"),
  JACKSON_CSV("CSV", "tools.jackson.dataformat:jackson-dataformat-csv"),
  JLINE("A text report", "org.jline:jline-terminal"),
  /** Has no classes; a user of its files throws {@link #missing}. */
  KATEX("A page with formulas", "org.webjars.npm:katex"),
  MVSTORE("A cache", "com.h2database:h2-mvstore"),
  ROME("A feed", "com.rometools:rome"),
  ROME_READER("Papers from arXiv", "com.rometools:rome"),
  SNAKEYAML("A configuration file", "org.snakeyaml:snakeyaml-engine");

  private final String feature;
  private final String artifact;

  OptionalLibrary(String feature, String artifact) {
    this.feature = feature;
    this.artifact = artifact;
  }

  /** Returns the version that digestmark was built with. */
  public String version() {
    Properties versions = new Properties();
    try {
      versions.load(
          new StringReader(Resources.text(OptionalLibrary.class, "optional-libraries.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(artifact.substring(artifact.indexOf(':') + 1));
  }

  /**
   * Checks that the library is on the class path.
   *
   * @throws IllegalStateException if it is not; the message has its Maven coordinates
   */
  public void require() {
    try {
      Class<?> unused = anyClass();
    } catch (NoClassDefFoundError e) {
      throw missing(e);
    }
  }

  private Class<?> anyClass() {
    return switch (this) {
      case JACKSON_CORE -> JsonFactory.class;
      case JACKSON_DATABIND -> JsonMapper.class;
      case JACKSON_CSV -> CsvFactory.class;
      case JLINE -> WCWidth.class;
      case KATEX -> OptionalLibrary.class;
      case MVSTORE -> MVStore.class;
      case ROME -> WireFeedOutput.class;
      case ROME_READER -> WireFeedInput.class;
      case SNAKEYAML -> LoadSettings.class;
    };
  }

  /** Returns the exception to throw if the library is missing. */
  public IllegalStateException missing(Throwable cause) {
    return new IllegalStateException(
        "%s needs %s, an optional dependency of digestmark; add it to your build"
            .formatted(feature, this),
        cause);
  }

  /** Returns the Maven coordinates. */
  @Override
  public String toString() {
    return artifact + ":" + version();
  }
}
