/** Every DOI that the readers of one service looked up in a week. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doiAddress, parseDoi } from '../../../lib/work/ids/doi.ts';
import { unwrap } from '../../../lib/work/ids/unwrap.ts';

const file = new URL('../../../../shared/corpus/dois-week.txt', import.meta.url);
const present = existsSync(file);
if (!present) console.log('dois-week.txt is not here: skipped');

describe.skipIf(!present)('the DOIs of a week', () => {
  const lines = present ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  // Left out: placeholder prefixes, two DOIs or a year after an encoded space, a stray end mark.
  const wellFormed = lines.filter((line) =>
    /^10\.(?!5555\/)\d{4,9}\/(?!.*%20)\S*[^\s.,\]]$/u.test(line),
  );

  it('are nearly all well-formed', () => {
    expect(wellFormed.length / lines.length).toBeGreaterThan(0.998);
  });

  it('are read whole', () => {
    const wrong = wellFormed.filter(
      (line) => parseDoi(line) !== `doi:${unwrap(line)}`.toLowerCase(),
    );
    expect(wrong).toEqual([]);
  });

  it('come back from their own address', () => {
    const ids = lines.map(parseDoi).filter((id) => id !== null);
    expect(ids.filter((id) => parseDoi(doiAddress(id)) !== id)).toEqual([]);
  });
});
