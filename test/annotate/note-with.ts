import type { Annotation } from '../../lib/annotate/index.ts';

/** A note on a passage, but for what the test says. */
export function noteWith(part: Partial<Annotation>): Annotation {
  return {
    id: 'urn:uuid:1',
    workIds: ['doi:10.1000/1'],
    source: 'https://publisher.example/paper',
    motivation: 'commenting',
    tags: [],
    selectors: [
      { type: 'TextQuoteSelector', exact: 'temperature inside a single living cell' },
      { type: 'TextPositionSelector', start: 100, end: 140 },
    ],
    creator: {},
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    ...part,
  };
}
