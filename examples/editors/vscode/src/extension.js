const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { serverOptions } = require('./server');

const clientOptions = {
  documentSelector: [
    { scheme: 'file', language: 'markdown' },
    { scheme: 'untitled', language: 'markdown' },
  ],
};

let client;

async function start() {
  const path = workspace.getConfiguration('digestmark').get('path');
  client = new LanguageClient('digestmark', serverOptions(path), clientOptions);
  await client.start();
}

async function stop() {
  if (client?.needsStop()) {
    await client.stop();
  }
}

exports.activate = async (context) => {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('digestmark.path')) {
        await stop();
        await start();
      }
    }),
  );
  await start();
};

exports.deactivate = stop;
