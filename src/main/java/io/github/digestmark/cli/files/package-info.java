/** Which files are read, and how files are replaced. */
@NullMarked
package io.github.digestmark.cli.files;

import org.jspecify.annotations.NullMarked;
