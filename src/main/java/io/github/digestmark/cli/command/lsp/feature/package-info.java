/** What a language server answers, each kind of request in a class. */
@NullMarked
package io.github.digestmark.cli.command.lsp.feature;

import org.jspecify.annotations.NullMarked;
