/**
 * Finds, reads and replaces files, several at once. A file that is replaced holds its old bytes or
 * all of the new ones at any moment.
 */
@NullMarked
package io.github.digestmark.cli.files;

import org.jspecify.annotations.NullMarked;
