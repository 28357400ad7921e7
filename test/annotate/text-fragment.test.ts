import { describe, expect, it } from 'vitest';
import { textFragment } from '../../lib/annotate/index.ts';
import { page, rangeOf } from './page.ts';

describe('the link to a passage', () => {
  it('names a short one whole', () => {
    expect(textFragment({ exact: 'a small boat' })).toBe('#:~:text=a%20small%20boat');
  });

  it('names a long one by its first and last words', () => {
    const exact = `One two three four five ${'word '.repeat(60)}six seven eight nine ten.`;
    expect(textFragment({ exact })).toBe(
      '#:~:text=One%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten.',
    );
  });

  it('encodes what has a meaning in the directive', () => {
    expect(textFragment({ exact: 'so-called, R&D' })).toBe('#:~:text=so%2Dcalled%2C%20R%26D');
  });

  it('gives a few words of context', () => {
    const quote = {
      exact: 'a boat',
      prefix: 'it said that it was ',
      suffix: ' or so it seemed to be',
    };
    expect(textFragment(quote)).toBe(
      '#:~:text=said%20that%20it%20was-,a%20boat,-or%20so%20it%20seemed',
    );
  });

  it('never holds half a character', () => {
    expect(() => textFragment({ exact: 'cut \ud83d' })).not.toThrow();
  });
});

describe('of a range', () => {
  const body = page(
    '<p>One boat here.</p><p>Another boat is over there now and then, so they said to us.</p>',
  );

  it('in one text', () => {
    expect(textFragment(rangeOf('boat here', body))).toBe('#:~:text=boat%20here');
  });

  it('over several blocks, which no single text matches', () => {
    const range = body.ownerDocument.createRange();
    range.selectNodeContents(body);
    expect(textFragment(range)).toBe('#:~:text=One%20boat%20here.,so%20they%20said%20to%20us.');
  });
});
