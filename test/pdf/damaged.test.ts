/** What a hostile or unlucky file may do: nothing but be read in part, or be refused. */

import './set-up.ts';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { detectPdf } from '../../lib/detect/pdf/index.ts';
import { readClues } from '../../lib/pdf/document-clues.ts';
import { DocumentText } from '../../lib/pdf/document-text.ts';
import { readOutline } from '../../lib/pdf/outline.ts';
import { pageRuns } from '../../lib/pdf/page-runs.ts';
import { bytesOf, openFixture, twoColumns, wordProcessor } from './open-fixture.ts';

const files = [bytesOf(wordProcessor), bytesOf(twoColumns)];
const empty = new JSDOM('').window.document;

/** Everything the reader asks of a document before it draws one. */
async function readAll(bytes: Uint8Array): Promise<'read' | 'refused'> {
  const source = await openFixture(bytes).catch(() => undefined);
  if (!source) return 'refused';
  try {
    const text = new DocumentText(empty);
    for (let number = 1; number <= Math.min(source.numPages, 4); number += 1) {
      const page = await source.getPage(number).catch(() => undefined);
      text.append(page ? await pageRuns(page).catch(() => []) : []);
    }
    await readOutline(source).catch(() => []);
    detectPdf({ address: undefined, ...(await readClues(source)) });
    return 'read';
  } finally {
    await source.loadingTask.destroy();
  }
}

it('truncated files and files with flipped bits are read in part or refused', async () => {
  const damage = fc.record({
    file: fc.nat(files.length - 1),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    isCut: fc.boolean(),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7)), {
      maxLength: 40,
    }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, keep, isCut, flips }) => {
      const whole = files[file] ?? new Uint8Array();
      const bytes = whole.slice(0, isCut ? Math.floor(whole.length * keep) : whole.length);
      for (const [at, bit] of flips) {
        const index = Math.floor(at * (bytes.length - 1));
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
      }
      expect(['read', 'refused']).toContain(await readAll(bytes));
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);
