/** Makes a clue of a schema.org item (https://schema.org), whatever syntax it was written in. */

import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import type { WorkId } from '../work/work-id.ts';
import type { WorkKind } from '../work/work.ts';
import type { Clue } from './detector.ts';
import { type JsonObject, isObject, listOf, nodesOf, textOf, textsOf, typesOf } from './json-ld.ts';
import { personName, plainText, yearIn } from './plain-text.ts';

/** Types that are a work by themselves. */
const kinds: ReadonlyMap<string, WorkKind> = new Map([
  ['ScholarlyArticle', 'paper'],
  ['MedicalScholarlyArticle', 'paper'],
  ['Report', 'report'],
  ['Thesis', 'thesis'],
  ['Chapter', 'chapter'],
  ['Book', 'book'],
  ['Audiobook', 'book'],
  ['Dataset', 'dataset'],
  ['SoftwareApplication', 'software'],
  ['MobileApplication', 'software'],
  ['WebApplication', 'software'],
  ['SoftwareSourceCode', 'software'],
  ['VideoGame', 'software'],
] as const);

/** Types that are a work only with an id: a news item is an Article, a vacuum cleaner a Product. */
const kindsWithId: ReadonlyMap<string, WorkKind> = new Map([
  ['Article', 'paper'],
  ['TechArticle', 'paper'],
  ['CreativeWork', 'paper'],
  ['WebPage', 'paper'],
  ['Product', 'book'],
  ['ProductModel', 'book'],
] as const);

export function clueFromNode(node: JsonObject): Clue | null {
  const type = typesOf(node).find((name) => kinds.has(name) || kindsWithId.has(name));
  if (type === undefined) return null;
  const kind = kinds.get(type) ?? kindsWithId.get(type);
  const ids = idsOf(node, kind);
  if (!kind || (ids.length === 0 && !kinds.has(type))) return null;
  const facts = factsOf(node);
  if (ids.length === 0 && !facts.title) return null;
  return {
    kind,
    ids,
    ...facts,
    confidence: ids.length > 0 ? 0.9 : 0.6,
    detail: `${type}: ${ids[0] ?? facts.title}`,
  };
}

function idsOf(node: JsonObject, kind: WorkKind | undefined): WorkId[] {
  const named = [
    ...textsOf(node, 'identifier'),
    ...textsOf(node, '@id'),
    ...textsOf(node, 'sameAs'),
    ...textsOf(node, 'doi'),
    ...textsOf(node, 'url'),
  ];
  const dois = named.map((text) =>
    /^https?:/u.test(text) && !/doi\.org/u.test(text) ? null : parseDoi(text),
  );
  const arxiv = named.map((text) => (/arxiv/iu.test(text) ? parseArxiv(text) : null));
  const isbns =
    kind === 'book'
      ? [...textsOf(node, 'isbn'), ...textsOf(node, 'gtin13'), ...editionIsbns(node)].map(parseIsbn)
      : [];
  return [...new Set([...dois, ...arxiv, ...isbns].filter((id) => id !== null))].slice(0, 10);
}

/** Google Books' feed nests the ISBNs of editions in `workExample`. */
function editionIsbns(node: JsonObject): string[] {
  return nodesOf(node, 'workExample').flatMap((edition) => textsOf(edition, 'isbn'));
}

function factsOf(node: JsonObject): Partial<Clue> {
  const title = textOf(node, 'headline') ?? textOf(node, 'name');
  const authors = [...listOf(node, 'author'), ...listOf(node, 'creator')]
    .map((author) => (isObject(author) ? (textOf(author, 'name') ?? fullName(author)) : author))
    .filter((name) => typeof name === 'string')
    .map(personName)
    .filter(Boolean);
  const year = yearIn(textOf(node, 'datePublished') ?? textOf(node, 'dateCreated'));
  const container = nodesOf(node, 'isPartOf')
    .map((part) => textOf(part, 'name'))
    .find(Boolean);
  const publisher = textOf(node, 'publisher');
  return {
    ...(title && { title: plainText(title) }),
    ...(authors.length > 0 && { authors: [...new Set(authors)].slice(0, 100) }),
    ...(year && { year }),
    ...(container && { container: plainText(container, 200) }),
    ...(publisher && { publisher: plainText(publisher, 200) }),
  };
}

function fullName(person: JsonObject): string {
  return `${textOf(person, 'givenName') ?? ''} ${textOf(person, 'familyName') ?? ''}`;
}
