/** The table of ARCHITECTURE.md, "What may import what", read by a machine. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Folder → the folders of ours it may import from. Its own files are always allowed. */
const mayImport: Record<string, string[]> = {
  'lib/work': [],
  'lib/detect': ['lib/work'],
  'lib/annotate': ['lib/work'],
  'lib/cite': ['lib/work'],
  'lib/lookup': ['lib/work'],
  'lib/pdf': [],
  'lib/store': ['lib/work', 'lib/annotate', 'lib/lookup'],
  'lib/exchange': ['lib/work', 'lib/annotate', 'lib/cite', 'lib/store'],
  'lib/share': ['lib/work', 'lib/store', 'lib/annotate'],
  'lib/visit': ['lib/work', 'lib/annotate', 'lib/lookup', 'lib/messaging', 'lib/store'],
  'lib/markdown': [],
  'lib/messaging': ['lib/work', 'lib/annotate'],
  'lib/platform/sharing': [
    'lib/platform',
    'lib/messaging',
    'lib/settings.ts',
    'lib/share',
    'lib/store',
    'lib/work',
  ],
  // The keys of locales/en.yml, as types.
  'lib/platform': ['lib/work', 'lib/messaging', 'lib/visit', 'lib/settings.ts', '.wxt/i18n'],
  components: ['lib/work'],
  'entrypoints/content': ['lib/work', 'lib/detect', 'lib/messaging'],
  'entrypoints/detector.content': [
    'lib/work',
    'lib/detect',
    'lib/messaging',
    'entrypoints/content/watch-page.ts',
  ],
  'entrypoints/annotator.content': [
    'lib/work',
    'lib/annotate',
    'lib/markdown/has-marks.ts',
    'lib/markdown/in-page.ts',
    'lib/messaging',
    'components',
  ],
  'entrypoints/markdown.content': ['lib/markdown'],
  'entrypoints/lister.content': ['lib/work', 'lib/detect', 'lib/messaging', 'components'],
  'entrypoints/badge.content': ['lib/work', 'lib/messaging', 'components'],
};

/** The only folder that may name each heavy or delicate library. */
const onlyImporter: Record<string, string[]> = {
  dexie: ['lib/store'],
  '@citation-js/': ['lib/cite'],
  'nostr-tools/': ['lib/share'],
  'pdfjs-dist': ['lib/pdf'],
  '@webext-core/messaging': ['lib/messaging'],
  'nostr-tools': ['lib/share'],
  uqr: ['lib/share'],
  dompurify: ['lib/markdown'],
  marked: ['lib/markdown'],
  'wxt/browser': ['lib/platform', 'entrypoints'],
  'wxt/utils/storage': ['lib/settings.ts'],
};

const files = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map((match) => match[1] ?? '');
}

function resolved(file: string, specifier: string): string {
  return relative(root, resolve(root, dirname(file), specifier));
}

const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

describe('what may import what', () => {
  const ruled = files.flatMap((file) => {
    const home = Object.keys(mayImport).find((folder) => within(file, folder));
    return home === undefined ? [] : [{ file, home }];
  });

  it('covers every folder of lib', () => {
    const folders = new Set(
      files.filter((file) => within(file, 'lib')).map((file) => dirname(file)),
    );
    const unruled = [...folders].filter(
      (folder) => folder !== 'lib' && !Object.keys(mayImport).some((home) => within(folder, home)),
    );
    expect(unruled, 'add the folder to the table here and in ARCHITECTURE.md').toEqual([]);
  });

  it.each(ruled)('$file', ({ file, home }) => {
    const allowed = [home, ...(mayImport[home] ?? [])];
    const wrong = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolved(file, specifier))
      .filter((target) => !allowed.some((folder) => within(target, folder)));
    expect(wrong, `${home} may import only ${allowed.join(', ')}`).toEqual([]);
  });
});

describe('one importer for each library', () => {
  it.each(Object.entries(onlyImporter))('%s', (library, homes) => {
    const strays = files.filter(
      (file) =>
        !homes.some((home) => within(file, home)) &&
        importsOf(file).some((specifier) => specifier === library || specifier.startsWith(library)),
    );
    expect(strays, `import ${library} only in ${homes.join(', ')}`).toEqual([]);
  });
});

describe('plug-ins do not know each other', () => {
  it.each(files.filter((file) => /\/(sources|detectors)\//.test(file)))('%s', (file) => {
    const siblings = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolved(file, specifier))
      .filter((target) => dirname(target) === dirname(file));
    expect(siblings, 'move what both need one folder up').toEqual([]);
  });
});
