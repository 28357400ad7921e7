import { describe, expect, it } from 'vitest';
import type { Copy, Finding, Outcome } from '../../lib/work/copy.ts';
import { type Standing, standingOf } from '../../lib/work/standing.ts';
import type { AccessVerdict } from '../../lib/work/work.ts';

const access = (state: AccessVerdict['state']): AccessVerdict => ({ state, reasons: [] });

function finding(openness: Copy['openness'][], outcomes: Outcome[], complete = true): Finding {
  return {
    work: { kind: 'paper', ids: ['doi:10.1000/1'] },
    copies: openness.map((kind, index) => ({
      url: `https://example.org/${index}`,
      format: 'pdf',
      openness: kind,
      host: 'example.org',
      source: 'unpaywall',
      evidence: 'said so',
    })),
    asked: outcomes.map((outcome, index) => ({ source: `s${index}`, outcome, ms: 1 })),
    complete,
  };
}

describe('standing of a work', () => {
  it.each([
    [
      'one licensed copy among others',
      access('closed'),
      finding(['borrow', 'open'], ['copies']),
      'open',
    ],
    ['a copy without licence', access('closed'), finding(['free'], ['copies']), 'free'],
    [
      'a copy before all have answered',
      access('unknown'),
      finding(['open'], ['copies'], false),
      'open',
    ],
    ['an open page that no source knows', access('open'), finding([], ['unknown-work']), 'free'],
    [
      'a page that states an open licence, and copies without one',
      { state: 'open', reasons: [{ rule: 'licence', detail: 'CC BY 4.0' }] },
      finding(['free'], ['copies']),
      'open',
    ],
    ['nobody has answered yet', access('unknown'), undefined, 'looking'],
    ['some have answered no', access('unknown'), finding([], ['nothing'], false), 'looking'],
    ['only to borrow', access('closed'), finding(['borrow'], ['copies']), 'borrow'],
    ['only under embargo', access('closed'), finding(['embargoed'], ['copies']), 'borrow'],
    ['closed, but readable here', access('yours'), finding([], ['nothing']), 'yours'],
    ['one of two gave no answer', access('closed'), finding([], ['nothing', 'failed']), 'unsure'],
    [
      'most of those who know it say there is none',
      access('closed'),
      finding([], ['nothing', 'nothing', 'failed']),
      'closed',
    ],
    ['nobody knows the work', access('closed'), finding([], ['unknown-work']), 'closed'],
    [
      'one does not know, one failed',
      access('closed'),
      finding([], ['unknown-work', 'failed']),
      'unsure',
    ],
    ['all failed', access('closed'), finding([], ['failed', 'failed']), 'unsure'],
    ['nobody could be asked', access('closed'), finding([], []), 'unsure'],
    [
      'only a source that describes works has answered',
      access('closed'),
      {
        ...finding([], []),
        asked: [
          { source: 'crossref', outcome: 'nothing', describes: true, ms: 1 },
          { source: 'unpaywall', outcome: 'failed', ms: 1 },
        ],
      } satisfies Finding,
      'unsure',
    ],
  ] satisfies [string, AccessVerdict, Finding | undefined, Standing][])(
    '%s',
    (_name, verdict, found, expected) => {
      expect(standingOf(verdict, found)).toBe(expected);
    },
  );
});
