/**
 * From a digest to other formats. Each needs a library that is optional for users of digestmark:
 * JSON needs {@code tools.jackson.core:jackson-core}.
 */
@NullMarked
package io.github.digestmark.convert;

import org.jspecify.annotations.NullMarked;
