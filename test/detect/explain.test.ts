/** Every rule can be explained to a reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../lib/detect/index.ts';
import { explanationOf } from '../../lib/work/explain.ts';

const readers = new URL('../../lib/detect/access/', import.meta.url);
const sentences = readFileSync(new URL('../../locales/en.yml', import.meta.url), 'utf8');

/** As written in the files that read a page's access. */
const rulesOfAccess = readdirSync(readers).flatMap((file) =>
  Array.from(
    readFileSync(new URL(file, readers), 'utf8').matchAll(/rule: '([a-z-]+)'/gu),
    (found) => String(found[1]),
  ),
);
const rules = [
  ...detectors.map(({ id }) => id),
  ...new Set(rulesOfAccess),
  ...['link', 'coins', 'text'].map((by) => `listed-${by}`),
];

describe('explanationOf', () => {
  it.each(rules)('has a sentence for %s', (rule) => {
    const explanation = explanationOf({ rule, detail: 'x' });
    expect(sentences).toMatch(new RegExp(`^ {2}${String(explanation)}: '`, 'mu'));
  });

  it('says that a tag names the work, and has none for what it does not know', () => {
    expect(explanationOf({ rule: 'highwire', detail: 'citation_doi: 10.1234/x' })).toBe(
      'citationTag',
    );
    expect(explanationOf({ rule: 'constructor', detail: 'x' })).toBeNull();
  });
});
