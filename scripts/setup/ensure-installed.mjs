/** Installs the npm packages when they are missing or older than the lock file. Node's own modules only. */

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = 20;

export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < oldestNode) {
    console.error(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  // npm writes its own copy of the lock file last, so it dates the whole installation.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing packages …');
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  console.error('The packages could not be installed (npm ci). Is there a connection?');
  process.exit(1);
}

/** Milliseconds; 0 for a file that is not there. */
function changedAt(file) {
  return statSync(root + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  // Started by npm, its script is known; otherwise the command is, which Windows needs a shell for.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
