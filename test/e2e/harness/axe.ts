/** WCAG 2.2 AA by axe-core, on a page of either browser. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Rule {
  id: string;
  nodes: { html: string }[];
}

/**
 * One line for each rule that is broken, with the elements that break it. `where`: a selector, for a
 * part of a page that is not ours.
 */
export async function violations(
  page: { evaluate(script: string): Promise<unknown> },
  where?: string,
): Promise<string[]> {
  // The policy of our pages allows no script but our own; a driver may run one all the same.
  await page.evaluate(`${source};0`);
  const found = await page.evaluate(
    `axe.run(${where === undefined ? 'document' : JSON.stringify(where)}, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
  );
  return (found as Rule[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
