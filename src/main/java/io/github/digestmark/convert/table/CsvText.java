package io.github.digestmark.convert.table;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Records as CSV. {@link CsvWriter} can be loaded without Jackson, this class cannot. */
final class CsvText {

  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

  private CsvText() {}

  static String of(List<List<String>> records, String lineEnding) {
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator(lineEnding);
    ObjectWriteContext.Base context =
        new ObjectWriteContext.Base() {
          @Override
          public FormatSchema getSchema() {
            return schema;
          }
        };
    // In memory, the generator cannot fail, and its exceptions need no wrapping.
    StringWriter text = new StringWriter();
    try (JsonGenerator csv = CSV.createGenerator(context, text)) {
      for (List<String> record : records) {
        csv.writeStartArray();
        record.forEach(csv::writeString);
        csv.writeEndArray();
      }
    }
    return text.toString();
  }
}
