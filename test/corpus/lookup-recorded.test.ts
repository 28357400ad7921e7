/**
 * Real answers of the sources' services, recorded by others, are served to the sources: what the
 * answers state is found, what they do not state is not claimed, and odd ones fail cleanly.
 * Needs the folder `../shared/corpus` beside the project, and says so when it is not there.
 */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookup } from '../../lib/lookup/index.ts';
import { allSources } from '../../lib/lookup/all-sources.ts';
import { toSpdx } from '../../lib/lookup/licence.ts';
import { fileKey } from '../../lib/lookup/same-file.ts';
import { toVersion } from '../../lib/lookup/versions.ts';
import { anyoneMayRead } from '../../lib/work/copy.ts';
import { parseDoi } from '../../lib/work/ids/doi.ts';
import { parseIsbn } from '../../lib/work/ids/isbn.ts';
import { parsePmid } from '../../lib/work/ids/pmid.ts';
import { parseRepo } from '../../lib/work/ids/repo.ts';
import type { Work } from '../../lib/work/work.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import { askOnce } from '../conformance/source/asking.ts';
import { faultsIn } from '../conformance/source/well-formed.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/api');
const isThere = existsSync(resolve(corpus, 'manifest.json'));
if (!isThere)
  console.log('../shared/corpus is not beside the project: recorded answers not tested');

interface Row {
  source: string;
  file: string;
  url: string;
  status: number;
  content_type: string | null;
  about: Record<string, string> | null;
  /** What the answer says, as a simple script read it. */
  oa: Record<string, unknown> | null;
}

/** Their names for the services → ours. */
const names: Record<string, string> = {
  europepmc: 'europe-pmc',
  semanticscholar: 'semantic-scholar',
  'ncbi-idconv': 'ncbi-ids',
  googlebooks: 'google-books',
  openlibrary: 'open-library',
  internetarchive: 'internet-archive',
  swh: 'software-heritage',
};

function textOf(row: Row): string {
  return readFileSync(resolve(corpus, row.file), 'utf8');
}

/** The works an answer is about: as the manifest says, or every work that it lists. */
function worksIn(row: Row): Work[] {
  const { doi, repo } = row.about ?? {};
  const asked = [doi && parseDoi(doi), repo && parseRepo(`https://github.com/${repo}`)];
  const ids = asked.filter((id): id is WorkId => Boolean(id));
  if (ids.length > 0) return ids.map((id) => ({ kind: 'paper', ids: [id] }));
  const listed = [...new Set(idsListedIn(row))];
  return listed.map((id) => ({ kind: id.startsWith('isbn:') ? 'book' : 'paper', ids: [id] }));
}

function idsListedIn(row: Row): WorkId[] {
  const [, isbn] = /isbn:(\d{9,13}X?)/u.exec(row.url) ?? [];
  const [, converted] = /[?&;]ids=(\d+)(?:&|$)/u.exec(row.url) ?? [];
  const text = textOf(row);
  const dois = [...text.matchAll(/"(?:doi|DOI|value|id)"\s*:\s*"(10\.\d{4,}\/[^"]+)"/gu)];
  const pmids = [...text.matchAll(/"pmid"\s*:\s*"(\d+)"/gu)];
  return [
    isbn ? parseIsbn(isbn) : null,
    converted ? parsePmid(converted) : null,
    ...dois.slice(0, 40).map(([, doi = '']) => parseDoi(doi)),
    ...pmids.slice(0, 40).map(([, pmid = '']) => parsePmid(pmid)),
  ].filter((id) => id !== null);
}

const rows: Row[] = isThere
  ? (JSON.parse(readFileSync(resolve(corpus, 'manifest.json'), 'utf8')) as Row[])
  : [];

const cases = rows.flatMap((row) => {
  const source = allSources.find(({ id }) => id === (names[row.source] ?? row.source));
  if (!source || source.stage === 0) return [];
  return worksIn(row)
    .filter((work) => source.accepts(work))
    .map((work) => ({ name: `${row.file} for ${work.ids[0]}`, source, row, work }));
});

function ask({ source, row, work }: (typeof cases)[number]) {
  const headers = { 'content-type': row.content_type ?? 'text/plain' };
  return askOnce(
    source,
    work,
    async () => new Response(textOf(row), { status: row.status, headers }),
  );
}

/** Other interfaces of the same services, which we do not call. */
const elsewhere = /\/search\/match|doaj\.org\/api\/v\d\/articles\//u;
const stated = cases.filter(
  ({ row }) => row.status === 200 && row.oa?.['is_oa'] === true && !elsewhere.test(row.url),
);
const denied = cases.filter(({ row }) => row.status === 200 && row.oa?.['is_oa'] === false);

describe.skipIf(!isThere)('recorded answers', () => {
  it('are there in numbers', () => {
    expect(cases.length).toBeGreaterThan(80);
    expect(stated.length).toBeGreaterThan(10);
    expect(denied.length).toBeGreaterThan(10);
  });

  it.each(cases)('are understood or fail cleanly: $name', async (example) => {
    const { report, answer } = await ask(example);
    expect(faultsIn(answer)).toEqual([]);
    const { status } = example.row;
    const expected = status === 404 ? 'unknown-work' : status >= 400 ? 'failed' : report.outcome;
    expect(report.outcome).toBe(expected);
    expect(report.reason).not.toBe('offline');
  });

  it.each(cases)('are not added to: $name', async (example) => {
    const { answer } = await ask(example);
    const text = textOf(example.row).replaceAll('\\/', '/').toLowerCase();
    const isStated = (url: string) =>
      [url, url.replace(/^https:/u, 'http:'), ...url.split('/').slice(-1)].some(
        (part) => part !== '' && text.includes(decodeURIComponent(part).toLowerCase()),
      );
    const invented = (answer?.copies ?? []).map(({ url }) => url).filter((url) => !isStated(url));
    expect(invented).toEqual([]);
  });

  it.each(stated)('give up the copy they state: $name', async (example) => {
    const { answer } = await ask(example);
    const { url, url_for_pdf: file, license, version } = example.row.oa ?? {};
    const keys = [url, file].filter((said) => typeof said === 'string').map(fileKey);
    const found = answer?.copies.find((copy) =>
      [copy.url, copy.landing ?? copy.url].some((address) => keys.includes(fileKey(address))),
    );
    expect(found && anyoneMayRead({ ...found, source: '' })).toBe(true);
    const spelled: unknown =
      Object(license) === license ? Reflect.get(Object(license), 'id') : license;
    expect(found?.licence).toBe(toSpdx(typeof spelled === 'string' ? spelled : undefined));
    expect(found?.version).toBe(toVersion(version as string | undefined) ?? found?.version);
  });

  it.each(denied)('yield no open copy when they state none: $name', async (example) => {
    const { answer } = await ask(example);
    expect(answer?.copies ?? []).toEqual([]);
  });

  it('never add up to an open copy that none of them states', async () => {
    const falsely: string[] = [];
    for (const id of doisDenied) {
      const findings = lookup(
        { kind: 'paper', ids: [id] },
        { fetch: recorded, now, thorough: true },
      );
      for await (const { complete, copies } of findings)
        if (complete && copies.some(anyoneMayRead)) falsely.push(`${id}: ${copies[0]?.url}`);
    }
    expect(doisDenied.length).toBeGreaterThan(4);
    expect(falsely).toEqual([]);
  });
});

/** DOIs of which a recorded answer says that they are closed, and none that they are open. */
const doisDenied = rows
  .filter(({ oa }) => oa?.['is_oa'] === false)
  .map(({ about }) => parseDoi(about?.['doi'] ?? ''))
  .filter((id): id is WorkId => id !== null && !id.startsWith('doi:10.48550/'))
  .filter((id, at, all) => all.indexOf(id) === at)
  .filter(
    (id) => !rows.some(({ about, oa }) => about?.['doi'] === id.slice(4) && oa?.['is_oa'] === true),
  );

/** All recorded answers about single works, at their addresses; 404 everywhere else. */
async function recorded(address: string): Promise<Response> {
  const { hostname } = new URL(address);
  const asked = decodeURIComponent(address).toLowerCase();
  const row = rows.find(
    ({ url, about }) =>
      about?.['doi'] !== undefined &&
      url.includes(hostname) &&
      asked.includes(about['doi'].toLowerCase()),
  );
  if (!row) return new Response('unknown', { status: 404 });
  return new Response(textOf(row), { status: row.status });
}

const now = () => Date.now();
