package io.github.digestmark.convert;

import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Writes CSV, and reads it with Commons CSV. */
public final class Csv {

  private Csv() {}

  public static String write(CsvWriter writer, Digest... digests) throws IOException {
    StringWriter out = new StringWriter();
    List<NamedDigest> named = new ArrayList<>();
    for (Digest digest : digests) {
      named.add(new NamedDigest("file " + named.size(), digest));
    }
    writer.write(named, out);
    return out.toString();
  }

  public static List<CSVRecord> read(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).getRecords();
  }
}
