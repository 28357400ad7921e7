import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { notices } from './scripts/licences/notices.ts';
import { notePackages } from './scripts/licences/packages-in-build.ts';
import { pdfAssets } from './scripts/pdf-assets.ts';
import { sourceOrigins } from './scripts/source-origins.ts';

/**
 * Build flag for automated tests only: makes the optional access to all sites a required one,
 * because no browser lets a program accept its permission dialog.
 */
const allSites = process.env['COPYLEAF_ALL_SITES'] === '1';
/** Build flag for `npm test`: maps beside the files, which stay byte for byte the same. */
const sourceMaps = process.env['COPYLEAF_SOURCE_MAPS'] === '1';
const neverFetch = fileURLToPath(new URL('./lib/cite/never-fetch.ts', import.meta.url));
const words = fileURLToPath(new URL('./lib/platform/i18n.ts', import.meta.url));
const nativeBrowser = fileURLToPath(new URL('./lib/platform/native-browser.ts', import.meta.url));
const packageHome = fileURLToPath(new URL('./node_modules', import.meta.url));
/** Of the build that is under way: `pdfjs-dist` brings files besides. */
const packages = new Set(['pdfjs-dist']);
/** Only files of the package run, nobody frames our pages, and no form sends anything anywhere. */
const policy = `script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const everySite = ['https://*/*', 'http://*/*'];

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${allSites ? '-all-sites' : ''}{{modeSuffix}}`,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), notePackages(packages)],
    // Every browser that takes us preloads modules by itself.
    build: { modulePreload: { polyfill: false }, ...(sourceMaps && { sourcemap: 'hidden' }) },
    // The citation processor can fetch by itself; ours is given what it needs and never does.
    resolve: { alias: { 'node-fetch': neverFetch, 'sync-fetch': neverFetch } },
  }),
  hooks: {
    // The module's own knows only plural forms of languages that are built like English.
    'config:resolved'({ config }) {
      config.alias['#i18n'] = words;
    },
    'build:publicAssets'(_wxt, files) {
      files.push(...pdfAssets());
      // Comes after all the scripts are made.
      files.push({ relativeDest: 'licences.txt', contents: notices(packages, packageHome) });
      // Chromium takes English rather than the Portuguese of another country.
      const portuguese = files.find(({ relativeDest }) => relativeDest === messagesIn('pt_BR'));
      if (portuguese) files.push({ ...portuguese, relativeDest: messagesIn('pt_PT') });
    },
    // A page's script uses only calls that every browser has alike; the polyfill would be a sixth
    // of its size on every page.
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup')) {
        Object.assign(
          config,
          mergeConfig(config, { build: { rolldownOptions: { output: oneGround } } }),
        );
      }
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const native = { resolve: { alias: { 'wxt/browser': nativeBrowser } } };
      Object.assign(config, mergeConfig(config, native));
    },
    // Firefox would open its sidebar by itself after installation, and show it without an icon.
    'build:manifestGenerated'(_, { sidebar_action: sidebar }) {
      if (!sidebar) return;
      Object.assign(sidebar, { open_at_install: false, default_icon: iconPaths('open', [16, 32]) });
    },
  },
  manifest: async ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      // Firefox needs no permission for its sidebar, and connects browsers from its background page.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    commands: {
      [browser === 'firefox' ? '_execute_browser_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+O' },
      },
      annotate: {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_annotate_menu__',
      },
    },
    host_permissions: [...(await sourceOrigins('required')), ...(allSites ? everySite : [])],
    icons: iconPaths('open', [16, 32, 48, 128]),
    content_security_policy: { extension_pages: policy },
    ...(browser === 'firefox' ? firefoxOnly : chromiumOnly),
  }),
});

/**
 * What every page begins with, in one file: compressed together it is smaller than in twenty, and
 * loaded sooner.
 */
const ground = [
  /node_modules\/(?:preact|@wxt-dev\/browser|@webext-core)\//,
  /\/components\/(?:action-icon|button|copy-\w+|fault-boundary|later|notice-bar|reason-words|state-\w+|store-fault|work-head)\./,
  /\/lib\/messaging\/(?:persist|protocol)\.ts/,
  /\/lib\/platform\/(?:annotator|current-tab|i18n|language|log|side-panel|words)\.ts/,
  /\/lib\/store\/(?:\w+-rows|db|events\/(?:each|rows)|findings|journal|library-tables|notes-to-version-5|told|use-\w+)\.ts/,
  /\/lib\/visit\/visits\.ts/,
  /\/lib\/work\/(?:copy|equivalence|standing|store-error|work-id)\.ts/,
  /virtual:wxt-html-plugins/,
];

const oneGround = {
  codeSplitting: {
    groups: [{ name: 'ground', test: (id: string) => ground.some((part) => part.test(id)) }],
  },
};

const toolbarButton = {
  default_title: '__MSG_extName__',
  default_icon: iconPaths('nothing', [16, 32]),
};

const chromiumOnly = {
  minimum_chrome_version: '120',
  action: toolbarButton,
  optional_permissions: ['notifications'],
  optional_host_permissions: allSites ? [] : everySite,
  // A private window has a background and a database of its own, which go with it.
  incognito: 'split',
} as const;

/** Manifest V2: its background page stays, and with it the connections to other readers. */
const firefoxOnly = {
  // Otherwise the icon, which says how the work stands, is hidden in a menu.
  browser_action: { ...toolbarButton, default_area: 'navbar' },
  // Version 2 has one list for permissions and hosts.
  optional_permissions: ['notifications', ...(allSites ? [] : everySite)],
  // Firefox knows no `split`: one background would write down what a private window sees.
  incognito: 'not_allowed',
  browser_specific_settings: {
    gecko: {
      id: 'copyleaf@copyleaf.example',
      // The first where scripts in pages may adopt style sheets: badge and notes depend on it.
      strict_min_version: '153.0',
      // The identifier of the work on the page goes to the sources asked about it.
      data_collection_permissions: { required: ['websiteContent'] },
    },
  },
} as const;

const messagesIn = (locale: string): string => join('_locales', locale, 'messages.json');

function iconPaths(standing: string, sizes: number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${standing}-${size}.png`]));
}
