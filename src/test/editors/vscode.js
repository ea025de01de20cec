// Runs the VS Code extension without VS Code: its command with a client of our own, then the whole
// bundle with what it needs of the module "vscode".
//
//   node vscode.js EXTENSION EXECUTABLE DIGEST FINDINGS      (FINDINGS: the JSON of lint)
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [extension, executable, digest, findings, role] = process.argv.slice(2);
const { serverOptions } = require(join(extension, 'src/server.js'));
const rpc = Module.createRequire(join(extension, 'package.json'))('vscode-languageserver-protocol/node');
const uri = pathToFileURL(digest).href;
const text = readFileSync(digest, 'utf8');
const expected = JSON.parse(readFileSync(findings)).map(({ rule, line }) => `${line} ${rule}`);
const found = (diagnostics, code) => diagnostics.map((each) => `${each.range.start.line + 1} ${code(each)}`);

/** Starts the server, opens the digest, and waits for its findings. */
async function open() {
  const { command, args } = serverOptions(executable);
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const connection = rpc.createProtocolConnection(
    new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
  const published = new Promise((resolve) => {
    connection.onNotification(rpc.PublishDiagnosticsNotification.type, resolve);
  });
  connection.listen();
  await connection.sendRequest(rpc.InitializeRequest.type, {
    processId: process.pid, rootUri: null, capabilities: {},
  });
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return { connection, exited, ...(await published) };
}

async function speaksTheProtocol() {
  const { connection, exited, diagnostics } = await open();
  assert.deepStrictEqual(found(diagnostics, ({ code }) => code), expected);
  await connection.sendRequest(rpc.ShutdownRequest.type);
  await connection.sendNotification(rpc.ExitNotification.type);
  assert.deepStrictEqual(await exited, [0, null]);
  return `${diagnostics.length} findings, exit code 0`;
}

/** Kills a client. The server has its standard error, which closes when both have ended. */
async function endsWithItsClient() {
  const client = spawn(process.execPath, [...process.argv.slice(1), 'client'],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  await once(client.stdout, 'data');
  const killed = Date.now();
  client.kill('SIGKILL');
  client.stderr.resume();
  await once(client.stderr, 'close');
  return `${Date.now() - killed} ms after its client`;
}

/** Activates the bundle, in which the whole of VS Code's client is, and deactivates it. */
async function activates() {
  class Disposable {
    dispose() {}
  }
  class EventEmitter extends Disposable {
    event = () => new Disposable();
  }
  class CancellationTokenSource {
    token = { isCancellationRequested: false };
  }
  class CodeActionKind {
    append = () => this;
    static Empty = new CodeActionKind();
  }
  /** Has some members; of the others, classes are empty, and functions return something to dispose. */
  const partly = (known) => new Proxy(known, {
    get(members, name) {
      if (name in members || typeof name === 'symbol') {
        return members[name];
      }
      if (/^[A-Z]/.test(name)) {
        return (members[name] = partly(class {}));
      }
      return /^(on|create|register)[A-Z]/.test(name) ? () => new Disposable() : undefined;
    },
  });
  const toUri = (value) => ({ scheme: value.split(':')[0], toString: () => value });
  const document = { uri: toUri(uri), languageId: 'markdown', version: 1, getText: () => text };
  const published = new Promise((resolve, reject) => {
    const fail = async (message) => reject(new Error(message));
    const collection = { set: (_, diagnostics) => resolve(diagnostics), clear() {}, dispose() {} };
    const vscode = partly({
      __esModule: true, version: '1.100.0',
      CancellationTokenSource, CodeActionKind, Disposable, EventEmitter,
      Uri: { parse: toUri },
      Range: class {
        constructor(line) {
          this.start = { line };
        }
      },
      Diagnostic: class {
        constructor(range) {
          this.range = range;
        }
      },
      env: {},
      commands: partly({}),
      extensions: partly({ all: [] }),
      languages: partly({ match: () => 10, createDiagnosticCollection: () => collection }),
      window: partly({
        createOutputChannel: () => partly({ warn: fail, error: fail, dispose() {} }),
        showErrorMessage: fail,
        visibleTextEditors: [{ document }],
        tabGroups: partly({ all: [] }),
      }),
      workspace: partly({
        textDocuments: [document],
        getConfiguration: (section) => ({
          get: (key, other) => (`${section}.${key}` === 'digestmark.path' ? executable : other),
        }),
      }),
    });
    const load = Module._load;
    Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
  });
  const { activate, deactivate } = require(join(extension, require(join(extension, 'package.json')).main));
  const subscriptions = [];
  await activate({ subscriptions });
  const diagnostics = await published;
  assert.deepStrictEqual(found(diagnostics, ({ code }) => code.value ?? code), expected);
  await deactivate();
  assert.strictEqual(subscriptions.length, 1);
  return `${diagnostics.length} findings`;
}

async function main() {
  // Node.js exits, too, if nothing is left to wait for.
  process.exitCode = 1;
  setTimeout(() => {
    console.error('no answer for 30 s');
    process.exit();
  }, 30000).unref();
  if (role === 'client') {
    await open();
    console.log('open');
    return;
  }
  console.log(`VS Code: the server is started as the extension does: ${await speaksTheProtocol()}`);
  console.log(`VS Code: the server ends ${await endsWithItsClient()}`);
  console.log(`VS Code: the extension starts and stops the server: ${await activates()}`);
  process.exitCode = 0;
}

main();
