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
