/** What a language server knows while a client is there: documents, and how to check them. */
@NullMarked
package io.github.digestmark.cli.command.lsp.session;

import org.jspecify.annotations.NullMarked;
