// @vitest-environment jsdom
/** Notes come from anybody: what they say is shown, what they try is not. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarks } from '../../lib/markdown/has-marks.ts';
import { purify } from '../../lib/markdown/purify.ts';
import { renderMarkdown } from '../../lib/markdown/render-markdown.ts';

function shown(text: string): HTMLElement {
  const box = document.createElement('div');
  box.append(renderMarkdown(text, window));
  return box;
}

const allowed = new Set(
  'p ul ol li blockquote pre table thead tbody tr th td a strong em del code br hr'.split(' '),
);
const allowedAttributes = new Set(['href', 'start', 'align', 'dir', 'rel', 'target']);

/** What could do harm, as it stands there. */
function harmIn(box: HTMLElement): string[] {
  return [...box.querySelectorAll('*')].filter(isHarmful).map(({ outerHTML }) => outerHTML);
}

function isHarmful(element: Element): boolean {
  const href = element.getAttribute('href');
  return (
    !allowed.has(element.localName) ||
    [...element.attributes].some(({ name }) => !allowedAttributes.has(name)) ||
    (href !== null && !/^(?:https?:\/\/|mailto:)/i.test(href)) ||
    (element.localName === 'a' && element.getAttribute('rel') !== 'noopener noreferrer nofollow')
  );
}

describe('Markdown in a note', () => {
  it.each([
    ['**bold** and *not*', '<p dir="auto"><strong>bold</strong> and <em>not</em></p>'],
    ['# Big', '<p dir="auto"><strong>Big</strong></p>'],
    ['one\ntwo', '<p dir="auto">one<br>two</p>'],
    ['- [x] done', '<ul dir="auto"><li dir="auto">☑ done</li></ul>'],
    [
      '[a paper](https://example.org/a?b=1&c=2)',
      '<p dir="auto"><a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow" target="_blank">a paper</a></p>',
    ],
  ])('%s', (text, html) => {
    expect(shown(text).innerHTML.replaceAll('\n', '')).toBe(html);
  });

  it('names a picture instead of loading it', () => {
    const box = shown('![the figure](https://tracker.example/pixel.png)');
    expect(box.querySelector('img')).toBeNull();
    expect(box.querySelector('a')?.textContent).toBe('the figure');
  });

  it('shows mark-up as it was typed', () => {
    expect(shown('if a <b and b> c: <b>bold</b>').textContent?.trim()).toBe(
      'if a <b and b> c: <b>bold</b>',
    );
  });
});

describe('what a note may try', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<style>@import "https://tracker.example/x.css"</style>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//tracker.example/)',
    '[x](chrome-extension://abc/options.html)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '![x](javascript:alert(1))',
    '![x" onerror="alert(1)](https://a.example/" onerror="alert(1))',
    '[x](https://a.example/"onmouseover="alert(1))',
    '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
    '```<img src=x onerror=alert(1)>\n</code><script>alert(1)</script>\n```',
    '`</code><script>alert(1)</script>`',
    '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
    '<form action="https://a.example"><input name=attributes></form>',
    '<base href="https://evil.example/">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!--><img src=x onerror=alert(1)>-->',
    '<p style="background:url(https://tracker.example/)" onclick="alert(1)" id="x" class="y">x</p>',
    '<x style="background:url(https://tracker.example/)">',
  ])('%s', (attempt) => {
    expect(harmIn(shown(attempt))).toEqual([]);
    expect(harmIn(shown(`> - **${attempt}**\n\n${attempt}`))).toEqual([]);
    // Should it ever come through as mark-up, there is a second door.
    const box = document.createElement('div');
    box.append(purify(attempt, window));
    expect(harmIn(box)).toEqual([]);
  });

  it('never becomes anything else, however its pieces are put together', () => {
    const marks = ['<', '>', '"', "'", '`', '[', ']', '(', ')', '!', '\\', '\n', '|', '</', '/>'];
    const words = ['script', 'img src=x', 'onerror=alert(1)', 'javascript:', 'svg', 'a href=', 'x'];
    const others = [
      'https://a.example/',
      'mailto:',
      '<!--',
      '-->',
      '**',
      '# ',
      '- ',
      '&#x3c;',
      ' ',
    ];
    const piece = fc.constantFrom(...marks, ...words, ...others);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(harmIn(shown(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text without marks', () => {
  it('is shown the same without Markdown', () => {
    const words = fc.array(
      fc.constantFrom('How', 'warm', 'is', 'it?', '3.5', '—', '“so”', '(p < 0)', '\n', 'מה', '#'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ').trim();
        if (hasMarks(text)) return;
        expect(shown(text).textContent?.replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''));
        expect(shown(text).querySelectorAll(':not(p):not(br)')).toHaveLength(0);
      }),
    );
  });
});
