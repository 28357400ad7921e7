/** Makes one main work of all that the detectors say, or none when they do not say enough. */

import { representative } from '../work/equivalence.ts';
import { type Scheme, schemeOf, type WorkId } from '../work/work-id.ts';
import type { Sighting, Work, WorkKind } from '../work/work.ts';
import type { Clue } from './detector.ts';
import { bareTitle } from './plain-text.ts';

export interface Spoken extends Clue {
  /** Id and rank of the detector. */
  rule: string;
  rank: number;
}

/** Below it a page is not said to be about a work at all. */
const enough = 0.5;
/** Two works that are both weakly attested and closer than this: we do not choose between them. */
const tooClose = 0.05;
const strong = 0.8;
/** No work has more: what is above is a list, and those who receive it would refuse it. */
const mostIds = 10;
const mostEvidence = 20;
const mostAuthors = 100;

/** The list has one sighting or none. `fallback` names works that have no other id. */
export function combine(clues: readonly Spoken[], fallback: WorkId | null): Sighting[] {
  const spoken = clues.toSorted((a, b) => a.rank - b.rank);
  const claims = spoken.filter((clue) => clue.confidence > 0);
  const ranked = cluster(claims.filter(hasIds)).toSorted((a, b) => chance(b) - chance(a));
  const [best = [], second] = ranked;
  if (
    second &&
    isRival(best, second) &&
    chance(best) < strong &&
    chance(best) - chance(second) < tooClose
  ) {
    return [];
  }
  const kind = kindOf([...best, ...spoken]);
  const chosen = [
    ...best,
    ...ranked
      .slice(1)
      .filter((other) => complements(other, best, kind))
      .flat(),
    ...claims.filter((clue) => !hasIds(clue)),
  ];
  const confidence = chance(chosen);
  if (confidence < enough) return [];
  const byTrust = chosen.toSorted((a, b) => a.rank - b.rank);
  const described = spoken.filter((clue) => clue.confidence === 0);
  const work = describe(chosen, [...byTrust, ...described], kind, fallback);
  if (work.ids.length === 0) return [];
  const evidence = chosen
    .slice(0, mostEvidence)
    .map(({ rule, detail }) => ({ rule, detail: detail.slice(0, 160) }));
  return [{ work, role: 'main', confidence: Math.round(confidence * 100) / 100, evidence }];
}

function hasIds(clue: Clue): clue is Clue & { ids: WorkId[] } & Spoken {
  return clue.ids !== undefined && clue.ids.length > 0;
}

/** Independent statements each leave less room for doubt. */
function chance(clues: readonly Clue[]): number {
  return 1 - clues.reduce((doubt, clue) => doubt * (1 - clue.confidence), 1);
}

/** Groups clues that share an equivalent id, directly or through a third. */
function cluster(clues: readonly Spoken[]): Spoken[][] {
  let groups: Spoken[][] = [];
  for (const clue of clues) {
    const keys = keysOf([clue]);
    const same = groups.filter((group) => keysOf(group).some((key) => keys.includes(key)));
    groups = [...groups.filter((group) => !same.includes(group)), [...same.flat(), clue]];
  }
  return groups;
}

function keysOf(clues: readonly Clue[]): WorkId[] {
  return clues.flatMap((clue) => clue.ids ?? []).map(representative);
}

function schemesIn(clues: readonly Clue[]): Set<Scheme> {
  return new Set(clues.flatMap((clue) => clue.ids ?? []).map(schemeOf));
}

function isRival(one: readonly Clue[], other: readonly Clue[]): boolean {
  const schemes = schemesIn(one);
  return [...schemesIn(other)].some((scheme) => schemes.has(scheme));
}

/** The ISBN on a paper's page is that of its proceedings; the repository on it that of its code. */
const schemesOfKind: Readonly<Partial<Record<WorkKind, RegExp>>> = {
  book: /^(?:isbn|doi|url)$/u,
  software: /^(?:repo|pkg|swh|doi|url)$/u,
  hardware: /^(?:repo|doi|url)$/u,
};
const schemesOfPapers = /^(?:doi|arxiv|pmid|pmcid|url)$/u;

/** Whether another group names the same work by ids of other kinds, as `pmid` beside `doi`. */
function complements(other: readonly Spoken[], best: readonly Spoken[], kind: WorkKind): boolean {
  const allowed = schemesOfKind[kind] ?? schemesOfPapers;
  return (
    !isRival(other, best) &&
    [...schemesIn(other)].every((scheme) => allowed.test(scheme)) &&
    titlesAgree(other, best)
  );
}

function titlesAgree(one: readonly Clue[], other: readonly Clue[]): boolean {
  const [a, b] = [one, other].map((clues) =>
    bareTitle(clues.find((clue) => clue.title)?.title ?? ''),
  );
  return !a || !b || a.startsWith(b) || b.startsWith(a);
}

function kindOf(clues: readonly Clue[]): WorkKind {
  const known = clues.find((clue) => clue.kind)?.kind;
  if (known) return known;
  const schemes = schemesIn(clues);
  if (schemes.has('repo') || schemes.has('pkg')) return 'software';
  return schemes.has('isbn') && !schemes.has('doi') ? 'book' : 'paper';
}

/** Ids from the strongest statements first; every fact from the most trusted that gives it. */
function describe(
  chosen: readonly Clue[],
  told: readonly Clue[],
  kind: WorkKind,
  fallback: WorkId | null,
): Work {
  const ids = [...new Set(chosen.flatMap((clue) => clue.ids ?? []))].slice(0, mostIds);
  const work: Work = { kind, ids: ids.length === 0 && fallback ? [fallback] : ids };
  for (const { title, authors, year, container, publisher } of told) {
    if (title) work.title ??= title;
    if (authors) work.authors ??= authors.slice(0, mostAuthors);
    if (year) work.year ??= year;
    if (container) work.container ??= container;
    if (publisher) work.publisher ??= publisher;
  }
  return work;
}
