/**
 * From a digest to other formats, and from JSON to a digest. Each needs a library that is optional
 * for users of digestmark: {@code JsonWriter} {@code tools.jackson.core:jackson-core}, {@code
 * JsonReader} {@code tools.jackson.core:jackson-databind}, {@code CsvWriter} {@code
 * tools.jackson.dataformat:jackson-dataformat-csv}, {@code FeedWriter} {@code com.rometools:rome},
 * and {@code HtmlPageWriter}, for pages with formulas, {@code org.webjars.npm:katex}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.digestmark.convert;

import org.jspecify.annotations.NullMarked;
