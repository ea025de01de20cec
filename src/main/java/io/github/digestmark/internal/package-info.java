/**
 * For digestmark's own use: small questions about texts that several packages ask. It is not
 * exported, and changes without notice.
 *
 * <ul>
 *   <li>{@link io.github.digestmark.internal.LooseEquality} whether two texts say the same
 *   <li>{@link io.github.digestmark.internal.WhiteSpace} what nobody sees
 *   <li>{@link io.github.digestmark.internal.DigestLanguage} the language of translations, by its
 *       script
 *   <li>{@link io.github.digestmark.internal.Nearest} the name that somebody must have meant
 *   <li>{@link io.github.digestmark.internal.ControlCharacters} texts that no terminal obeys
 * </ul>
 */
@NullMarked
package io.github.digestmark.internal;

import org.jspecify.annotations.NullMarked;
