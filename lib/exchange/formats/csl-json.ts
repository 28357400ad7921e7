/** CSL-JSON: what it has no variable for goes into `custom`, which the schema leaves to programs. */

import * as v from 'valibot';
import { toCsl } from '../../cite/csl.ts';
import { fromCsl, InvalidRecord } from '../../cite/from-csl.ts';
import type { Contents, Outcome, WorkEntry } from '../entry.ts';
import { workSchema } from '../work-schema.ts';
import { labelOf, membersOf } from './members.ts';

const own = v.object({
  work: workSchema,
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500)),
  saved: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  /** Variables that the reader's record has not, though its work says something of that kind. */
  bare: v.pipe(v.array(v.string()), v.maxLength(200)),
});

export function* readCslJson(json: unknown): Generator<Outcome> {
  const items = Array.isArray(json) ? json : [membersOf(json)['items'] ?? json].flat();
  for (const [at, item] of items.entries()) yield readWork(labelOf(item, at), item);
}

export function readWork(label: string, item: unknown): Outcome {
  try {
    return { label, entry: { kind: 'work', entry: entryFrom(item) } };
  } catch (error) {
    if (!(error instanceof InvalidRecord)) throw error;
    return { label, fault: { reason: 'not-a-work', detail: error.message } };
  }
}

function entryFrom(item: unknown): WorkEntry {
  const { work, csl, tags } = fromCsl(item);
  const said = v.safeParse(own, membersOf(membersOf(item)['custom'])['copyleaf']);
  if (!said.success) return { work, csl, tags };
  const { bare, saved } = said.output;
  const more = Object.entries(csl).filter(([variable]) => !bare.includes(variable));
  return {
    work: said.output.work,
    tags: said.output.tags,
    ...(more.length > 0 && { csl: Object.fromEntries(more) }),
    ...(saved !== undefined && { saved }),
  };
}

export function cslItem({ work, tags, csl, saved }: WorkEntry): object {
  const item = toCsl(work, csl);
  const bare = [...Object.keys(item), 'keyword'].filter((variable) => !(variable in (csl ?? {})));
  const copyleaf = { work, tags, ...(saved !== undefined && { saved }), bare };
  return { ...item, ...(tags.length > 0 && { keyword: tags.join(', ') }), custom: { copyleaf } };
}

export function* writeCslJson({ works }: Contents): Generator<string> {
  yield '[\n';
  for (const [at, entry] of works.entries())
    yield `${JSON.stringify(cslItem(entry))}${at < works.length - 1 ? ',' : ''}\n`;
  yield ']\n';
}
