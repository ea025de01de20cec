/**
 * Conversions from a digest to other formats, and from JSON to a digest. Most need an optional
 * library. Without it, they throw an exception that names its version.
 *
 * <table>
 * <caption>Formats, classes, libraries</caption>
 * <tr><th>format</th><th>class</th><th>needs</th></tr>
 * <tr><td>JSON, JSON Lines</td><td>{@link io.github.digestmark.convert.json.JsonWriter}</td><td>{@code
 *     tools.jackson.core:jackson-core}</td></tr>
 * <tr><td>JSON Lines, a paper a line</td><td>{@link io.github.digestmark.convert.json.PapersWriter}</td><td>{@code
 *     tools.jackson.core:jackson-core}</td></tr>
 * <tr><td>from JSON</td><td>{@link io.github.digestmark.convert.json.JsonReader}</td><td>{@code
 *     tools.jackson.core:jackson-databind}</td></tr>
 * <tr><td>CSV</td><td>{@link io.github.digestmark.convert.table.CsvWriter}</td><td>{@code
 *     tools.jackson.dataformat:jackson-dataformat-csv}</td></tr>
 * <tr><td>BibTeX</td><td>{@link io.github.digestmark.convert.bibliography.BibtexWriter}</td><td>nothing</td></tr>
 * <tr><td>RSS, Atom</td><td>{@link io.github.digestmark.convert.feed.FeedWriter}</td><td>{@code
 *     com.rometools:rome}</td></tr>
 * <tr><td>HTML</td><td>{@link io.github.digestmark.convert.page.HtmlPageWriter}</td><td>{@code
 *     org.webjars.npm:katex}, for pages with formulas</td></tr>
 * </table>
 *
 * <p>Add the library to your build, and to {@code module-info.java} if you use modules.
 */
@NullMarked
package io.github.digestmark.convert;

import org.jspecify.annotations.NullMarked;
