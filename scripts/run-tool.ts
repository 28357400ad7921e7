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

interface ToolOptions {
  /** Folder to run in; the project's own without it. */
  cwd?: string;
  env?: Record<string, string>;
  /** A tool that hangs is ended after this time, and has failed. */
  atMostMs?: number;
}

const tenMinutesMs = 600_000;

export function runTool(
  tool: string,
  args: string[] = [],
  { cwd = root, env = {}, atMostMs = tenMinutesMs }: ToolOptions = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm makes `.cmd` files of the tools on Windows, and those need a shell.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
        CI: '1', // no spinners
        // Vite, which reads this very file, has called it development: that is not what we ship.
        NODE_ENV: undefined,
        ...env,
      },
    });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer) => void chunks.push(chunk);
    // With CI set, some tools colour what they write, terminal or not.
    const said = () => stripVTControlCharacters(Buffer.concat(chunks).toString());
    const tooLong = setTimeout(() => {
      // Its own children may live on and keep the pipes open: nothing more is waited for.
      child.kill('SIGKILL');
      resolve({ ok: false, output: `${said()}\n${tool} did not end in ${atMostMs / 1000} s` });
    }, atMostMs);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(tooLong);
      resolve({ ok: code === 0, output: said() });
    });
  });
}
