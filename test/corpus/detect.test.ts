/**
 * Detection on real saved pages. They are not part of the project: where the folder is missing, this is
 * skipped. Borderline pages are reported and do not decide.
 */
import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/index.ts';
import { type Listed, listWorks } from '../../lib/detect/listed/index.ts';
import { parseDoi } from '../../lib/work/ids/doi.ts';
import { isWorkId, parseId } from '../../lib/work/ids/parse-id.ts';
import { areEquivalent } from '../../lib/work/equivalence.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import type { PageReport, Sighting } from '../../lib/work/work.ts';

interface Row {
  id: string;
  file: string;
  url: string | null;
  charset?: string;
  kind: 'paper' | 'dataset' | 'book' | 'software' | 'none';
  borderline?: boolean;
  access?: string;
  expected: Record<string, string | null> | null;
}

const folder = new URL('../../../shared/corpus/pages/', import.meta.url);
const present = existsSync(folder);
if (!present)
  console.log('The pages of ../shared/corpus are not here: detection on them is skipped.');

/** Of the pages, each so many is also asked for what it lists. */
const everyNthList = 3;

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#34': '"' };

function decode(html: string): string {
  const text = html.replace(/&(lt|gt|amp|quot|#34);/gu, (_, name: string) => entities[name] ?? '');
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** By the page's source alone: links to the resolver, and DOIs in the text between tags. */
function doisInSource(html: string): Set<WorkId> {
  const links = html.matchAll(
    /href\s*=\s*["']?\s*(?:https?:)?\/\/((?:dx\.)?doi\.org\/[^"'\s>]+)/giu,
  );
  const text = html.replace(/<(script|style|noscript)[^]*?<\/\1>|<[^>]+>/giu, ' ');
  const shown = decode(text).matchAll(/\s(10\.\d{4,9}\/[^\s"&,]+)\s/gu);
  return new Set([
    ...[...links].flatMap(([, href = '']) => parseDoi(decode(`https://${href}`)) ?? []),
    ...[...shown].flatMap(([, doi = '']) => parseDoi(doi) ?? []),
  ]);
}

/** Not the page's own work nor a part of it, nor a journal or issue. */
function isOther(id: WorkId, own: readonly WorkId[]): boolean {
  return (
    !/\(issn\)|\.issue-|\.v\d+[.:]/u.test(id) &&
    !own.some((known) => areEquivalent(known, id) || /^[^a-z\d]/u.test(id.split(known)[1] ?? 'a'))
  );
}

const schemes = ['doi', 'isbn', 'arxiv', 'pmid', 'pmcid', 'repoUrl'];
const namesInAddress = ['appId', 'package'];

/** By id where the truth has one, else by title. */
function isRight({ expected }: Row, main: Sighting | undefined): boolean {
  if (!main || !expected) return false;
  const wanted = schemes.flatMap((scheme) => {
    const value = expected[scheme];
    const prefix = scheme === 'repoUrl' ? 'repo' : scheme;
    return (value && parseId(`${prefix}:${value}`)) || [];
  });
  const names = namesInAddress.flatMap((name) => expected[name] ?? []);
  if (wanted.length + names.length === 0) return titlesAgree(expected['title'], main.work.title);
  return (
    wanted.some((id) => main.work.ids.some((found) => areEquivalent(found, id))) ||
    names.some((name) => main.work.ids.some((found) => found.includes(name)))
  );
}

function titlesAgree(one: string | null | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((text) =>
    (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return Boolean(a && b && (a.includes(b) || b.includes(a)));
}

describe.skipIf(!present)('detection on real pages', () => {
  const rows = present
    ? (JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Row[])
    : [];
  const reports = new Map<Row, PageReport>();
  const lists = new Map<Row, { html: string; own: WorkId[]; listed: Listed[] }>();
  const deciding = (...kinds: Row['kind'][]) =>
    rows.filter((row) => kinds.includes(row.kind) && !row.borderline);

  beforeAll(async () => {
    const parser = new new JSDOM('').window.DOMParser();
    for (const row of rows) {
      const bytes = readFileSync(new URL(row.file, folder));
      const html = new TextDecoder(row.charset ?? 'utf-8').decode(bytes);
      const document = parser.parseFromString(html, 'text/html');
      const page = { document, url: row.url ?? 'https://unknown.example/page' };
      const report = detect(page);
      reports.set(row, report);
      if (rows.indexOf(row) % everyNthList > 0) continue;
      const own = report.sightings[0]?.work.ids ?? [];
      lists.set(row, { html, own, listed: await listWorks(page, { except: own }) });
    }
  }, 240_000);

  const main = (row: Row) => reports.get(row)?.sightings[0];
  const state = (row: Row) => reports.get(row)?.access.state;

  it.each([
    ['scholarly', 0.97, ['paper', 'dataset']],
    ['book', 0.95, ['book']],
    ['software', 0.95, ['software']],
  ] as const)('the main work of %s pages is right on at least %d of them', (name, bar, kinds) => {
    const pages = deciding(...kinds);
    const wrong = pages.filter((row) => !isRight(row, main(row)));
    const share = 1 - wrong.length / pages.length;
    console.log(
      `${name}: ${pages.length - wrong.length} of ${pages.length} right`,
      wrong.map(({ id }) => id),
    );
    expect(share).toBeGreaterThanOrEqual(bar);
  });

  it('a work is claimed on at most one in a hundred unrelated pages', () => {
    const pages = deciding('none');
    const claimed = pages.filter(main).map(({ id }) => id);
    console.log(`unrelated: ${claimed.length} of ${pages.length} claimed`, claimed);
    expect(claimed.length / pages.length).toBeLessThanOrEqual(0.01);
  });

  it('no page that asks for payment is called open, and hardly an open one closed', () => {
    const works = deciding('paper', 'dataset', 'book');
    const calledOpen = works.filter((row) => row.access === 'paywalled' && state(row) === 'open');
    const calledClosed = works.filter((row) => row.access === 'open' && state(row) === 'closed');
    console.log(
      `access: closed called open`,
      calledOpen.map(({ id }) => id),
      'open called closed',
      calledClosed.map(({ id }) => id),
    );
    expect(calledOpen).toEqual([]);
    expect(calledClosed.length).toBeLessThanOrEqual(1);
  });

  it('hardly a work that a page links to or shows by its DOI is missing in its list', () => {
    const missed: WorkId[] = [];
    let all = 0;
    for (const { html, own, listed } of lists.values()) {
      const ids = listed.flatMap(({ sighting }) => sighting.work.ids);
      const wanted = [...doisInSource(html)].filter((id) => isOther(id, own));
      all += wanted.length;
      missed.push(...wanted.filter((id) => !ids.some((found) => areEquivalent(found, id))));
    }
    console.log(`listed: ${all - missed.length} of ${all} DOIs on ${lists.size} pages`, missed);
    expect(all).toBeGreaterThan(500);
    expect(missed.length / all).toBeLessThanOrEqual(0.02);
  });

  it('nothing is listed that the page does not name', () => {
    const invented: WorkId[] = [];
    let all = 0;
    for (const { html, own, listed } of lists.values()) {
      const source = decode(html).toLowerCase();
      const ids = listed.flatMap(({ sighting }) => sighting.work.ids);
      const dois = ids.filter((id) => id.startsWith('doi:'));
      all += dois.length;
      // Some publishers' addresses hold the suffix only.
      const isNamed = (id: WorkId) =>
        source.includes(id.slice(4)) || source.includes(id.slice(id.indexOf('/')));
      invented.push(...dois.filter((id) => !isNamed(id) || !isOther(id, own)));
      expect(listed.every(({ element }) => element.isConnected)).toBe(true);
    }
    console.log(`listed: ${all} DOIs, invented`, invented);
    expect(invented).toEqual([]);
  });

  it('every id is one that its parser accepts, and every reason says what it is', () => {
    for (const { sightings, access } of reports.values()) {
      for (const { work, evidence } of sightings) {
        expect(work.ids.filter((id) => !isWorkId(id))).toEqual([]);
        expect(evidence.every(({ rule, detail }) => rule && detail)).toBe(true);
      }
      expect(access.reasons.every(({ rule, detail }) => rule && detail)).toBe(true);
    }
  });
});
