/**
 * Helpers that several packages share. The package is not exported and changes without notice.
 *
 * <ul>
 *   <li>{@link io.github.digestmark.internal.Ascii} letters and digits of ASCII
 *   <li>{@link io.github.digestmark.internal.WhiteSpace} white space
 *   <li>{@link io.github.digestmark.internal.LooseEquality} whether two texts are the same but for
 *       white space
 *   <li>{@link io.github.digestmark.internal.WebAddress} what begins with http:// or https://
 *   <li>{@link io.github.digestmark.internal.WebPage} the page that a URL leads to
 *   <li>{@link io.github.digestmark.internal.DigestLanguage} the language of translations, by its
 *       script
 *   <li>{@link io.github.digestmark.internal.Nearest} the name that was probably meant
 *   <li>{@link io.github.digestmark.internal.ControlCharacters} makes control characters visible
 *   <li>{@link io.github.digestmark.internal.JsonFault} describes errors in JSON
 *   <li>{@link io.github.digestmark.internal.JsonOutput} writes JSON, the same on every machine
 *   <li>{@link io.github.digestmark.internal.Resources} files in the jar
 *   <li>{@link io.github.digestmark.internal.Version} the version of digestmark
 * </ul>
 */
@NullMarked
package io.github.digestmark.internal;

import org.jspecify.annotations.NullMarked;
