/**
 * DataCite: datasets, software, theses and preprints whose DOI is not Crossref's.
 * https://support.datacite.org/reference/get_dois-id
 */

import * as v from 'valibot';
import { parseArxiv } from '../../work/ids/arxiv.ts';
import { doiAddress, parseDoi } from '../../work/ids/doi.ts';
import { parseSwh } from '../../work/ids/swh.ts';
import type { WorkId } from '../../work/work-id.ts';
import { contact } from '../contact.ts';
import { askableDoi, doiPath, isDataCiteDoi } from '../dois.ts';
import { address, filledText, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { toSpdx } from '../licence.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

/** A name, in newer answers with other names beside it. */
const publisher = v.fallback(
  v.union([
    text,
    v.pipe(
      v.object({ name: v.string() }),
      v.transform(({ name }) => name),
    ),
  ]),
  undefined,
);

const attributes = v.object({
  doi: v.string(),
  url: address,
  titles: listOf(v.object({ title: filledText })),
  creators: listOf(v.object({ name: filledText })),
  publicationYear: year,
  publisher,
  state: text,
  rightsList: listOf(v.object({ rights: text, rightsUri: text, rightsIdentifier: text })),
  relatedIdentifiers: listOf(
    v.object({
      relationType: v.string(),
      relatedIdentifier: v.string(),
      relatedIdentifierType: v.string(),
    }),
  ),
  identifiers: listOf(v.object({ identifier: v.string(), identifierType: text })),
});

type Attributes = v.InferOutput<typeof attributes>;

const answerShape = v.object({ data: v.object({ attributes }) });

const datacite: Source = {
  id: 'datacite',
  name: 'DataCite',
  stage: 2,
  origins: ['https://api.datacite.org/*'],
  pace: { requests: 500, perMs: 300_000, atOnce: 3, burst: 20 },
  accepts: (work) => askableDoi(work) !== undefined,
  // Four-digit prefixes are nearly all Crossref's, and Unpaywall would have known those.
  prospect: ({ work, asked }) => {
    const doi = askableDoi(work) ?? '';
    const isKnown = asked.some(({ outcome }) => outcome === 'nothing');
    if (isDataCiteDoi(doi)) return 'good';
    return !isKnown && /^10\.\d{5}/u.test(doi) ? 'slim' : 'none';
  },
  async ask(work, http) {
    const doi = askableDoi(work);
    if (doi === undefined) return null;
    const mailto = encodeURIComponent(contact);
    const url = `https://api.datacite.org/dois/${doiPath(doi)}?mailto=${mailto}`;
    const answer = await http.json(url, answerShape);
    const found = answer?.data.attributes;
    return found && sharesId([parseDoi(found.doi)], work) ? tell(found) : null;
  },
};

export default datacite;

function tell(found: Attributes): Answer {
  const authors = found.creators.map(({ name }) => name);
  const papers = relatedDois(found, /^IsSupplementTo$/u);
  const rights = rightsIn(found);
  return {
    copies: copiesIn(found, rights),
    ...(rights.areUnknown ? { describes: true as const } : {}),
    about: known({
      title: found.titles[0]?.title,
      authors,
      year: found.publicationYear,
      publisher: found.publisher,
    }),
    alsoKnownAs: [
      ...relatedDois(found, /^(?:IsIdenticalTo|IsVariantFormOf|IsVersionOf)$/u).slice(0, 2),
      ...found.identifiers.flatMap(otherId),
    ],
    ...(papers.length > 0 ? { related: papers.slice(0, 3).map(asPaper) } : {}),
  };
}

interface Rights {
  /** Nothing is said of the work itself. */
  areUnknown: boolean;
  licence?: string | undefined;
  isOpen: boolean;
}

/** Rights are free text here: a licence, or a word of the OpenAIRE vocabulary. */
function rightsIn(found: Attributes): Rights {
  const said = found.rightsList
    .map(({ rights, rightsUri, rightsIdentifier }) =>
      [rightsIdentifier, rightsUri, rights].filter((entry) => entry !== undefined),
    )
    // The licence of the record is not that of the work.
    .filter((entries) => !entries.some((entry) => /\bmetadata\b(?![\s-]?only)/iu.test(entry)))
    .flat();
  const isWithheld = said.some((entry) => withheld.test(entry));
  const licence = said.find((entry) => toSpdx(entry) !== undefined);
  const isOpen = said.some((entry) => /(?:^|\/)open\s?access$/iu.test(entry));
  return {
    areUnknown: !isWithheld && licence === undefined && !isOpen,
    licence,
    isOpen: !isWithheld && (licence !== undefined || isOpen),
  };
}

/** Also https://rightsstatements.org: in copyright, not to be copied, not evaluated. */
const withheld =
  /(?:embargo|restrict|clos|metadata[\s-]?only)\w*(?:access)?|\b(?:up)?on request\b|\bregistered users\b|^in copyright\b|rightsstatements\.org\/(?:vocab|page)\/(?:inc|und|cne)\b/iu;

/** The repository states what anyone may do, nothing says that they may not yet, and there is a page. */
function copiesIn(found: Attributes, { licence, isOpen }: Rights) {
  if (!isOpen || found.state === 'registered') return [];
  const evidence = licence ? 'licence stated by the repository' : 'stated to be open access';
  return readableCopy({
    page: found.url,
    licence,
    heldBy: 'repository',
    holder: found.publisher,
    evidence,
  });
}

function relatedDois(found: Attributes, relation: RegExp): WorkId[] {
  return found.relatedIdentifiers
    .filter((other) => relation.test(other.relationType) && other.relatedIdentifierType === 'DOI')
    .map((other) => parseDoi(other.relatedIdentifier))
    .filter((id) => id !== null);
}

function otherId({ identifier }: { identifier: string }): WorkId[] {
  const isNamed = /^(?:arxiv:|swh:1:|\d{4}\.\d{4,5}$)/iu.test(identifier);
  return isNamed
    ? [parseSwh(identifier) ?? parseArxiv(identifier)].filter((id) => id !== null)
    : [];
}

function asPaper(id: WorkId) {
  const evidence = 'this supplements it';
  return { relation: 'paper' as const, id, title: id, url: doiAddress(id), evidence };
}
