import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rumourOf } from '../../../lib/share/circle/wrap.ts';
import { copyDraft, copyOf, type OpenCopy } from '../../../lib/share/contributions/copy.ts';
import { faultOf } from '../../../lib/share/contributions/fault.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';
import type { WorkId } from '../../../lib/work/work-id.ts';

const pubkey = '0'.repeat(63) + '1';
const created_at = 1_700_000_000;
const line = fc.stringMatching(/^[a-zA-ZäöüéЖ字.,:'()-][a-zA-Z0-9äöüéЖ字.,:'() -]{0,40}[a-z]$/u);
const workId = fc.constantFrom<WorkId>(
  'doi:10.1038/nature12373',
  'isbn:9780262033848',
  'arxiv:1706.03762',
  'pmid:23903748',
  'pmcid:PMC3737249',
  'pkg:npm/preact',
  'repo:https://github.com/owner/name',
  'url:https://example.org/app',
  'swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2',
);
const openCopy = fc.record({
  work: fc.record(
    {
      kind: fc.constantFrom('paper', 'book', 'software', 'hardware'),
      ids: fc.uniqueArray(workId, { minLength: 1 }),
      title: line,
      authors: fc.array(line, { minLength: 1, maxLength: 3 }),
      year: fc.integer({ min: 1500, max: 2100 }),
      container: line,
      publisher: line,
    },
    { requiredKeys: ['kind', 'ids'] },
  ),
  copy: fc.record(
    {
      url: fc.constantFrom(
        'https://europepmc.org/articles/PMC3737249?pdf=render',
        'http://repository.example/a.pdf',
      ),
      format: fc.constantFrom('pdf', 'html', 'epub', 'source', 'package', 'other'),
      openness: fc.constantFrom('open', 'free', 'borrow', 'preview', 'embargoed'),
      version: fc.constantFrom('submitted', 'accepted', 'published'),
      licence: fc.constantFrom('CC-BY-4.0', 'CC-BY', 'MIT'),
      host: fc.constant(''),
      source: fc.constantFrom('openalex', 'reader'),
      evidence: line,
      embargoEnds: fc.constantFrom('2027-01-31', '2027'),
      heldBy: fc.constantFrom('publisher', 'repository'),
      landing: fc.constant('https://repository.example/record/1'),
    },
    { requiredKeys: ['url', 'format', 'openness', 'host', 'source', 'evidence'] },
  ),
}) as fc.Arbitrary<OpenCopy>;

const refused = (tags: string[][]) =>
  faultOf(rumourOf({ kind: 39_701, content: '', created_at, tags }, pubkey));

describe('an open copy', () => {
  it('comes back from its event as it was; the host is read from the address', () => {
    fc.assert(
      fc.property(openCopy, ({ work, copy }) => {
        const event = rumourOf(copyDraft({ work, copy, created_at }), pubkey);
        expect(faultOf(event)).toBeNull();
        expect(copyOf(JSON.parse(JSON.stringify(event)) as Rumour)).toEqual({
          work,
          copy: { ...copy, host: new URL(copy.url).hostname },
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a shadow library', 'https://sci-hub.se/10.1/x'],
    ['one under another of its names', 'https://annas-archive.org/md5/1'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['no address', 'x'],
    ['the reader’s own machine', 'http://127.0.0.1/x'],
  ])('at %s is refused when it arrives', (_, address) => {
    const tags = [
      ['d', 'x'],
      ['r', address],
      ['i', 'doi:10.1000/1'],
      ['k', 'doi'],
    ];
    expect(refused(tags)).not.toBeNull();
  });

  it('at a shadow library is refused before it is sent', () => {
    const copy = {
      format: 'pdf',
      openness: 'free',
      host: '',
      source: 'reader',
      evidence: '',
    } as const;
    expect(() =>
      copyDraft({
        work: { kind: 'paper', ids: ['doi:10.1000/1'] },
        copy: { ...copy, url: 'https://libgen.is/x' },
        created_at,
      }),
    ).toThrow(expect.objectContaining({ reason: 'refused-host' }));
  });

  it('of no work is none', () => {
    expect(
      refused([
        ['d', 'a.example/x'],
        ['r', 'https://a.example/x'],
      ]),
    ).not.toBeNull();
  });

  it('made by plain bookmarking software is read', () => {
    const tags = [
      ['d', 'a.example/x.pdf'],
      ['i', 'doi:10.1000/1'],
      ['k', 'doi'],
      ['title', 'T'],
    ];
    expect(copyOf(rumourOf({ kind: 39_701, content: '', created_at, tags }, pubkey))).toMatchObject(
      {
        work: { ids: ['doi:10.1000/1'], title: 'T' },
        copy: { url: 'https://a.example/x.pdf', openness: 'free', source: 'reader' },
      },
    );
  });
});
