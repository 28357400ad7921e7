/** The reader's preferences: typed, with defaults, watched where they matter. */

import { storage } from 'wxt/utils/storage';

export interface BadgeSettings {
  /** False: no badge on any page. */
  shown: boolean;
  /** Host names without it. */
  hiddenSites: string[];
  /** Distance from the top of the window, 0..1. */
  top: number;
}

export const badgeSettings = storage.defineItem<BadgeSettings>('local:badge', {
  fallback: { shown: true, hiddenSites: [], top: 2 / 3 },
  version: 1,
});

export interface SourceSettings {
  /** Ids of sources the reader does not want asked. */
  off: string[];
  /** The reader's own keys, by source id. */
  keys: Record<string, string>;
}

export const sourceSettings = storage.defineItem<SourceSettings>('local:sources', {
  fallback: { off: [], keys: {} },
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

export const readerSettings = storage.defineItem<ReaderSettings>('local:reader', {
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
  sources: sourceSettings,
  sites: siteSettings,
  reader: readerSettings,
  commons: commonsSettings,
};

/** Back to the defaults. */
export async function forgetSettings(): Promise<void> {
  await Promise.all(Object.values(all).map((item) => item.removeValue()));
}
