/**
 * Finds, reads and replaces files, several at once. At any moment, a file has either its old bytes
 * or all of its new ones.
 */
@NullMarked
package io.github.digestmark.cli.files;

import org.jspecify.annotations.NullMarked;
