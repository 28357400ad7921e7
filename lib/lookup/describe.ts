/**
 * What a full citation says beyond a `Work`, as Crossref or DataCite have it: variables of CSL-JSON.
 * One request, made only when the reader asks.
 */

import * as v from 'valibot';
import { LookupError, type FailureReason } from '../work/errors.ts';
import { parseDoi } from '../work/ids/doi.ts';
import type { Work } from '../work/work.ts';
import { Budget } from './budget.ts';
import { contact } from './contact.ts';
import { askableDoi, doiPath, isDataCiteDoi } from './dois.ts';
import type { LookupEnv } from './env.ts';
import { listOf, text } from './fields.ts';
import { createHttp } from './http.ts';
import { networkOf } from './network.ts';
import { second } from './pace.ts';
import type { Http } from './source.ts';
import crossref from './sources/crossref.ts';
import datacite from './sources/datacite.ts';

export type Description = Record<string, unknown>;
export type DescribeAnswer =
  | { csl: Description }
  | { nothing: 'no-doi' | 'unknown-work' | 'turned-off' }
  | { failed: FailureReason };

const patienceMs = 10 * second;

const date = v.fallback(
  v.nullish(v.object({ 'date-parts': v.array(v.array(v.nullable(v.number()))) })),
  undefined,
);
const people = listOf(v.object({ given: text, family: text, name: text, suffix: text }));
const texts = v.fallback(v.nullish(v.array(v.string()), []), []);

const crossrefAnswer = v.object({
  message: v.object({
    DOI: v.string(),
    type: text,
    title: texts,
    author: people,
    editor: people,
    issued: date,
    'container-title': texts,
    publisher: text,
    'publisher-location': text,
    volume: text,
    issue: text,
    page: text,
    'article-number': text,
    'edition-number': text,
    language: text,
  }),
});

const typesOfCrossref: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
};

const dataciteAnswer = v.object({
  data: v.object({
    attributes: v.object({
      doi: v.string(),
      version: text,
      language: text,
      container: v.fallback(
        v.nullish(v.object({ volume: text, issue: text, firstPage: text, lastPage: text })),
        undefined,
      ),
    }),
  }),
});

/** Never rejects for what a source did; a fault of ours does. */
export async function describeWork(work: Work, env: LookupEnv): Promise<DescribeAnswer> {
  const doi = askableDoi(work);
  if (doi === undefined) return { nothing: 'no-doi' };
  const source = isDataCiteDoi(doi) ? datacite : crossref;
  if (env.permits && !env.permits(source)) return { nothing: 'turned-off' };
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new LookupError(source.id, 'timeout')), patienceMs);
  const http = createHttp(source, {
    fetch: env.fetch,
    now: () => env.now(),
    network: env.network ?? networkOf(env.fetch),
    signal: limit.signal,
    budget: new Budget(1),
    identifier: `doi:${doi}`,
    onRequest: (entry) => env.onRequest?.(entry),
  });
  try {
    const csl = await (source === datacite ? askDataCite(doi, http) : askCrossref(doi, http));
    return csl ? { csl } : { nothing: 'unknown-work' };
  } catch (error) {
    if (error instanceof LookupError) return { failed: error.reason };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function askCrossref(doi: string, http: Http): Promise<Description | null> {
  const mailto = encodeURIComponent(contact);
  const url = `https://api.crossref.org/works/${encodeURIComponent(doi)}?mailto=${mailto}`;
  const found = (await http.json(url, crossrefAnswer))?.message;
  if (!found || parseDoi(found.DOI) !== parseDoi(doi)) return null;
  const issued = found.issued?.['date-parts'].map((parts) => parts.filter((part) => part !== null));
  return known({
    type: typesOfCrossref[found.type ?? ''],
    title: found.title[0],
    author: named(found.author),
    editor: named(found.editor),
    issued: issued?.[0]?.[0] === undefined ? undefined : { 'date-parts': issued },
    'container-title': found['container-title'][0],
    publisher: found.publisher,
    'publisher-place': found['publisher-location'],
    volume: found.volume,
    issue: found.issue,
    page: found.page,
    number: found['article-number'],
    edition: found['edition-number'],
    language: found.language,
  });
}

async function askDataCite(doi: string, http: Http): Promise<Description | null> {
  const url = `https://api.datacite.org/dois/${doiPath(doi)}?mailto=${encodeURIComponent(contact)}`;
  const found = (await http.json(url, dataciteAnswer))?.data.attributes;
  if (!found || parseDoi(found.doi) !== parseDoi(doi)) return null;
  const pages = [found.container?.firstPage, found.container?.lastPage].filter(Boolean);
  return known({
    volume: found.container?.volume,
    issue: found.container?.issue,
    page: pages.length > 0 ? pages.join('-') : undefined,
    version: found.version,
    language: found.language,
  });
}

type Person = Partial<Record<'given' | 'family' | 'name' | 'suffix', string | undefined>>;

function named(all: Person[]): Description[] | undefined {
  const names = all
    .map(({ name, ...person }) => (person.family ? known(person) : known({ literal: name })))
    .filter((person) => Object.keys(person).length > 0);
  return names.length > 0 ? names : undefined;
}

function known(said: Description): Description {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
