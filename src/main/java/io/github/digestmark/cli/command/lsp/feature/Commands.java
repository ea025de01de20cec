package io.github.digestmark.cli.command.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.DocumentUri;
import io.github.digestmark.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** The commands that code actions name, for the client to send back. */
public final class Commands {

  private static final String EXPLAIN = "digestmark.explain";
  private static final String SELECT = "digestmark.select";

  public static final List<String> NAMES = List.of(EXPLAIN, SELECT);

  private final Linter linter;
  private final Client client;
  private @Nullable Path folder;

  public Commands(Linter linter, Client client) {
    this.linter = linter;
    this.client = client;
  }

  /** Returns a command that shows the page of a rule. */
  static Command explain(String title, String rule) {
    return new Command(title, EXPLAIN, List.of(rule));
  }

  /** Returns a command that selects a part of a document. */
  static Command select(String title, String uri, Range range) {
    Position start = range.getStart();
    Position end = range.getEnd();
    return new Command(
        title,
        SELECT,
        List.of(uri, start.getLine(), start.getCharacter(), end.getLine(), end.getCharacter()));
  }

  /**
   * Runs a command.
   *
   * @throws ResponseErrorException if it is not one that code actions name, or has other arguments
   */
  public void run(String command, @Nullable List<Object> given) {
    List<Object> arguments = given == null ? List.of() : given;
    try {
      if (command.equals(EXPLAIN)) {
        explain(value(arguments, 0).getAsString());
      } else if (command.equals(SELECT)) {
        client.show(
            value(arguments, 0).getAsString(),
            Optional.of(new Range(position(arguments, 1), position(arguments, 3))));
      } else {
        throw new IllegalArgumentException(command);
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new ResponseErrorException(
          new ResponseError(
              ResponseErrorCode.InvalidParams, "unknown command or arguments: " + command, null));
    }
  }

  private static Position position(List<Object> arguments, int index) {
    return new Position(value(arguments, index).getAsInt(), value(arguments, index + 1).getAsInt());
  }

  private static JsonPrimitive value(List<Object> arguments, int index) {
    return ((JsonElement) arguments.get(index)).getAsJsonPrimitive();
  }

  private void explain(String rule) {
    String page = linter.page(rule).orElse("");
    if (!client.supportsShowDocument()) {
      String address = RulePage.url(rule).map(" See %s."::formatted).orElse("");
      client.show(MessageType.Info, RulePage.summary(page) + address);
      return;
    }
    try {
      Path file = folder().resolve(rule + ".md");
      file.toFile().deleteOnExit();
      Files.writeString(file, page);
      client.show(DocumentUri.of(file), Optional.empty());
    } catch (IOException e) {
      client.show(MessageType.Error, "cannot write the page of " + rule + ": " + e.getMessage());
    }
  }

  /** Returns the folder for pages, which is deleted when the process ends. */
  private synchronized Path folder() throws IOException {
    Path known = folder;
    if (known == null) {
      known = Files.createTempDirectory("digestmark-rules-");
      known.toFile().deleteOnExit();
      folder = known;
    }
    return known;
  }
}
