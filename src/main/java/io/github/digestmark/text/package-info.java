/**
 * For digestmark's own use: small questions about texts that several packages ask. It is not
 * exported, and changes without notice.
 *
 * <ul>
 *   <li>{@link io.github.digestmark.text.Wording} whether two texts say the same
 *   <li>{@link io.github.digestmark.text.WhiteSpace} what nobody sees
 *   <li>{@link io.github.digestmark.text.Labels} labels of footnotes
 *   <li>{@link io.github.digestmark.text.DigestLanguage} the language of translations, by its
 *       script
 *   <li>{@link io.github.digestmark.text.Nearest} the name that somebody must have meant
 *   <li>{@link io.github.digestmark.text.Visible} texts that no terminal obeys
 *   <li>{@link io.github.digestmark.text.JsonEscapes} JSON that no terminal obeys
 * </ul>
 *
 * @serial exclude
 */
@NullMarked
package io.github.digestmark.text;

import org.jspecify.annotations.NullMarked;
