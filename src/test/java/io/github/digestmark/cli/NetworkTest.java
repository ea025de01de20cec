package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever address a digest or a configuration names, nobody goes there. Only {@code --metadata
 * api} goes to the network, and there to arXiv.
 */
class NetworkTest {

  /** Notes where connections should go, and leads all of them to a port where nobody listens. */
  private static final class Nowhere extends ProxySelector implements AutoCloseable {

    private static final String PROPERTY = "https.proxyHost";

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ProxySelector before = ProxySelector.getDefault();
    private final Proxy proxy;

    Nowhere() throws IOException {
      try (ServerSocket closed = server()) {
        proxy = new Proxy(Proxy.Type.HTTP, closed.getLocalSocketAddress());
      }
      ProxySelector.setDefault(this);
      // It takes precedence over the environment.
      System.setProperty(PROPERTY, "localhost");
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri.getScheme() + "://" + uri.getHost());
      return List.of(proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      asked.add(uri.getScheme() + "://" + uri.getHost());
    }

    @Override
    public void close() {
      System.clearProperty(PROPERTY);
      ProxySelector.setDefault(before);
    }
  }

  private static final List<String> COMMANDS =
      List.of(
          "lint MD",
          "lint MD --config CONFIG",
          "lint MD --baseline BASELINE",
          "lint MD --output-format sarif",
          "lint MD --output-format junit",
          "lint FOLDER --fix --unsafe-fixes",
          "lint TEXT",
          "lint MD --config TEXT",
          "lint MD --baseline TEXT",
          "lint - --stdin-filename TEXT",
          "format FOLDER",
          "format TEXT",
          "convert --to json MD",
          "convert --to html JSON",
          "convert --to rss --link TEXT JSON",
          "convert --to atom --link TEXT JSON",
          "convert --to csv JSON",
          "convert --to bibtex JSON",
          "convert --to json TEXT",
          "convert --to html MD -o TEXT",
          "merge MD JSON",
          "diff MD TEXT",
          "diff MD JSON",
          "explain TEXT",
          "schema TEXT");

  private static final Path DIGEST = Path.of("examples", "digests", "CLEAN.md");

  @TempDir private Path folder;

  private static ServerSocket server() throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setSoTimeout(50);
    return server;
  }

  private static String address(ServerSocket server) {
    return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/";
  }

  private static void assertNobodyCame(ServerSocket server) {
    // Who came would wait to be let in.
    assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADDRESS",
        "![a](ADDRESSa.png)",
        "<img src=\"ADDRESSb.png\">",
        "<!DOCTYPE a SYSTEM \"ADDRESSc.dtd\"><?xml-stylesheet href=\"ADDRESSd\"?>",
        "$\\includegraphics{ADDRESSe.png}$"
      })
  void noCommandGoesToAnAddressInWhatItIsGiven(String text) throws IOException {
    try (ServerSocket server = server()) {
      Workplace place = Workplace.in(folder);
      for (String command : COMMANDS) {
        place.run(command, text.replace("ADDRESS", address(server)), false);
      }
      assertNobodyCame(server);
    }
  }

  @Test
  void withoutTheOptionNobodyAsksForAnyAddress() throws IOException {
    Path root = Files.createDirectories(folder.resolve("configured"));
    Files.createDirectory(root.resolve(".git"));
    Files.copy(DIGEST, root.resolve("a.md"));
    Files.writeString(root.resolve(".digestmark.yml"), "metadata: api\n");
    Path baseline = folder.resolve("new");
    try (Nowhere nowhere = new Nowhere()) {
      Workplace place = Workplace.in(folder);
      for (String command : COMMANDS) {
        place.run(command, "https://export.arxiv.org/api/query?id_list=1706.03762", false);
      }
      Run configured = Run.of("lint", "", root.toString());
      assertThat(configured.err()).contains("unknown key \"metadata\"");
      assertThat(Run.of("lint", "", "--metadata", "", DIGEST.toString()).code()).isEqualTo(2);
      Files.createDirectory(baseline);
      Files.copy(DIGEST, baseline.resolve("a.md"));
      assertThat(Run.of("init", "", "--baseline", baseline.toString()).code()).isZero();
      assertThat(nowhere.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "lint --fix --unsafe-fixes --diff", "convert --to bibtex"})
  void withTheOptionOnlyArxivIsAsked(String command) throws IOException {
    try (Nowhere nowhere = new Nowhere()) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      String cache = folder.resolve("cache").toString();
      words.addAll(List.of("--metadata", "api", "--cache", cache, DIGEST.toString()));
      String name = words.remove(0);
      Run run = Run.of(name, "", words.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("digestmark: 5 of 5 papers were not checked: ")
          .endsWith(": connection refused\n");
      assertThat(nowhere.asked).containsExactly("https://export.arxiv.org");
    }
  }

  @Test
  void noSchemaIsFetched() throws IOException {
    try (ServerSocket server = server()) {
      String address = address(server);
      Path digest = Path.of("examples", "digests", "CLEAN.md");
      Path config = folder.resolve("config.yml");
      Files.writeString(
          config,
          "$schema: %sa.json\n$ref: %sb.json\nrules: {$ref: '%sc.json'}\n"
              .formatted(address, address, address));
      Run lint = Run.of("lint", "", "--config", config.toString(), digest.toString());
      assertThat(lint.code()).isEqualTo(2);
      assertThat(lint.err()).contains("unknown key \"$schema\"", "unknown key \"$ref\"");
      Path json = folder.resolve("digest.json");
      Files.writeString(json, "{\"$schema\": \"%sd.json\", \"rows\": []}".formatted(address));
      assertThat(Run.of("convert", "", "--to", "md", json.toString()).err()).contains("$schema");
      assertNobodyCame(server);
    }
  }

  @Test
  void whoComesIsNoticed() throws IOException {
    try (ServerSocket server = server()) {
      URI.create(address(server)).toURL().openConnection();
      assertNobodyCame(server);
      try (var visitor = new Socket(server.getInetAddress(), server.getLocalPort());
          var seen = server.accept()) {
        assertThat(seen.getPort()).isEqualTo(visitor.getLocalPort());
      }
    }
  }
}
