/** Answers as they should not be: each field in turn missing, null, or of another kind. */

import type { SourceFixture } from './fixture.ts';

type Path = (string | number)[];

const odd: readonly [string, unknown][] = [
  ['null', null],
  ['an empty text', ''],
  ['a number', 7],
  ['a script', 'javascript:alert(1)'],
  ['an object', { odd: true }],
  ['a list of null', [null]],
];

/** Only JSON answers are damaged; each damage concerns one place of one answer. */
export function* everyDamage(
  fixture: SourceFixture,
): Generator<{ what: string; damaged: SourceFixture }> {
  for (const [url, body] of Object.entries(fixture.answers)) {
    if (typeof body === 'string') continue;
    for (const path of pathsIn(body)) {
      for (const [name, value] of odd)
        yield damage(fixture, url, path, name, (parent, key) => Reflect.set(parent, key, value));
      yield damage(fixture, url, path, 'missing', (parent, key) =>
        Reflect.deleteProperty(parent, key),
      );
    }
  }
}

/** Every text, number and truth value of every answer is null. */
export function withNullsOnly(fixture: SourceFixture): SourceFixture {
  const emptied = Object.entries(fixture.answers).map(([url, body]) => [url, nulled(body)]);
  return { ...fixture, answers: Object.fromEntries(emptied) as Record<string, unknown> };
}

function nulled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nulled);
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nulled(inner)]));
}

function damage(
  fixture: SourceFixture,
  url: string,
  path: Path,
  name: string,
  change: (parent: object, key: string | number) => void,
): { what: string; damaged: SourceFixture } {
  const answers = structuredClone(fixture.answers);
  let parent = answers[url];
  for (const key of path.slice(0, -1)) parent = Reflect.get(parent as object, key);
  change(parent as object, path.at(-1) as string);
  return { what: `${path.join('.')}: ${name}`, damaged: { ...fixture, answers } };
}

function pathsIn(value: unknown, above: Path = []): Path[] {
  if (Array.isArray(value))
    return value.flatMap((inner, at) => [[...above, at], ...pathsIn(inner, [...above, at])]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...above, key],
    ...pathsIn(inner, [...above, key]),
  ]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
