/** Joins what several sources say of one file into one copy, keeping the most careful reading. */

import type { Copy, CopyVersion, Openness } from '../work/copy.ts';
import { known } from './known.ts';
import { areSameFile } from './same-file.ts';
import type { ToldCopy } from './source.ts';
import { isRefusedHost } from '../work/refused-hosts.ts';

/** A copy and who told of it. */
export interface Told {
  source: { id: string; name: string };
  copy: ToldCopy;
}

/** One copy per file, in the order in which they were first told. */
export function merge(told: readonly Told[]): Copy[] {
  const groups: { copies: [Copy, ...Copy[]]; names: string[]; reasons: string[] }[] = [];
  for (const { source, copy } of told) {
    if (!URL.canParse(copy.url) || isRefusedHost(copy.url)) continue;
    const whole: Copy = { ...copy, source: source.id };
    const group = groups.find(({ copies }) => copies.some((other) => areSameFile(other, whole)));
    if (!group) groups.push({ copies: [whole], names: [source.name], reasons: [copy.evidence] });
    else {
      group.copies.push(whole);
      if (!group.names.includes(source.name)) group.names.push(source.name);
    }
  }
  return groups.map(({ copies, names, reasons }) => ({
    ...joined(copies),
    evidence:
      names.length > 1 ? `${listed(names)} agree: ${reasons[0]}` : `${names[0]}: ${reasons[0]}`,
  }));
}

function joined(copies: readonly [Copy, ...Copy[]]): Copy {
  // A link to the file itself serves the reader better than one to a page about it.
  const best = copies.find((copy) => copy.format === 'pdf') ?? copies[0];
  const all = copies.reduce<Copy>((whole, copy) => ({ ...copy, ...whole }), best);
  const licence = strictest(copies);
  const openness = mostCareful(
    copies.map((copy) => copy.openness),
    licence !== undefined,
  );
  return { ...all, openness, ...known({ licence, version: mostFinal(copies) }) };
}

/** Somebody who knows of a restriction knows more than somebody who does not. */
function mostCareful(said: readonly Openness[], licensed: boolean): Openness {
  const restrictions: Openness[] = ['embargoed', 'borrow', 'preview'];
  const restriction = restrictions.find((openness) => said.includes(openness));
  return restriction ?? (licensed && said.includes('open') ? 'open' : 'free');
}

/** OpenAlex calls a repository's copy `submitted` when it does not know; who says more knows more. */
function mostFinal(copies: readonly Copy[]): CopyVersion | undefined {
  const said = copies.map((copy) => copy.version);
  return (['published', 'accepted', 'submitted'] as const).find((version) =>
    said.includes(version),
  );
}

/** Of licences that differ, the one that permits least; of equal ones, the one with its version. */
function strictest(copies: readonly Copy[]): string | undefined {
  const licences = copies.flatMap(({ licence }) => (licence === undefined ? [] : [licence]));
  return licences.toSorted(
    (one, other) => conditions(other) - conditions(one) || other.length - one.length,
  )[0];
}

function conditions(licence: string): number {
  return [/-BY/u, /-NC/u, /-SA/u, /-ND/u, /-ND/u].filter((element) => element.test(licence)).length;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
