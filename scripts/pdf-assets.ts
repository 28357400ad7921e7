/** What pdf.js wants beside its code, for the package: found by `lib/pdf/engine.ts` under `pdfjs/`. */

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

export interface PackagedFile {
  absoluteSrc: string;
  relativeDest: string;
}

/** The encodings of East Asian texts, those left out that PDF has no names for (ISO 32000-2, table 116). */
const neverNamed = /UTF8|UTF32/;
/** Other fonts that a file names without bringing them are taken from the reader's system. */
const fonts = ['FoxitSymbol.pfb', 'FoxitDingbats.pfb', 'LICENSE_FOXIT'];
/** Of scanned pages. In JavaScript: WebAssembly would need an exception in the security policy. */
const decoders = [
  'jbig2_nowasm_fallback.js',
  'openjpeg_nowasm_fallback.js',
  'LICENSE_JBIG2',
  'LICENSE_OPENJPEG',
  'LICENSE_PDFJS_JBIG2',
  'LICENSE_PDFJS_OPENJPEG',
];

export function pdfAssets(): PackagedFile[] {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const take = (folder: string, names: readonly string[], as: string): PackagedFile[] =>
    names.map((name) => ({
      absoluteSrc: join(home, folder, name),
      relativeDest: `pdfjs/${as}/${name}`,
    }));
  const cmaps = readdirSync(join(home, 'cmaps')).filter((name) => !neverNamed.test(name));
  return [
    ...take('cmaps', cmaps, 'cmaps'),
    ...take('standard_fonts', fonts, 'fonts'),
    ...take('wasm', decoders, 'decoders'),
  ];
}
