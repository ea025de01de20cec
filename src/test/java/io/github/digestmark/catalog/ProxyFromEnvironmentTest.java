package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy is used, and what a user is told about it. */
class ProxyFromEnvironmentTest {

  private static final URI ARXIV = URI.create("https://export.arxiv.org/api/query");
  private static final PaperMetadata PAPER = ApiTests.paper("2310.13833", 1);

  private static String proxy(Map<String, String> environment) throws ApiFailure {
    InetSocketAddress address =
        (InetSocketAddress)
            ProxyFromEnvironment.of(ARXIV, environment).select(ARXIV).get(0).address();
    return address == null ? "none" : address.getHostString() + ":" + address.getPort();
  }

  private static PaperLookup find(String uri, Map<String, String> environment) {
    FakeTime time = new FakeTime();
    ApiConnection connection =
        new ApiConnection(URI.create(uri), environment, new Pace(time, time), ApiTests.LIMITS);
    return ArxivApi.connect(connection).find(List.of(PAPER.id())).get(PAPER.id());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:3128, 127.0.0.1:3128",
    "http://127.0.0.1:3128, 127.0.0.1:3128",
    "http://127.0.0.1:3128/, 127.0.0.1:3128",
    "' http://127.0.0.1 ', 127.0.0.1:80",
    "http://user:p%40ss@127.0.0.1:8080, 127.0.0.1:8080",
    "'[::1]:3128', '[::1]:3128'",
    "'', none"
  })
  void theVariableNamesAProxy(String value, String expected) throws ApiFailure {
    assertThat(proxy(Map.of("HTTPS_PROXY", value)).replace("0:0:0:0:0:0:0:1", "[::1]"))
        .isEqualTo(expected);
    assertThat(
            proxy(Map.of("https_proxy", value, "HTTPS_PROXY", "127.0.0.2:1"))
                .replace("0:0:0:0:0:0:0:1", "[::1]"))
        .isEqualTo(value.isEmpty() ? "none" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://127.0.0.1:1080",
        "https://127.0.0.1:3128",
        "http://user:secret@127.0.0.1:99999",
        "http://127.0.0.1:port",
        "http://",
        "a b"
      })
  void anotherValueIsNotIgnored(String value) {
    assertThatThrownBy(() -> proxy(Map.of("HTTPS_PROXY", value)))
        .isInstanceOf(ApiFailure.class)
        .hasMessageStartingWith("HTTPS_PROXY is not the address of an HTTP proxy")
        .hasMessageNotContaining("secret");
    assertThat(find(ARXIV.toString(), Map.of("HTTPS_PROXY", value))).isInstanceOf(NotChecked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "*, none",
    "arxiv.org, none",
    ".arxiv.org, none",
    "*.arxiv.org, none",
    "'localhost, Export.arXiv.org', none",
    "export.arxiv.org:443, none",
    "xiv.org, 127.0.0.1:3128",
    "rss.arxiv.org, 127.0.0.1:3128",
    "'', 127.0.0.1:3128",
    "',', 127.0.0.1:3128"
  })
  void hostsCanBeLeftOut(String noProxy, String expected) throws ApiFailure {
    for (String name : List.of("NO_PROXY", "no_proxy")) {
      assertThat(proxy(Map.of("HTTPS_PROXY", "127.0.0.1:3128", name, noProxy))).isEqualTo(expected);
    }
  }

  @Test
  void thePropertiesOfJavaTakePrecedence() throws ApiFailure {
    System.setProperty("https.proxyHost", "127.0.0.9");
    try {
      assertThat(proxy(Map.of("HTTPS_PROXY", "127.0.0.1:3128"))).isEqualTo("127.0.0.9:443");
    } finally {
      System.clearProperty("https.proxyHost");
    }
    assertThat(proxy(Map.of())).isEqualTo("none");
  }

  /** FakeArxiv is the proxy: nobody else knows the host. */
  @Test
  void requestsGoToTheProxy() {
    try (FakeArxiv arxiv = FakeArxiv.start().add(PAPER)) {
      Map<String, String> environment =
          Map.of("https_proxy", "http://127.0.0.1:" + arxiv.endpoint().getPort());
      assertThat(find("http://arxiv.invalid/api/query", environment)).isEqualTo(new Found(PAPER));
      assertThat(arxiv.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407 Proxy Authentication Required, the proxy asks for a password (407)",
    "403 Forbidden, the proxy refuses to connect",
    "502 Bad Gateway, the proxy refuses to connect"
  })
  void aProxyMayRefuseTheTunnel(String status, String reason) throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      BlockingQueue<String> lines = new LinkedBlockingQueue<>();
      Thread thread = new Thread(() -> answer(proxy, status, lines));
      thread.setDaemon(true);
      thread.start();
      String address = "127.0.0.1:" + proxy.getLocalPort();
      assertThat(find("https://arxiv.invalid/api/query", Map.of("HTTPS_PROXY", address)))
          .isEqualTo(new NotChecked("arxiv.invalid (proxy " + address + "): " + reason));
      assertThat(lines).containsExactly("CONNECT arxiv.invalid:443 HTTP/1.1");
    }
  }

  private static void answer(ServerSocket proxy, String status, BlockingQueue<String> lines) {
    while (!proxy.isClosed()) {
      try (Socket visitor = proxy.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII))) {
        lines.add(in.readLine());
        while (!in.readLine().isEmpty()) {
          // A header.
        }
        visitor
            .getOutputStream()
            .write(
                "HTTP/1.1 %s\r\nProxy-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n"
                    .formatted(status)
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The test is over, or the visitor has left.
      }
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(find("https://arxiv.invalid/api/query", Map.of("HTTPS_PROXY", "127.0.0.1:" + port)))
        .isEqualTo(
            new NotChecked("arxiv.invalid (proxy 127.0.0.1:" + port + "): connection refused"));
    String proxy = ApiTests.NO_HOST + ":3128";
    assertThat(find("https://arxiv.invalid/api/query", Map.of("HTTPS_PROXY", proxy)))
        .isEqualTo(
            new NotChecked(
                "arxiv.invalid (proxy " + proxy + "): host not found; is there a network?"));
  }
}
