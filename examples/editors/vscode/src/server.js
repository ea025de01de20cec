/** Returns how to start the server. Needs nothing of VS Code, so that tests can use it. */
exports.serverOptions = (path) => ({ command: path, args: ['lsp'] });
