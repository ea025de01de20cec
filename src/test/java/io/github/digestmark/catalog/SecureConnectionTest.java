package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is sent to a server that cannot show who it is. */
class SecureConnectionTest {

  private static final ArxivId ID = ArxivId.of("2310.13833");

  @TempDir private Path folder;

  private static NotChecked find(int port) {
    URI endpoint = URI.create("https://localhost:" + port + "/api/query");
    return (NotChecked)
        ArxivApi.connect(ApiTests.connection(endpoint, new FakeTime(), ApiTests.LIMITS))
            .find(List.of(ID))
            .get(ID);
  }

  private SSLContext selfSigned() throws Exception {
    Path store = folder.resolve("store.p12");
    char[] password = "password".toCharArray();
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=DNS:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                "password")
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      assertThat(find(server.getAddress().getPort()))
          .isEqualTo(new NotChecked("localhost: its certificate is not trusted"));
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatDoesNotSpeakTlsIsRefused() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answerInPlainText(server));
      thread.setDaemon(true);
      thread.start();
      assertThat(find(server.getLocalPort()))
          .isEqualTo(new NotChecked("localhost: no secure connection"));
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket visitor = server.accept()) {
        visitor.getInputStream().read();
        visitor
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        visitor.shutdownOutput();
        visitor.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The test is over, or the visitor has left.
      }
    }
  }
}
