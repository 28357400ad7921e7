/**
 * Asks public relays what others have shared about a work: by its bucket, one of 4 096, which does not
 * tell them which work it is; or directly, when the reader has said so.
 */

import { coordinateOf, type Filter, kinds, type Rumour } from '../../store/events/event.ts';
import { representative } from '../../work/equivalence.ts';
import type { WorkId } from '../../work/work-id.ts';
import { bucketOf, externalIds } from '../contributions/work-tags.ts';
import type { CommonsReply } from '../sync/commons.ts';

export type How = 'bucket' | 'directly';

export interface AskEnv {
  /** What relays have goes to the database. */
  ask(filter: Filter): Promise<CommonsReply>;
  /** What is in the database. */
  find(filter: Filter): Promise<Rumour[]>;
}

const shared = [kinds.highlight, kinds.comment, kinds.copy];
const saidOfThem = [kinds.retraction, kinds.reaction, kinds.comment, kinds.report, kinds.label];
/** Names in one question; relays take no longer ones. */
const mostNames = 100;

/**
 * Then what was said of all that came, and who their authors are: of everything in the bucket, so
 * that these questions tell no more than the first.
 */
export async function askAbout(
  ids: readonly WorkId[],
  how: How,
  { ask, find }: AskEnv,
): Promise<CommonsReply> {
  const first = filtersFor(ids, how);
  const replies = await inTurn(first, ask);
  const found = new Map(
    (await Promise.all(first.map(find))).flat().map((event) => [event.id, event]),
  );
  const names = chunks([...found.keys()]).map((some) => ({ kinds: saidOfThem, '#e': some }));
  const coordinates = [...found.values()].flatMap((event) => coordinateOf(event) ?? []);
  const authors = new Set([...found.values()].map(({ pubkey }) => pubkey));
  const then: Filter[] = [
    ...names,
    ...chunks(coordinates).map((some) => ({ kinds: saidOfThem, '#a': some })),
    ...chunks([...authors]).map((some) => ({ kinds: [kinds.profile], authors: some })),
  ];
  return joined([...replies, ...(await inTurn(then, ask))]);
}

/** Only one bucket, that of the id it is known best by: several together would point at the work. */
export function bucketFor(ids: readonly WorkId[]): string | undefined {
  const [best] = valuesOf(ids);
  return best === undefined ? undefined : bucketOf(best);
}

function filtersFor(ids: readonly WorkId[], how: How): Filter[] {
  if (how === 'bucket') {
    const bucket = bucketFor(ids);
    return bucket === undefined ? [] : [{ kinds: shared, '#b': [bucket] }];
  }
  const values = valuesOf(ids);
  if (values.length === 0) return [];
  return [
    { kinds: shared, '#i': values },
    { kinds: [kinds.comment], '#I': values },
  ];
}

const order = ['doi', 'isbn', 'web'] as const;

/** The best known first. Without the address of a page: where a reader is, is nobody's business. */
function valuesOf(ids: readonly WorkId[]): string[] {
  const named = ids.filter((id) => !id.startsWith('url:'));
  const external = externalIds([...named, ...named.map(representative)]);
  const sorted = external.toSorted((one, other) => order.indexOf(one.k) - order.indexOf(other.k));
  return [...new Set(sorted.map(({ i }) => i))];
}

async function inTurn(filters: readonly Filter[], ask: AskEnv['ask']): Promise<CommonsReply[]> {
  const replies: CommonsReply[] = [];
  for (const filter of filters) replies.push(await ask(filter));
  return replies;
}

function chunks(names: readonly string[]): string[][] {
  const all: string[][] = [];
  for (let from = 0; from < names.length; from += mostNames)
    all.push(names.slice(from, from + mostNames));
  return all;
}

/** A relay that failed once is said to have failed. */
function joined(replies: readonly CommonsReply[]): CommonsReply {
  const relays = new Map<string, CommonsReply['asked'][number]>();
  for (const one of replies.flatMap(({ asked }) => asked))
    if (relays.get(one.relay)?.outcome !== 'failed') relays.set(one.relay, one);
  return {
    kept: replies.reduce((sum, { kept }) => sum + kept, 0),
    refused: [...new Set(replies.flatMap(({ refused }) => refused))],
    asked: [...relays.values()],
  };
}
