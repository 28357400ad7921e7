import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { sourceOrigins } from './scripts/source-origins.ts';

/**
 * Build flag for automated tests only: makes the optional access to all sites a required one,
 * because no browser lets a program accept its permission dialog.
 */
const allSites = process.env['COPYLEAF_ALL_SITES'] === '1';
const neverFetch = fileURLToPath(new URL('./lib/cite/never-fetch.ts', import.meta.url));
const nativeBrowser = fileURLToPath(new URL('./lib/platform/native-browser.ts', import.meta.url));
const everySite = ['https://*/*', 'http://*/*'];

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${allSites ? '-all-sites' : ''}{{modeSuffix}}`,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact()],
    // The citation processor can fetch by itself; ours is given what it needs and never does.
    resolve: { alias: { 'node-fetch': neverFetch, 'sync-fetch': neverFetch } },
  }),
  hooks: {
    // A page's script uses only calls that every browser has alike; the polyfill would be a sixth
    // of its size on every page.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const native = { resolve: { alias: { 'wxt/browser': nativeBrowser } } };
      Object.assign(config, mergeConfig(config, native));
    },
  },
  manifest: async ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '120', incognito: 'split' }),
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      annotate: {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_annotate_menu__',
      },
    },
    host_permissions: [...(await sourceOrigins('required')), ...(allSites ? everySite : [])],
    optional_host_permissions: allSites ? [] : everySite,
    optional_permissions: ['notifications'],
    icons: iconPaths('open', [16, 32, 48, 128]),
    action: { default_title: '__MSG_extName__', default_icon: iconPaths('nothing', [16, 32]) },
    browser_specific_settings: {
      gecko: { id: 'copyleaf@copyleaf.example', strict_min_version: '128.0' },
    },
  }),
});

function iconPaths(standing: string, sizes: number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${standing}-${size}.png`]));
}
