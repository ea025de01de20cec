package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address a digest or a configuration names, nobody goes there. */
class NetworkTest {

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
