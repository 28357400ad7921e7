/** One page that shows all pictures, a row for each screen: how a review begins. */

import { readdir, writeFile } from 'node:fs/promises';
import { folder } from './camera.ts';

export async function makeAlbum(): Promise<void> {
  const pictures = (await readdir(folder)).filter((name) => name.includes('--')).toSorted();
  const screens = [...new Set(pictures.map((name) => name.split('--')[0] ?? name))];
  const rows = screens.map((screen) => {
    const cells = pictures
      .filter((name) => name.startsWith(`${screen}--`))
      .map((name) => {
        const state = name.slice(screen.length + 2, -4);
        return `<figure><img src="${name}" alt="${screen}, ${state}"><figcaption>${state}</figcaption></figure>`;
      });
    return `<h2>${screen}</h2><div>${cells.join('')}</div>`;
  });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>
body{font:14px system-ui;margin:24px;background:#888}h2{margin:24px 0 8px}
div{display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0}
img{display:block;max-width:380px;max-height:600px}figcaption{padding:4px 0}</style>${rows.join('')}`;
  await writeFile(new URL('index.html', folder), page);
}
