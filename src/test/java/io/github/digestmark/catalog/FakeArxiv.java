package io.github.digestmark.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A server on the loopback address that answers as arXiv's API does, or as badly as it is told.
 *
 * <pre>{@code
 * try (FakeArxiv arxiv = FakeArxiv.start()) {
 *   arxiv.add(paper).next(FakeArxiv.status(503), FakeArxiv.html());
 *   arxiv.catalog().find(ids);   // the third request gets the paper
 * }
 * }</pre>
 */
public final class FakeArxiv implements AutoCloseable {

  /** An answer to a request. */
  public interface Answer {
    void to(HttpExchange exchange, FakeArxiv arxiv) throws IOException;
  }

  static {
    // Else each answer waits 40 ms for the client to confirm its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String FEED =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" \
      xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
        <id>https://arxiv.org/api/qFNnN3Zc8bA02fouemuGZq2J4Tg</id>
        <title>arXiv Query</title>
        <updated>2026-04-12T22:09:36Z</updated>
        <opensearch:itemsPerPage>%s</opensearch:itemsPerPage>
        <opensearch:totalResults>%s</opensearch:totalResults>
        <opensearch:startIndex>0</opensearch:startIndex>
      %s</feed>
      """;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-arxiv");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);

  private final Map<ArxivId, PaperMetadata> papers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final Deque<Answer> script = new ArrayDeque<>();
  private final Set<ArxivId> rejected = new HashSet<>();
  private Answer usual = papers();
  private UnaryOperator<List<String>> order = UnaryOperator.identity();

  private FakeArxiv() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /** Returns a server that has no paper yet. */
  public static FakeArxiv start() {
    FakeArxiv arxiv = new FakeArxiv();
    arxiv.server.start();
    return arxiv;
  }

  /** Returns the address in place of {@code https://export.arxiv.org/api/query}. */
  public URI endpoint() {
    return URI.create(
        "http://%s:%s/api/query"
            .formatted(
                server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort()));
  }

  /** Returns a catalog that asks this server, and only pretends to wait between requests. */
  public PaperCatalog catalog() {
    return ArxivApi.connect(ApiTests.connection(endpoint(), new FakeTime(), ApiTests.LIMITS));
  }

  /** Adds papers; each of their versions that has a title can be asked for. */
  public synchronized FakeArxiv add(PaperMetadata... added) {
    Arrays.stream(added).forEach(paper -> papers.put(paper.id(), paper));
    return this;
  }

  /** Answers the next requests so, one after the other, and later ones as usual. */
  public synchronized FakeArxiv next(Answer... answers) {
    script.addAll(List.of(answers));
    return this;
  }

  /** Answers every request so that {@link #next} does not answer. */
  public synchronized FakeArxiv always(Answer answer) {
    usual = answer;
    return this;
  }

  /** Answers as arXiv does to a malformed identifier if this one is asked for. */
  public synchronized FakeArxiv reject(ArxivId id) {
    rejected.add(id);
    return this;
  }

  /** Answers with the entries in any order. */
  public synchronized FakeArxiv shuffle(long seed) {
    Random random = new Random(seed);
    order =
        entries -> {
          List<String> shuffled = new ArrayList<>(entries);
          Collections.shuffle(shuffled, random);
          return shuffled;
        };
    return this;
  }

  /** Returns the queries so far: {@code id_list=2310.13833,2310.13833v2&start=0&max_results=2}. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns the user agents of the requests so far. */
  public synchronized List<String> agents() {
    return List.copyOf(agents);
  }

  /** Returns an answer with a status and headers: {@code status(429, "Retry-After", "7")}. */
  public static Answer status(int code, String... namesAndValues) {
    return (exchange, arxiv) -> {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        exchange.getResponseHeaders().add(namesAndValues[i], namesAndValues[i + 1]);
      }
      exchange.sendResponseHeaders(code, -1);
    };
  }

  /** The answer with the papers that were added. */
  public static Answer papers() {
    return (exchange, arxiv) -> arxiv.answer(exchange);
  }

  public static Answer redirect(String to) {
    return status(302, "Location", to);
  }

  public static Answer body(byte[] bytes) {
    return (exchange, arxiv) -> send(exchange, 200, bytes);
  }

  public static Answer body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer empty() {
    return body("");
  }

  /** The page of a network that asks to sign in. */
  public static Answer html() {
    return body("<!DOCTYPE html><html><head><title>Sign in</title></head><body>Hi<br></html>");
  }

  /** The beginning of the usual answer, as if it were whole. */
  public static Answer truncated() {
    return (exchange, arxiv) -> {
      String feed = arxiv.feed(exchange.getRequestURI().getQuery());
      send(exchange, 200, feed.substring(0, feed.length() / 2).getBytes(StandardCharsets.UTF_8));
    };
  }

  /** The beginning of the usual answer, and then the connection ends. */
  public static Answer hangUp() {
    return (exchange, arxiv) -> {
      byte[] feed =
          arxiv.feed(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed, 0, feed.length / 2);
      exchange.getResponseBody().flush();
    };
  }

  /** Bytes for ever. */
  public static Answer endless() {
    return (exchange, arxiv) -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("<feed xmlns=\"http://www.w3.org/2005/Atom\">".getBytes(StandardCharsets.UTF_8));
      while (arxiv.closed.getCount() > 0) {
        out.write(
            "<entry><title>title</title></entry>\n".repeat(99).getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** The headers, and then a byte now and then for ever. */
  public static Answer dripping() {
    return (exchange, arxiv) -> {
      exchange.sendResponseHeaders(200, 0);
      while (!arxiv.waitsForEnd(20)) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
      }
    };
  }

  /** Nothing, as long as the server runs. */
  public static Answer silence() {
    return (exchange, arxiv) -> {
      while (!arxiv.waitsForEnd(1000)) {
        // Still running.
      }
    };
  }

  private boolean waitsForEnd(long milliseconds) {
    try {
      return closed.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    synchronized (this) {
      requests.add(exchange.getRequestURI().getQuery());
      agents.add(
          String.join(",", exchange.getRequestHeaders().getOrDefault("User-Agent", List.of())));
      answer = script.isEmpty() ? usual : script.remove();
    }
    try (exchange) {
      answer.to(exchange, this);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    Optional<ArxivId> bad = ids(query).stream().filter(rejected::contains).findFirst();
    String feed = bad.map(FakeArxiv::error).orElseGet(() -> feed(query));
    send(exchange, bad.isPresent() ? 400 : 200, feed.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/atom+xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static List<ArxivId> ids(String query) {
    String list = query.replaceFirst(".*id_list=([^&]*).*", "$1");
    return Arrays.stream(list.split(",", -1)).map(id -> ArxivId.parse(id).orElseThrow()).toList();
  }

  private synchronized String feed(String query) {
    // arXiv's own default, if nobody says how many.
    int size =
        query.contains("max_results=")
            ? Integer.parseInt(query.replaceFirst(".*max_results=([0-9]+).*", "$1"))
            : 10;
    Set<String> entries = new LinkedHashSet<>();
    for (ArxivId id : ids(query)) {
      PaperMetadata paper = papers.get(ArxivId.of(id.paper()));
      if (paper != null) {
        int number = id.version().map(v -> v.intValue()).orElse(paper.latest().number());
        paper.versions().stream()
            .filter(version -> version.number() == number && version.title().isPresent())
            .forEach(version -> entries.add(entry(paper, version)));
      }
    }
    List<String> ordered = order.apply(List.copyOf(entries));
    return feed(ordered.subList(0, Math.min(size, ordered.size())), size, ordered.size());
  }

  /** Returns a feed with these entries, which says that there are so many. */
  static String feed(List<String> entries, int size, int total) {
    return FEED.formatted(size, total, String.join("", entries));
  }

  private static String error(ArxivId id) {
    return feed(
        List.of(
            """
              <entry>
                <id>https://arxiv.org/api/errors#incorrect_id_format_for_%s</id>
                <title>Error</title>
                <updated>2026-04-12T22:59:06Z</updated>
                <summary>incorrect id format for %s</summary>
                <author><name>arXiv api core</name></author>
              </entry>
            """
                .formatted(id, id)),
        1,
        1);
  }

  /** Returns the entry of a version. */
  static String entry(PaperMetadata paper, PaperVersion version) {
    StringBuilder entry = new StringBuilder("  <entry>\n");
    String id = paper.id().withVersion(version.number()).toString();
    entry.append("    <id>http://arxiv.org/abs/%s</id>\n".formatted(id));
    version.title().ifPresent(title -> element("title", title, entry));
    version.submitted().ifPresent(date -> element("updated", date.toString(), entry));
    entry.append("    <link href=\"https://arxiv.org/abs/%s\" rel=\"alternate\"/>\n".formatted(id));
    version.abstractText().ifPresent(text -> element("summary", text, entry));
    // The primary category may be anywhere in the list.
    List<String> categories = new ArrayList<>(paper.categories());
    Collections.rotate(categories, -1);
    categories.forEach(
        term ->
            entry.append(
                "    <category term=\"%s\" scheme=\"http://arxiv.org/schemas/atom\"/>\n"
                    .formatted(term)));
    first(paper).ifPresent(date -> element("published", date.toString(), entry));
    paper.comments().ifPresent(text -> element("arxiv:comment", text, entry));
    paper.journalReference().ifPresent(text -> element("arxiv:journal_ref", text, entry));
    if (!paper.categories().isEmpty()) {
      entry.append(
          "    <arxiv:primary_category term=\"%s\"/>\n".formatted(paper.categories().get(0)));
    }
    paper.doi().ifPresent(doi -> element("arxiv:doi", doi, entry));
    for (PaperAuthor author : paper.authors()) {
      entry.append(
          "    <author>\n      <name>%s</name>\n    </author>\n".formatted(escaped(author.name())));
    }
    return entry.append("  </entry>\n").toString();
  }

  private static Optional<Instant> first(PaperMetadata paper) {
    PaperVersion first = paper.versions().get(0);
    return first.number() == 1 ? first.submitted() : Optional.empty();
  }

  private static void element(String name, String text, StringBuilder entry) {
    entry.append("    <%s>%s</%s>\n".formatted(name, escaped(text), name));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
