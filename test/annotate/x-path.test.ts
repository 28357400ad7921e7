import { describe, expect, it } from 'vitest';
import { elementAt, xPathOf } from '../../lib/annotate/x-path.ts';
import { page } from './page.ts';

const body = page(
  '<div><p>a</p><ul></ul><p>b</p></div><svg><linearGradient></linearGradient></svg>',
);

describe('XPath', () => {
  it('leads to every element, and is what the browser understands', () => {
    const all = [...body.querySelectorAll('*')];
    expect(all.map((element) => elementAt(xPathOf(element), body))).toEqual(all);
    // The evaluator of jsdom does not know `name()`.
    const html = [...body.querySelectorAll('div, div *')];
    const evaluated = html.map(
      (element) => body.ownerDocument.evaluate(xPathOf(element), body, null, 9).singleNodeValue,
    );
    expect(evaluated).toEqual(html);
  });

  it.each([
    '/html/body/p',
    '/html/body/div/p[3]',
    '//p',
    '/html/body/div/*[count(//*[count(//*) > 1]) > 1]',
    '/html[1]/head[1]',
    '',
    '/',
  ])('that is not there, not plain or outside: %s', (path) => {
    expect(elementAt(path, body)).toBeNull();
  });

  it('counts from one when a number is left out', () => {
    expect(elementAt('/html/body/div/p', body)?.textContent).toBe('a');
  });
});
