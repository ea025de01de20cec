package io.github.digestmark.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a run. What is printed is UTF-8 whatever the place, since digests are.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err everything else that is said
 */
record Console(InputStream in, PrintWriter out, PrintWriter err) {

  static Console of(InputStream in, OutputStream out, OutputStream err) {
    return new Console(in, utf8(out), utf8(err));
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
