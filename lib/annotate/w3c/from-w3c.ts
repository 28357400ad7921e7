/**
 * Reads an annotation from JSON-LD of the W3C Web Annotation Data Model, by whatever software it was
 * written. Addresses in it are not vetted: who makes links of them does that.
 */

import * as v from 'valibot';
import { isWorkId } from '../../work/ids/parse-id.ts';
import { type Annotation, colours, type Motivation, motivations } from '../annotation.ts';
import { annotationSchema } from './annotation-schema.ts';
import { unescapedId } from './escaped.ts';
import { InvalidAnnotation, type Key, pathOf } from './invalid-annotation.ts';
import { licenceAt } from './licences.ts';
import type { Resource } from './resource-schema.ts';
import { stylePrefix } from './to-w3c.ts';
import { demandWithinBounds } from './within-bounds.ts';

/** Throws `InvalidAnnotation` with the path of the first fault. */
export function fromW3C(json: unknown): Annotation {
  demandWithinBounds(json);
  const result = v.safeParse(annotationSchema, json, { abortEarly: true });
  if (!result.success) throw faultOf(result.issues[0], json);
  const { id, creator, created, modified, rights, body, bodyValue, target } = result.output;
  const motivation = result.output.motivation?.map(shortName).find(isMotivation);
  const { tags, texts } = saidBy(body ?? [], motivation);
  if (bodyValue !== undefined) texts.unshift(bodyValue);
  const licence = rights?.find((address) => address !== undefined);
  return {
    id,
    motivation: motivation ?? (texts.length > 0 ? 'commenting' : 'highlighting'),
    ...(texts.length > 0 && { text: texts.join('\n\n') }),
    tags,
    creator: creator?.[0] ?? {},
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(licence !== undefined && { licence: licenceAt(licence) }),
    ...readTargets(target, motivation),
  };
}

type Targeted = Pick<Annotation, 'source' | 'workIds' | 'selectors' | 'colour' | 'replyTo'>;

/** Of several targets the one with a passage counts, else the first. */
function readTargets(targets: readonly Resource[], motivation: Motivation | undefined): Targeted {
  const all = targets.flatMap(opened);
  const answered = all.find(({ types }) => types.includes('Annotation'))?.id;
  const others = all.filter(({ types }) => !types.includes('Annotation'));
  const target =
    others.find(({ selectors }) => selectors.length > 0) ?? others.find(addressOf) ?? all[0];
  const source = target && addressOf(target);
  if (!target || source === undefined) throw new InvalidAnnotation('target', 'no address');
  // A reply that names its target by address only means the annotation there.
  const isBareReply = motivation === 'replying' && target.types.length === 0;
  const replyTo = answered ?? (isBareReply ? source : undefined);
  const classes = target.styleClasses.map((name) => name.replace(stylePrefix, ''));
  const colour = colours.find((name) => classes.includes(name));
  return {
    source,
    workIds: target.scopes.map(unescapedId).filter(isWorkId),
    selectors: target.selectors,
    ...(colour !== undefined && { colour }),
    ...(replyTo !== undefined && { replyTo }),
  };
}

/** What the bodies say: tags, and texts to be read. Of a choice the first, as the model suggests. */
function saidBy(
  bodies: readonly Resource[],
  motivation: Motivation | undefined,
): { tags: string[]; texts: string[] } {
  const tags: string[] = [];
  const texts: string[] = [];
  for (const body of bodies.flatMap(opened)) {
    const said = body.value ?? addressOf(body);
    if (said === undefined) continue;
    const purposes = body.purposes.length > 0 ? body.purposes.map(shortName) : [motivation];
    if (purposes.includes('tagging')) tags.push(said);
    else texts.push(said);
  }
  return { tags, texts };
}

function opened(resource: Resource): Resource[] {
  const { types, items } = resource;
  if (items.length === 0) return [resource];
  return (types.includes('Choice') ? items.slice(0, 1) : items).flatMap(opened);
}

function addressOf({ source, id }: Resource): string | undefined {
  return source ?? id;
}

/** `oa:commenting` and `http://www.w3.org/ns/oa#commenting` are `commenting`. */
function shortName(name: string): string {
  return name.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/u, '');
}

function isMotivation(name: string): name is Motivation {
  return motivations.some((known) => known === name);
}

/** The schema sees a list where the model allows a single value: indexes that are not there go. */
function faultOf(issue: v.BaseIssue<unknown>, json: unknown): InvalidAnnotation {
  const keys: Key[] = [];
  let at = json;
  for (const { key } of issue.path ?? []) {
    const isKey = typeof key === 'string' || typeof key === 'number';
    if (!isKey || (typeof key === 'number' && !Array.isArray(at))) continue;
    keys.push(key);
    at = typeof at === 'object' && at !== null ? (at as Record<Key, unknown>)[key] : undefined;
  }
  return new InvalidAnnotation(pathOf(keys), issue.message);
}
