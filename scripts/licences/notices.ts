/** `licences.txt` of the package: what of other people's is in it, and on what terms. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenLicence } from './accepted.ts';
import { mitText } from './mit-text.ts';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
}

const besides = `Citation styles and their words (citationstyles.org): the styles APA, Chicago, Harvard, IEEE, MLA and
Vancouver and the locales, by their authors, who are named in each, under CC BY-SA 3.0:
https://creativecommons.org/licenses/by-sa/3.0/
Citations by CSL (citeproc-js).

Beside pdfjs-dist are, each with its licence in the same folder: encodings (pdfjs/cmaps), fonts (pdfjs/fonts) and
decoders of images (pdfjs/decoders).`;

/** `names`: of packages in the folder `home`. Throws for one whose licence may not be in the package. */
export function notices(names: Iterable<string>, home: string): string {
  const parts = [...names].toSorted().map((name) => noticeOf(join(home, name)));
  const head = `Copyleaf is under the MIT licence. It contains what follows, unchanged, of other people.`;
  return [head, besides, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = 'none stated' } = manifest;
  const licence = chosenLicence(license);
  if (licence === undefined) {
    throw new Error(
      `${name} is under ${license}, which scripts/licences/accepted.ts does not know`,
    );
  }
  const file = name.split('/').at(-1);
  const sources = `https://registry.npmjs.org/${name}/-/${file}-${version}.tgz`;
  const texts = textsIn(folder, licence);
  const text = texts.length > 0 ? texts.join('\n\n') : standardText(manifest, licence);
  return `${name} ${version}\nLicence: ${licence}\nSources: ${sources}\n\n${text}`;
}

/** Of two licences to choose from, a file that names the other one is left out. */
function textsIn(folder: string, licence: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const other = licence === 'MPL-2.0' ? /apache/iu : /mpl/iu;
  return files
    .filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name) && !other.test(name))
    .map((name) => ownPart(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')));
}

/** Vite adds what it was made with, of which nothing comes into what it makes. */
function ownPart(text: string): string {
  return (text.split('# Licenses of bundled dependencies')[0] ?? '').trim();
}

function standardText({ name, author }: Manifest, licence: string): string {
  if (licence !== 'MIT') throw new Error(`${name} brings no text of its licence, ${licence}`);
  const holder = typeof author === 'string' ? author : author?.name;
  return mitText(holder ?? `the authors of ${name}`);
}
