/** What readers install: its size on every page, and what it asks for. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.output/chrome-mv3/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const kilobytes = (...names: string[]) =>
  names.map((name) => gzipSync(read(name)).length).reduce((sum, size) => sum + size, 0) / 1000;

/** The scripts and styles a page of ours loads before it shows anything. */
function firstPaint(page: string): string[] {
  const html = read(page).toString();
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
}

describe('the shipped build', () => {
  it('puts at most 20 kB into a page, compressed', () => {
    expect(kilobytes('content-scripts/content.js')).toBeLessThanOrEqual(20);
  });

  it('shows the popup from at most 60 kB, compressed', () => {
    expect(firstPaint('popup.html').length).toBeGreaterThan(1);
    expect(kilobytes(...firstPaint('popup.html'))).toBeLessThanOrEqual(60);
  });

  it('names everything of other people that is in it, with licence and sources', () => {
    const text = read('licences.txt').toString();
    const { dependencies } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { dependencies: Record<string, string> };
    const unnamed = Object.keys(dependencies).filter(
      (name) => !text.includes(`https://registry.npmjs.org/${name}/-/`),
    );
    expect(unnamed).toEqual([]);
    expect(text.match(/^Licence: .+$/gmu)?.length).toBe(text.match(/^Sources: .+$/gmu)?.length);
  });

  it('asks for no access to all sites, and opens no file of its own to pages', () => {
    const manifest: Record<string, unknown> = JSON.parse(read('manifest.json').toString());
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'sidePanel',
      'offscreen',
    ]);
    expect(JSON.stringify(manifest['host_permissions'])).not.toMatch(/\*:\/\/|\/\/\*\//);
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it.each(['chrome-mv3', 'firefox-mv2'])('runs only what is in the package: %s', (build) => {
    const home = new URL(`../../.output/${build}/`, import.meta.url);
    if (!existsSync(home)) return;
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    const text = (name: string) => readFileSync(new URL(name, home), 'utf8');
    const { content_security_policy: policy } = JSON.parse(text('manifest.json')) as {
      content_security_policy: string | { extension_pages: string };
    };
    const pages = typeof policy === 'string' ? policy : policy.extension_pages;
    expect(pages).toMatch(/^script-src 'self'; object-src 'none'; /u);
    expect(pages).not.toMatch(/unsafe|https?:|\*/u);
    for (const name of files.filter((one) => one.endsWith('.html'))) {
      const scripts = [...text(name).matchAll(/<script\b([^>]*)>([^<]*)/giu)];
      expect
        .soft(
          scripts.filter(([, , inside]) => inside?.trim()),
          name,
        )
        .toEqual([]);
      const from = scripts.map(([, attributes]) => /src="([^"]*)"/u.exec(attributes ?? '')?.[1]);
      expect
        .soft(
          from.filter((src) => !/^\/[^/]/u.test(src ?? '')),
          name,
        )
        .toEqual([]);
    }
    const remote = /\b(?:import|importScripts)\s*\(\s*["'`]https?:/u;
    const scripts = files.filter((one) => /\.m?js$/u.test(one));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => remote.test(text(name)))).toEqual([]);
  });
});
