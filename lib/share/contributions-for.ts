/**
 * What others, and the reader, have shared about a work, each with how it stands with this reader.
 * Only reads: watch it with `useLive`.
 */

import { allCircles } from '../store/events/circles.ts';
import type { Database } from '../store/db.ts';
import { coordinateOf, kinds, newestFirst, type Rumour } from '../store/events/event.ts';
import { findEvents } from '../store/events/find-events.ts';
import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import { copyOf, type OpenCopy } from './contributions/copy.ts';
import { revisedBy } from './contributions/thread.ts';
import { voiceOf } from './contributions/voices.ts';
import { externalIds } from './contributions/work-tags.ts';
import { authorsOf, currentForm, type Form, newestVersions } from './standing/current-form.ts';
import { everythingAbout } from './standing/everything-about.ts';
import { historyOf, standingIn, type Step } from './standing/history.ts';
import type { Standing } from './standing/standing.ts';
import { type View, viewOf } from './trust/view-of.ts';

export interface Person {
  /** In hexadecimal. */
  pubkey: string;
  /** Empty when they have said none. */
  name: string;
  /** `known`: a member of the circle, or somebody approved of before. */
  who: 'me' | 'known' | 'stranger';
}

export interface Contribution {
  /** `commons`, or the id of a circle. */
  scope: string;
  /** As it was shared first. */
  original: Rumour;
  /** As it is shown now, and what others propose instead. */
  form: Form;
  author: Person;
  /** Whose changes are in the form that is shown, in their order. */
  revisers: Person[];
  /** Of the form that is shown. */
  standing: Standing;
  /** All its forms, the oldest first, each with what was said of it; also those that are proposed. */
  history: Step[];
  /** All that was said about it and about proposals to change it, those among it; newest first. */
  said: Rumour[];
  /** Public key of the reader there; empty while they have none. */
  me: string;
  /** Of everybody who is named in it. */
  names: ReadonlyMap<string, string>;
}

export interface SharedCopy extends Contribution {
  /** As it is shown now. */
  found: OpenCopy;
}

/** Open copies: first the reader's own, then known people's, then strangers', whom no number of voices moves. */
export async function copiesFor(db: Database, ids: readonly WorkId[]): Promise<SharedCopy[]> {
  const places = (await allCircles(db)).filter(({ left }) => !left).map(({ id }) => id);
  const all = await Promise.all(
    ['commons', ...places].map(async (scope) => {
      const view = await viewOf(db, scope);
      return contributionsIn(view, await copyEvents(db, view, ids));
    }),
  );
  return all
    .flat()
    .flatMap((one) => {
      const found = copyOf(one.form.shown);
      return found ? [{ ...one, found }] : [];
    })
    .toSorted(firstSeenFirst);
}

/** Undefined when it is not here. `id`: of the event or rumour that was shared first. */
export async function contributionOf(
  db: Database,
  scope: string,
  id: string,
): Promise<Contribution | undefined> {
  const view = await viewOf(db, scope);
  return (await contributionsIn(view, await view.sayings.find([id])))[0];
}

/** In the order of the originals. */
export async function contributionsIn(
  view: View,
  originals: readonly Rumour[],
): Promise<Contribution[]> {
  const said = await Promise.all(originals.map((one) => everythingAbout(view.sayings, [one])));
  const authors = [...originals, ...said.flat()].map(({ pubkey }) => pubkey);
  const names = await view.namesOf(authors);
  const versions = await view.sayings.versions(originals.flatMap((one) => coordinateOf(one) ?? []));
  return originals.map((original, at) => {
    const coordinate = coordinateOf(original);
    const earlier = versions.filter(
      (one) => coordinateOf(one) === coordinate && one.id !== original.id,
    );
    return contribution(view, { original, earlier, said: said[at]!, names });
  });
}

interface Parts {
  original: Rumour;
  /** Versions of it that it has replaced. */
  earlier: readonly Rumour[];
  said: readonly Rumour[];
  names: ReadonlyMap<string, string>;
}

function contribution(view: View, { original, earlier, said, names }: Parts): Contribution {
  const voices = said.flatMap((one) => voiceOf(one) ?? []);
  const proposals = said.filter((one) => revisedBy(one) !== undefined);
  const form = currentForm(original, proposals, voices, view.counts);
  return {
    scope: view.scope,
    me: view.me,
    original,
    form,
    author: personOf(original.pubkey, view, names),
    revisers: authorsOf(original, form)
      .filter((pubkey) => pubkey !== original.pubkey)
      .map((pubkey) => personOf(pubkey, view, names)),
    standing: standingIn(form.shown, voices, view),
    history: historyOf({ original, earlier, form, voices }, view),
    said: said.toSorted(newestFirst),
    names,
  };
}

function personOf(
  pubkey: string,
  { me, counts }: Pick<View, 'me' | 'counts'>,
  names: ReadonlyMap<string, string>,
): Person {
  const who = pubkey === me ? 'me' : counts(pubkey) ? 'known' : 'stranger';
  return { pubkey, name: names.get(pubkey) ?? '', who };
}

/** Without those that propose to change another that is here. */
async function copyEvents(db: Database, view: View, ids: readonly WorkId[]): Promise<Rumour[]> {
  const wanted = new Set(ids.map(representative));
  const values = externalIds([...wanted]).map(({ i }) => i);
  const events =
    view.scope !== 'commons'
      ? await view.sayings.ofKinds([kinds.copy])
      : values.length === 0
        ? []
        : await findEvents(db, { kinds: [kinds.copy], '#i': values }, () => true);
  const about = newestVersions(events).filter((event) =>
    copyOf(event)?.work.ids.some((id) => wanted.has(representative(id))),
  );
  const names = new Set(about.flatMap((one) => [one.id, coordinateOf(one) ?? one.id]));
  return about.filter((one) => {
    const revised = revisedBy(one);
    return revised === undefined || !names.has(revised);
  });
}

const nearness = ['me', 'known', 'stranger'] as const;
const esteem = ['approved', 'new', 'disputed', 'folded'] as const;

/** What strangers say of it has no part in this. */
function firstSeenFirst(one: Contribution, other: Contribution): number {
  return (
    Number(one.standing.state === 'folded') - Number(other.standing.state === 'folded') ||
    nearness.indexOf(one.author.who) - nearness.indexOf(other.author.who) ||
    esteem.indexOf(one.standing.state) - esteem.indexOf(other.standing.state) ||
    newestFirst(one.original, other.original)
  );
}
