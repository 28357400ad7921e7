/** Runs one of the project's command-line tools and collects what it says. */

import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const tools = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

export interface ToolRun {
  ok: boolean;
  /** What it printed and what it complained of, in the order it came. */
  output: string;
}

export function runTool(
  tool: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm makes `.cmd` files of the tools on Windows, and those need a shell.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
        CI: '1', // no spinners
        ...env,
      },
    });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer) => void chunks.push(chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => {
      // With CI set, some tools colour what they write, terminal or not.
      const output = stripVTControlCharacters(Buffer.concat(chunks).toString());
      resolve({ ok: code === 0, output });
    });
  });
}
