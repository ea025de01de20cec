// Bundles the extension in target/extension.js, and the licences of what is in it in target/LICENCES.txt.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const { metafile } = esbuild.buildSync({
  entryPoints: ['src/extension.js'],
  outfile: 'target/extension.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  metafile: true,
});

const folder = /^node_modules\/(@[^/]+\/)?[^/]+/;
const packages = new Set(Object.keys(metafile.inputs).flatMap((file) => file.match(folder)?.[0] ?? []));
const licences = [...packages].sort().map((path) => {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json')));
  const file = ['LICENSE', 'LICENSE.md', 'License.txt'].map((each) => join(path, each)).find(existsSync);
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
writeFileSync('target/LICENCES.txt', licences.join('\n---\n\n'));
