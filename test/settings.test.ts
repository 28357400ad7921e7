/** Settings: what may leave this browser by synchronisation, and files of them. */

import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// It is looked for while the modules are loaded.
vi.stubGlobal('browser', fakeBrowser);
const { keepers, settingsFile, takeSettingsFile } = await import('../lib/settings-backup.ts');
const { all, badgePlaces, badgeSettings, siteSettings, sourceKeys, sourceSettings } =
  await import('../lib/settings.ts');

beforeEach(() => fakeBrowser.reset());

const change = () =>
  Promise.all([
    badgeSettings.setValue({ shown: false }),
    badgePlaces.setValue({ hiddenSites: ['paper.example'], top: 0.5 }),
    sourceSettings.setValue({ off: ['core'] }),
    sourceKeys.setValue({ core: 'secret' }),
    siteSettings.setValue({ paused: ['clinic.example'] }),
  ]);

describe('what the browser carries to other browsers', () => {
  it('is neither a key nor the name of a site', async () => {
    await change();
    const synced = JSON.stringify(await fakeBrowser.storage.sync.get());
    expect(synced).toContain('core');
    expect(synced).not.toMatch(/secret|example/);
  });

  it('is the plain choices alone', () => {
    const synced = Object.entries(all).filter(([, { key }]) => key.startsWith('sync:'));
    expect(synced.map(([name]) => name)).toEqual(['badge', 'sources', 'reader']);
  });
});

describe('a file of settings', () => {
  it('knows what each of them may hold', () => {
    expect(Object.keys(keepers).toSorted()).toEqual(Object.keys(all).toSorted());
  });

  it('brings them to another browser, without keys, and can be taken back', async () => {
    await change();
    const file = await settingsFile();
    expect(file).not.toContain('secret');
    fakeBrowser.reset();
    await sourceSettings.setValue({ off: ['unpaywall'] });
    await sourceKeys.setValue({ core: 'other' });
    const undo = await takeSettingsFile(file);
    expect(await sourceSettings.getValue()).toEqual({ off: ['core'] });
    expect(await siteSettings.getValue()).toEqual({ paused: ['clinic.example'] });
    expect(await sourceKeys.getValue()).toEqual({ core: 'other' });
    await undo?.();
    expect(await sourceSettings.getValue()).toEqual({ off: ['unpaywall'] });
    expect(await siteSettings.getValue()).toEqual({ paused: [] });
    expect(await badgeSettings.getValue()).toEqual({ shown: true });
  });

  it.each(['', 'none', '[]', '{"copyleaf":"settings","version":2,"settings":{}}'])(
    'that is none changes nothing: %s',
    async (text) => {
      await change();
      expect(await takeSettingsFile(text)).toBeNull();
      expect(await badgeSettings.getValue()).toEqual({ shown: false });
    },
  );

  it('cannot bring in what makes no sense', async () => {
    const settings = { badgePlaces: { hiddenSites: 'all', top: 900 }, keys: { core: 'planted' } };
    await takeSettingsFile(JSON.stringify({ copyleaf: 'settings', version: 1, settings }));
    expect(await badgePlaces.getValue()).toEqual(badgePlaces.fallback);
    expect(await sourceKeys.getValue()).toEqual({});
  });
});
