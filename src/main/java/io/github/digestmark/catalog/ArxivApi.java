package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.internal.OptionalLibrary;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Asks <a href="https://info.arxiv.org/help/api/">arXiv's API</a>, and no other host, for papers.
 * Needs {@code com.rometools:rome}.
 *
 * <p>As arXiv's terms of use ask, there is one connection with a request every three seconds, each
 * for up to 100 papers or versions. What has no entry is asked for once more before it is missing.
 * Requests that fail are repeated a few times with growing waits, or after the time that arXiv asks
 * for, up to two minutes. So {@link #find} may take long: hand in all identifiers at once, and use
 * one instance.
 *
 * <p>A proxy is used if the environment ({@code HTTPS_PROXY}, {@code NO_PROXY}) or Java's system
 * properties ({@code https.proxyHost}) name one.
 *
 * <p>An instance can be shared by threads; they wait for each other. A thread that is interrupted
 * stops waiting, and the papers that are left are {@link PaperLookup.NotChecked}.
 */
public final class ArxivApi implements PaperCatalog {

  private static final URI ENDPOINT = URI.create("https://export.arxiv.org/api/query");

  private final ApiConnection connection;

  private ArxivApi(ApiConnection connection) {
    this.connection = connection;
  }

  /**
   * Returns the catalog. Nothing is sent before {@link #find}.
   *
   * @return arXiv's API
   * @throws IllegalStateException if ROME is not on the class path
   */
  public static ArxivApi connect() {
    return connect(
        new ApiConnection(ENDPOINT, System.getenv(), Pace.ofSystem(), ApiLimits.DEFAULTS));
  }

  static ArxivApi connect(ApiConnection connection) {
    OptionalLibrary.ROME_READER.require();
    return new ArxivApi(connection);
  }

  @Override
  public Map<ArxivId, PaperLookup> find(Collection<ArxivId> ids) {
    return find(ids, done -> {});
  }

  @Override
  public synchronized Map<ArxivId, PaperLookup> find(
      Collection<ArxivId> ids, DoubleConsumer progress) {
    return new ApiSearch(connection, ids, progress).run();
  }
}
