/** Dublin Core tags (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/): `dc.identifier`. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Clue, Detector } from '../detector.ts';
import { kindFromWord } from '../kind-from-word.ts';
import type { MetaTag, MetaTags } from '../meta-tags.ts';
import { personName, plainText, yearIn } from '../plain-text.ts';

export const dublinCore: Detector = {
  id: 'dublin-core',
  rank: 40,
  reads: 'head',
  detect({ meta }) {
    const tags = meta.all(
      'dc.identifier',
      'dcterms.identifier',
      'dc.identifier.doi',
      'dc.identifier.uri',
      'doi',
      'dc.doi',
    );
    const named = tags.slice(0, 20).flatMap((tag) => {
      const id = idIn(tag);
      return id ? [{ id, value: tag.value }] : [];
    });
    const [first] = named;
    // Several DOIs: the tag is multi-valued and was filled with relations too.
    const ids = [...new Set(named.map(({ id }) => id))].filter(
      (id) => id === first?.id || !id.startsWith('doi:'),
    );
    const facts = describe(meta);
    if (first)
      return [{ ...facts, ids, confidence: 0.85, detail: `dc.identifier: ${first.value}` }];
    return facts.title ? [{ ...facts, confidence: 0, detail: `dc.title: ${facts.title}` }] : [];
  },
};

/** SAGE and others give their own numbers with another scheme, some of them shaped like a DOI. */
function idIn({ value, scheme }: MetaTag): WorkId | null {
  if (scheme !== undefined && !/doi|uri|isbn|handle/u.test(scheme)) return null;
  const isbn = scheme === 'isbn' || /^(?:urn:)?isbn/iu.test(value) ? parseIsbn(value) : null;
  return parseDoi(value) ?? isbn ?? (/arxiv/iu.test(value) ? parseArxiv(value) : null);
}

function describe(meta: MetaTags): Partial<Clue> {
  const title = meta.first('dc.title', 'dcterms.title');
  const kind = meta.values('dc.type', 'dcterms.type').map(kindFromWord).find(Boolean);
  const authors = meta.values('dc.creator', 'dc.contributor.author').map(personName).slice(0, 100);
  const year = yearIn(
    meta.first('dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created'),
  );
  const publisher = meta.first('dc.publisher', 'dcterms.publisher');
  return {
    ...(title && { title: plainText(title) }),
    ...(kind && { kind }),
    ...(authors.length > 0 && { authors }),
    ...(year && { year }),
    ...(publisher && { publisher: plainText(publisher, 200) }),
  };
}
