package io.github.digestmark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command said and returned.
 *
 * @param code what it returned
 * @param out what it printed to standard output, with LF at the end of lines
 * @param err what it printed to standard error, too
 */
record Run(int code, String out, String err) {

  static Run of(String command, String standardInput, String... args) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(args));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = standardInput.getBytes(StandardCharsets.UTF_8);
    int code = Main.run(all.toArray(String[]::new), new ByteArrayInputStream(in), out, err);
    return new Run(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
