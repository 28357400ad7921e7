/** Saved pages of real sites, which are no part of the project. */

import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../shared/corpus/pages/', import.meta.url);

/** Rows of `{ id, bytes, html, url }`; none where the folder is missing. */
export function realPages() {
  if (!existsSync(folder)) {
    console.log('The pages of ../shared/corpus are not here: only made pages are measured.');
    return [];
  }
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
  return manifest.map(({ id, file, url, charset }) => {
    const bytes = readFileSync(new URL(file, folder));
    return {
      id,
      url,
      bytes: bytes.length,
      html: new TextDecoder(charset ?? 'utf-8').decode(bytes),
    };
  });
}
