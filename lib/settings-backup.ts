/** Settings in a back-up, apart from the others: only the library needs what this needs. */

import * as v from 'valibot';
import { all, badgeSettings, readerSettings, siteSettings, sourceSettings } from './settings.ts';

const keepers = {
  badge: {
    shape: v.object({ shown: v.boolean(), hiddenSites: v.array(v.string()), top: v.number() }),
    item: badgeSettings,
  },
  sources: {
    shape: v.object({ off: v.array(v.string()), keys: v.record(v.string(), v.string()) }),
    item: sourceSettings,
  },
  reader: {
    shape: v.object({ dark: v.boolean(), sidebar: v.boolean() }),
    item: readerSettings,
  },
  sites: { shape: v.object({ paused: v.array(v.string()) }), item: siteSettings },
};

/** What the reader has changed, for a back-up. */
export async function changedSettings(): Promise<Record<string, unknown>> {
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
  for (const [name, { shape, item }] of Object.entries(keepers)) {
    const value = v.safeParse(shape, values.output[name]);
    if (value.success && !(name in changed)) await item.setValue(value.output as never);
  }
}
