/** Arbitrary annotations of ours. */

import * as fc from 'fast-check';
import { type Annotation, colours, motivations } from '../../../lib/annotate/annotation.ts';
import type { Selector } from '../../../lib/annotate/selectors.ts';

const iri = fc.oneof(
  fc.webUrl(),
  fc.uuid().map((id) => `urn:uuid:${id}`),
);
const date = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());
const workId = fc.constantFrom(
  'doi:10.1038/nature12373',
  'isbn:9780262033848',
  'arxiv:1706.03762',
  'pmid:23903748',
  'pkg:npm/preact',
  'doi:10.1002/(sici)1097-4636(199823)43:4<436::aid-jbm12>3.0.co;2-g',
) as fc.Arbitrary<Annotation['workIds'][number]>;

export const anySelector = fc.letrec<{ selector: Selector; end: Selector; refinedBy: Selector[] }>(
  (tie) => {
    const refinedBy = tie('refinedBy');
    const kind = (
      type: Selector['type'],
      entries: Record<string, fc.Arbitrary<unknown>>,
      requiredKeys: string[],
    ): fc.Arbitrary<Selector> =>
      fc.record(
        { type: fc.constant(type), ...entries, refinedBy },
        { requiredKeys: ['type', ...(requiredKeys as 'type'[])] },
      ) as fc.Arbitrary<Selector>;
    const position = { start: fc.nat(), end: fc.nat() };
    const value = { value: fc.string() };
    const range = { startSelector: tie('end'), endSelector: tie('end') };
    return {
      refinedBy: fc.array(tie('selector'), { minLength: 1, maxLength: 2 }),
      selector: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        kind(
          'TextQuoteSelector',
          { exact: fc.string(), prefix: fc.string(), suffix: fc.string() },
          ['exact'],
        ),
        kind('TextPositionSelector', position, ['start', 'end']),
        kind('DataPositionSelector', position, ['start', 'end']),
        kind('XPathSelector', value, ['value']),
        kind('CssSelector', value, ['value']),
        kind('FragmentSelector', { ...value, conformsTo: iri }, ['value']),
        kind('SvgSelector', value, ['value']),
        kind('SvgSelector', { id: iri }, ['id']),
        kind('RangeSelector', range, ['startSelector', 'endSelector']),
      ),
      end: fc.oneof(
        kind('XPathSelector', value, ['value']),
        kind('TextPositionSelector', position, ['start', 'end']),
        kind('TextQuoteSelector', { exact: fc.string(), prefix: fc.string() }, ['exact']),
      ),
    };
  },
).selector;

export const anyAnnotation = fc.record(
  {
    id: iri,
    workIds: fc.uniqueArray(workId),
    source: iri,
    motivation: fc.constantFrom(...motivations),
    colour: fc.constantFrom(...colours),
    text: fc.string(),
    tags: fc.array(fc.string()),
    selectors: fc.array(anySelector, { maxLength: 4 }),
    creator: fc.record({ name: fc.string(), id: iri }, { requiredKeys: [] }),
    created: date,
    modified: date,
    licence: fc.constantFrom(
      'CC-BY-4.0',
      'CC0-1.0',
      'CC-BY-SA-4.0',
      'CC-BY-NC-ND-4.0',
      'MIT',
      'https://example.org/terms',
    ),
    replyTo: iri,
  },
  {
    requiredKeys: ['id', 'workIds', 'source', 'motivation', 'tags', 'selectors', 'creator'],
  },
) as fc.Arbitrary<Annotation>;
