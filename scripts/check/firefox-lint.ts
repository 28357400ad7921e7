/** `web-ext lint`, without what it has to say about the libraries that we build upon. */

import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { runTool, type ToolRun } from '../run-tool.ts';
import { rebuilt } from './firefox-sources.ts';

interface Complaint {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** After `rebuildFromSources`, whose source maps tell whose code a complaint is about. */
export async function lintForFirefox(): Promise<ToolRun> {
  const { output } = await runTool(
    'web-ext',
    ['lint', '--source-dir', '.output/firefox-mv2', '--output', 'json', '--no-config-discovery'],
    { env: { NO_UPDATE_NOTIFIER: '1' } },
  );
  const json = /^\{.*\}$/m.exec(output)?.[0];
  if (!json) return { ok: false, output };
  const { errors, warnings } = JSON.parse(json) as Record<'errors' | 'warnings', Complaint[]>;
  const ours: string[] = [];
  for (const complaint of [...errors, ...warnings]) {
    const origin = await originOf(complaint);
    if (complaint._type === 'error' || !origin?.includes('node_modules/')) {
      ours.push(
        `${complaint._type} ${complaint.code} in ${origin ?? complaint.file ?? 'the package'}: ${complaint.message}`,
      );
    }
  }
  return { ok: ours.length === 0, output: ours.join('\n') };
}

/** pdf.js brings the script of its worker ready made: it has no source map of ours. */
const readyMade = 'node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs';

async function packedAsItIs(file: string): Promise<string | undefined> {
  const root = new URL('../../', import.meta.url);
  const [packed, original] = await Promise.all([
    readFile(join(rebuilt, file)),
    readFile(new URL(readyMade, root)),
  ]);
  return packed.equals(original) ? readyMade : undefined;
}

/** The file that the line was written in; undefined where no source map knows. */
async function originOf({ file, line, column }: Complaint): Promise<string | undefined> {
  if (!file || line === undefined || column === undefined) return undefined;
  const map = await readFile(join(rebuilt, `${file}.map`), 'utf8').catch(() => undefined);
  if (map === undefined) return packedAsItIs(file);
  const entry = new SourceMap(JSON.parse(map)).findEntry(line - 1, column - 1);
  return 'originalSource' in entry ? entry.originalSource : undefined;
}
