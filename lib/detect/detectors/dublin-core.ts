/** Dublin Core tags (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/): `dc.identifier`. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Clue, Detector } from '../detector.ts';
import { kindFromWord } from '../kind-from-word.ts';
import type { MetaTag, MetaTags } from '../meta-tags.ts';
import { facts } from '../facts.ts';

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
    const about = describe(meta);
    if (first)
      return [{ ...about, ids, confidence: 0.85, detail: `dc.identifier: ${first.value}` }];
    return about.title ? [{ ...about, confidence: 0, detail: `dc.title: ${about.title}` }] : [];
  },
};

/** SAGE and others give their own numbers with another scheme, some of them shaped like a DOI. */
function idIn({ value, scheme }: MetaTag): WorkId | null {
  if (scheme !== undefined && !/doi|uri|isbn|handle/u.test(scheme)) return null;
  const isbn =
    scheme === 'isbn' || /^(?:urn:)?isbn|^97[89][\d-]{10,14}$/iu.test(value)
      ? parseIsbn(value)
      : null;
  return parseDoi(value) ?? isbn ?? (/arxiv/iu.test(value) ? parseArxiv(value) : null);
}

function describe(meta: MetaTags): Partial<Clue> {
  const kind = meta.values('dc.type', 'dcterms.type').map(kindFromWord).find(Boolean);
  return {
    ...(kind && { kind }),
    ...facts({
      title: meta.first('dc.title', 'dcterms.title'),
      authors: meta.values('dc.creator', 'dc.contributor.author'),
      date: meta.first('dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date'),
      publisher: meta.first('dc.publisher', 'dcterms.publisher'),
    }),
  };
}
