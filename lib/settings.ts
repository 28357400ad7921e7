/**
 * The reader's preferences: typed, with defaults, watched where they matter. What goes to `sync:` the
 * browser carries to the reader's other browsers, if they let it. That is for plain choices only: keys
 * and names of sites, which tell what somebody reads, stay here (`local:`).
 */

import { storage } from 'wxt/utils/storage';

export interface BadgeSettings {
  /** False: no badge on any page. */
  shown: boolean;
}

export const badgeSettings = storage.defineItem<BadgeSettings>('sync:badge', {
  fallback: { shown: true },
  version: 1,
});

export interface BadgePlaces {
  /** Host names without it. */
  hiddenSites: string[];
  /** Distance from the top of the window, 0..1. */
  top: number;
}

export const badgePlaces = storage.defineItem<BadgePlaces>('local:badgePlaces', {
  fallback: { hiddenSites: [], top: 2 / 3 },
  version: 1,
});

export interface SourceSettings {
  /** Ids of sources the reader does not want asked. */
  off: string[];
}

export const sourceSettings = storage.defineItem<SourceSettings>('sync:sources', {
  fallback: { off: [] },
  version: 1,
});

/** The reader's own keys, by source id. */
export const sourceKeys = storage.defineItem<Record<string, string>>('local:sourceKeys', {
  fallback: {},
  version: 1,
});

export interface SiteSettings {
  /** Host names where the automatic mode pauses. */
  paused: string[];
}

export const siteSettings = storage.defineItem<SiteSettings>('local:sites', {
  fallback: { paused: [] },
  version: 1,
});

export interface ReaderSettings {
  /** Light text on dark paper. */
  dark: boolean;
  sidebar: boolean;
}

export const readerSettings = storage.defineItem<ReaderSettings>('sync:reader', {
  fallback: { dark: false, sidebar: false },
  version: 1,
});

export interface CommonsSettings {
  /** What everybody has shared about the works on pages is looked for, by their buckets. */
  looks: boolean;
}

export const commonsSettings = storage.defineItem<CommonsSettings>('local:commons', {
  fallback: { looks: false },
  version: 1,
});

/** By the names that back-ups know them by. */
export const all = {
  badge: badgeSettings,
  badgePlaces,
  sources: sourceSettings,
  keys: sourceKeys,
  sites: siteSettings,
  reader: readerSettings,
  commons: commonsSettings,
};

/** Back to the defaults. */
export async function forgetSettings(): Promise<void> {
  await Promise.all(Object.values(all).map((item) => item.removeValue()));
}
