/** The command {@code lsp}: a language server. */
@NullMarked
package io.github.digestmark.cli.command.lsp;

import org.jspecify.annotations.NullMarked;
