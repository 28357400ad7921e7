/** Makes a clue of a schema.org item (https://schema.org), whatever syntax it was written in. */

import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import { parseRepo } from '../work/ids/repo.ts';
import { representative } from '../work/equivalence.ts';
import { schemeOf, type WorkId } from '../work/work-id.ts';
import type { Work, WorkKind } from '../work/work.ts';
import type { Clue } from './detector.ts';
import type { Page } from './page.ts';
import { type JsonObject, isObject, listOf, nodesOf, textOf, textsOf, typesOf } from './json-ld.ts';
import { facts } from './facts.ts';
import { bareTitle } from './plain-text.ts';

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
  ['WebApp', 'software'],
] as const);

/** Types that are a work only with an id: a news item is an Article, a vacuum cleaner a Product. */
const kindsWithId: ReadonlyMap<string, WorkKind> = new Map([
  ['Article', 'paper'],
  ['TechArticle', 'paper'],
  ['CreativeWork', 'paper'],
  ['WebPage', 'paper'],
  ['Product', 'book'],
  ['ProductModel', 'book'],
  ['ComicIssue', 'book'],
  ['PublicationVolume', 'book'],
] as const);

/** Of one work; each is compared with each. */
const mostClues = 10;

/** One clue for the work the page is about; none when the items name several and none is the page's. */
export function cluesFromNodes(nodes: readonly JsonObject[], page: Page): Clue[] {
  const clues = nodes
    .map(clueFromNode)
    .filter((clue) => clue !== null)
    // Without an id, an item is believed only when it bears the page's title.
    .filter((clue) => clue.ids?.length || isHeading(clue, page));
  const works = new Set(clues.map(({ ids, title }) => ids?.[0] ?? title));
  return works.size > 1
    ? clues.filter((clue) => isHeading(clue, page)).slice(0, 1)
    : clues.slice(0, mostClues);
}

/** Shops and portals describe related items too: the page's own bears the page's title. */
export function isHeading(
  { title }: Partial<Clue>,
  { document, meta }: Page,
  heading1 = '',
): boolean {
  const heading = bareTitle(`${document.title} ${meta.first('og:title') ?? ''} ${heading1}`);
  const own = bareTitle(title ?? '');
  return own !== '' && heading.includes(own);
}

function clueFromNode(node: JsonObject): Clue | null {
  const type = typesOf(node).find((name) => kinds.has(name) || kindsWithId.has(name));
  if (type === undefined) return null;
  const kind = kinds.get(type) ?? kindsWithId.get(type);
  const ids = idsOf(node, kind);
  if (!kind || (ids.length === 0 && !kinds.has(type))) return null;
  const about = factsOf(node);
  if (ids.length === 0 && !about.title) return null;
  return {
    kind,
    ids,
    ...about,
    confidence: ids.length > 0 ? 0.9 : 0.6,
    detail: `${type}: ${ids[0] ?? about.title}`,
  };
}

/**
 * Whether the node is that work: not a page, picture or person beside it, nor another work. What it does
 * not state is not held against it.
 */
export function isOfWork(node: JsonObject, work: Work): boolean {
  const types = typesOf(node);
  const type = types.find((name) => kinds.has(name) || kindsWithId.has(name));
  if (types.length > 0 && type === undefined) return false;
  const ids = idsOf(node, work.kind);
  if (ids.some((id) => work.ids.some((own) => representative(own) === representative(id)))) {
    return true;
  }
  const [own, other] = [bareTitle(work.title ?? ''), bareTitle(factsOf(node).title ?? '')];
  const sameTitle = own !== '' && other !== '' && (own.startsWith(other) || other.startsWith(own));
  const isSilent = ids.length === 0 && (own === '' || other === '');
  return (
    type !== 'WebPage' && (sameTitle || isSilent) && (ids.length === 0 || isSchemeApart(ids, work))
  );
}

/** Ids of other kinds contradict nothing: `arxiv` beside `doi`. */
function isSchemeApart(ids: readonly WorkId[], work: Work): boolean {
  return ids.every((id) => work.ids.every((own) => schemeOf(own) !== schemeOf(id)));
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
  const isbns = kind === 'book' ? isbnsOf(node) : [];
  const repositories = textsOf(node, 'codeRepository').map(parseRepo);
  return [
    ...new Set([...dois, ...arxiv, ...isbns, ...repositories].filter((id) => id !== null)),
  ].slice(0, 10);
}

/** Shops put the ISBN into any of a product's numbers; feeds nest those of editions in `workExample`. */
const numbers = ['isbn', 'gtin13', 'gtin', 'productID', 'identifier', 'sku', 'mpn'];
const mostNumbers = 20;

function isbnsOf(node: JsonObject): (WorkId | null)[] {
  const own = numbers.flatMap((key) =>
    textsOf(node, key).filter((text) => key === 'isbn' || /97[89]/u.test(text)),
  );
  const editions = nodesOf(node, 'workExample').flatMap((edition) => textsOf(edition, 'isbn'));
  return [...own, ...editions].slice(0, mostNumbers).map(parseIsbn);
}

function factsOf(node: JsonObject): Partial<Clue> {
  const people = [...listOf(node, 'author'), ...listOf(node, 'creator')].map((author) =>
    isObject(author) ? (textOf(author, 'name') ?? fullName(author)) : author,
  );
  return facts({
    title: textOf(node, 'headline') ?? textOf(node, 'name'),
    authors: people.filter((name) => typeof name === 'string'),
    date: textOf(node, 'datePublished') ?? textOf(node, 'dateCreated'),
    container: textOf(node, 'isPartOf'),
    publisher: textOf(node, 'publisher'),
  });
}

function fullName(person: JsonObject): string {
  return `${textOf(person, 'givenName') ?? ''} ${textOf(person, 'familyName') ?? ''}`;
}
