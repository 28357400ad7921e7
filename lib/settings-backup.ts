/** Settings in a file: as part of a back-up, or alone, to be the same elsewhere. */

import * as v from 'valibot';
import {
  all,
  badgePlaces,
  badgeSettings,
  commonsSettings,
  readerSettings,
  siteSettings,
  sourceKeys,
  sourceSettings,
} from './settings.ts';

type Values = Record<string, unknown>;

/** What each setting may hold. */
export const keepers = {
  badge: { shape: v.object({ shown: v.boolean() }), item: badgeSettings },
  badgePlaces: {
    shape: v.object({
      hiddenSites: v.array(v.string()),
      top: v.pipe(v.number(), v.minValue(0), v.maxValue(0.95)),
    }),
    item: badgePlaces,
  },
  sources: { shape: v.object({ off: v.array(v.string()) }), item: sourceSettings },
  keys: { shape: v.record(v.string(), v.string()), item: sourceKeys },
  reader: {
    shape: v.object({ dark: v.boolean(), sidebar: v.boolean() }),
    item: readerSettings,
  },
  commons: { shape: v.object({ looks: v.boolean() }), item: commonsSettings },
  sites: { shape: v.object({ paused: v.array(v.string()) }), item: siteSettings },
};

/** What the reader has changed, for a back-up. */
export async function changedSettings(): Promise<Values> {
  const entries = await Promise.all(
    Object.entries(all).map(async ([name, item]) => ({
      name,
      value: await item.getValue(),
      usual: item.fallback,
    })),
  );
  const changed = entries.filter(
    ({ value, usual }) => JSON.stringify(value) !== JSON.stringify(usual),
  );
  return Object.fromEntries(changed.map(({ name, value }) => [name, value]));
}

/** From a back-up: what was never changed here; anything that makes no sense is left out. */
export async function addSettings(said: unknown): Promise<void> {
  const values = v.safeParse(v.record(v.string(), v.unknown()), said);
  if (!values.success) return;
  const changed = await changedSettings();
  await take(values.output, (name) => !(name in changed));
}

const file = v.object({
  copyleaf: v.literal('settings'),
  version: v.literal(1),
  settings: v.record(v.string(), v.unknown()),
});

/** JSON for a file that may be handed on: keys are not in it. */
export async function settingsFile(): Promise<string> {
  const { keys: _, ...settings } = await changedSettings();
  const content: v.InferOutput<typeof file> = { copyleaf: 'settings', version: 1, settings };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Makes the settings those of the file: what it does not name goes back to its default, but for keys.
 * Gives the way back, or `null` when this is no such file.
 */
export async function takeSettingsFile(text: string): Promise<(() => Promise<void>) | null> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), file), text);
  if (!read.success) return null;
  const before = await changedSettings();
  await becomes(read.output.settings);
  return () => becomes(before);
}

async function becomes(settings: Values): Promise<void> {
  const { keys: _, ...others } = all;
  const gone = Object.entries(others).filter(([name]) => !(name in settings));
  await Promise.all(gone.map(([, item]) => item.removeValue()));
  await take(settings, (name) => name !== 'keys');
}

async function take(values: Values, wanted: (name: string) => boolean): Promise<void> {
  for (const [name, { shape, item }] of Object.entries(keepers)) {
    const value = v.safeParse(shape, values[name]);
    if (value.success && wanted(name)) await item.setValue(value.output as never);
  }
}
