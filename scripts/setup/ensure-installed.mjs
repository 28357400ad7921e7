/**
 * Brings a fresh clone to where our TypeScript can run: npm packages, when they are missing or older
 * than the lock file, and the settings that WXT generates. Node's own modules only.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = 20;

export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < oldestNode) {
    end(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  // npm writes its own copy of the lock file last, so it dates the whole installation.
  if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
    console.log('Installing packages …');
    // Twice, because registries have their moments.
    if (!installPackages() && !installPackages()) {
      end('The packages could not be installed (npm ci). Is there a connection?');
    }
  }
  if (
    !existsSync(`${root}.wxt/tsconfig.json`) &&
    !node('node_modules/wxt/bin/wxt.mjs', 'prepare')
  ) {
    end('The settings for TypeScript could not be generated (wxt prepare).');
  }
}

function installPackages() {
  return npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
}

/** Milliseconds; 0 for a file that is not there. */
function changedAt(file) {
  return statSync(root + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function npm(...args) {
  // Started by npm, its script is known; otherwise the command is, which Windows needs a shell for.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return node(script, ...args);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function node(...args) {
  return run(process.execPath, args);
}

function run(command, args, options = {}) {
  const stdio = ['ignore', 'ignore', 'inherit'];
  return spawnSync(command, args, { cwd: root, stdio, ...options }).status === 0;
}

function end(message) {
  console.error(message);
  process.exit(1);
}
