import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayShowWork } from '../../lib/detect/first-look.ts';

const parser = new new JSDOM('').window.DOMParser();
const filler = '<p>Sow <b>carrots</b>.</p>'.repeat(200);

function looksPromising(head: string, url: string, body = '') {
  const html = `<!doctype html><head>${head}</head><body>${body}${filler}</body>`;
  return mayShowWork({ document: parser.parseFromString(html, 'text/html'), url });
}

describe('mayShowWork', () => {
  it.each([
    [
      '<title>Spring</title><meta property="og:type" content="article">',
      'https://blog.example.org/2024/05/spring',
    ],
    [
      '<title>Lasagne</title><meta name="description" content="How my aunt makes it">',
      'https://food.example.org/lasagne',
    ],
    ['<title>Weather</title>', 'https://weather.example.org/rome'],
    // A paper in the news: words of research, but journalism.
    [
      '<title>New paper on leaves, scientists say</title><meta property="article:published_time" content="2024-05-01">',
      'https://news.example.org/leaves',
    ],
  ])('spares most pages the detectors: %s', (head, url) => {
    expect(looksPromising(head, url)).toBe(false);
  });

  it('lets every page pass on which a detector claims something', () => {
    const root = new URL('../fixtures/detect/', import.meta.url);
    const missed = readdirSync(root).flatMap((detector) => {
      const folder = new URL(`${detector}/`, root);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .filter((file) => {
          const { url, clues } = JSON.parse(
            readFileSync(new URL(file.replace('.html', '.json'), folder), 'utf8'),
          ) as {
            url: string;
            clues: { confidence?: number }[];
          };
          if (clues.length === 0 || detector === 'heading') return false;
          // Without the filler every fixture would pass for being small.
          const html = readFileSync(new URL(file, folder), 'utf8').replace(
            '</body>',
            `${filler}</body>`,
          );
          return !mayShowWork({ document: parser.parseFromString(html, 'text/html'), url });
        })
        .map((file) => `${detector}/${file}`);
    });
    expect(missed).toEqual([]);
  });

  it('says no where there is no web page', () => {
    expect(looksPromising('', 'about:blank')).toBe(false);
  });
});
