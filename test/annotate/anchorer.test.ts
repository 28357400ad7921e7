import { describe, expect, it } from 'vitest';
import { createAnchorer } from '../../lib/annotate/index.ts';
import type { Selector } from '../../lib/annotate/index.ts';
import { describeWords, page, rangeOf } from './page.ts';

const before = '<p>Tea was weighed in the morning, before any guest had come to the house.</p>';
const after = '<p>In winter the lamps were lit at four and nobody went out to the garden.</p>';

function found(selectors: Selector[], html: string): string | null {
  const anchored = createAnchorer(page(html)).anchor(selectors);
  return anchored && anchored.range.toString().replaceAll(/\s+/gu, ' ');
}

const quote = (exact: string, prefix?: string, suffix?: string): Selector[] => [
  {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  },
];

describe('a page that is written otherwise', () => {
  const words = 'the efficient organisation of five “first” flights';
  const html = `${before}<p>They admired the efficient organisation of five “first” flights.</p>${after}`;

  it.each([
    ['white space', 'the\n efficient\u00a0organisation  of <br>five “first”\tflights'],
    ['ligatures', 'the eﬃcient organisation of ﬁve “ﬁrst” ﬂights'],
    ['soft hyphens', 'the effi\u00adcient organi\u00adsation of five “first” flights'],
    [
      'zero-width characters',
      'the effi\u200bcient organisation of\u2060 five “first” flights\ufeff',
    ],
    ['hyphenation at the end of a line', 'the efficient organ-\nisation of five “first” flights'],
    ['hyphenation over lines of a PDF', 'the efficient organ-<br>isation of five “first” flights'],
    ['quotes', 'the efficient organisation of five "first" flights'],
    ['mark-up', 'the <b>eff<i>icient organ</i></b>isation <a href="#">of five</a> “first” flights'],
    [
      'scripts between the words',
      'the efficient<script>let a</script> organisation of five “first” flights',
    ],
    [
      'hidden form controls',
      'the efficient<select><option>no</option></select> organisation of five “first” flights',
    ],
  ])('differs in %s', (_, text) => {
    const other = `${after}<p>They admired ${text}.</p>${before}`;
    const anchored = createAnchorer(page(other)).anchor(describeWords(words, html));
    expect(anchored?.quality).toBe(1);
    const trimmed = anchored?.range.toString() ?? '';
    expect(trimmed.startsWith('the')).toBe(true);
    expect(trimmed).toMatch(/f?lights\ufeff?$|ﬂights$/u);
  });

  it('has one word more and one word less', () => {
    const text = 'the very efficient organisation of “first” flights';
    const anchored = createAnchorer(page(html.replace(words, text))).anchor(
      describeWords(words, html),
    );
    expect(anchored?.range.toString()).toBe(text);
    expect(anchored?.quality).toBeLessThan(1);
  });

  it('has a paragraph in the middle of the passage', () => {
    const passage = 'The ferry crossed twice a day until the bridge was opened in spring.';
    const described = describeWords(passage, `${before}<p>${passage}</p>${after}`);
    const split =
      '<p>The ferry crossed twice a day</p><p>Advertisement: a new kind of boat for everyone.</p><p>until the bridge was opened in spring.</p>';
    expect(found(described, before + split + after)).toBe(
      'The ferry crossed twice a dayAdvertisement: a new kind of boat for everyone.until the bridge was opened in spring.',
    );
  });

  it('has the paragraph elsewhere, with a word changed', () => {
    const passage = 'The ferry crossed twice a day until the bridge was opened in spring.';
    const described = describeWords(passage, `${before}<p>${passage}</p>${after}`);
    const changed = passage.replace('spring', 'autumn');
    expect(found(described, `${before}${after}<p>Other.</p><p>${changed}</p>`)).toBe(changed);
  });
});

describe('a passage that is gone', () => {
  const one = 'Patients in the first group were given ten milligrams every morning.';
  const other = 'Patients in the second group were given ten milligrams every morning.';
  const html = `${before}<p>${one}</p>${after}<p>Then came others.</p><p>${other}</p><p>And that was all.</p>`;

  it('is not found in a sentence that is nearly the same', () => {
    expect(found(describeWords(one, html), html)).toBe(one);
    expect(found(describeWords(one, html), html.replace(one, ''))).toBeNull();
  });

  it('is not found in its neighbour that is nearly the same', () => {
    const neighbours = `${before}<p>${one} ${other}</p>${after}`;
    expect(found(describeWords(one, neighbours), neighbours)).toBe(one);
    expect(found(describeWords(one, neighbours), neighbours.replace(one, ''))).toBeNull();
    expect(found(describeWords(other, neighbours), neighbours.replace(other, ''))).toBeNull();
  });

  it('is not found in its twin', () => {
    const twins = html.replace(other, one);
    expect(found(describeWords(one, twins), twins.replace(one, ''))).toBeNull();
  });

  it('is not found in the twin of another when it was only quoted with its context', () => {
    const selectors = quote(one, 'had come to the house. ', ' In winter the lamps were lit');
    expect(found(selectors, html.replace(one, ''))).toBeNull();
  });
});

describe('a quote that stands more than once', () => {
  const text = 'The samples were washed and dried.';
  const html = `${before}<p>${text} First.</p>${after}<p>Then they said: ${text} Second.</p>`;

  it('is told by its context', () => {
    const range = createAnchorer(page(html)).anchor(
      quote(text, 'Then they said: ', ' Second.'),
    )?.range;
    expect(range?.startContainer.parentElement?.textContent).toContain('Second');
  });

  it('is told by its position', () => {
    const body = page(html);
    const start = body.textContent?.lastIndexOf(text) ?? 0;
    const selectors: Selector[] = [
      ...quote(text),
      { type: 'TextPositionSelector', start, end: start + text.length },
    ];
    const range = createAnchorer(body).anchor(selectors)?.range;
    expect(range?.startContainer.parentElement?.textContent).toContain('Second');
  });

  it('is orphaned when nothing tells', () => {
    expect(found(quote(text), html)).toBeNull();
  });
});

describe('a short quote', () => {
  const html = `${before}<p>It was a small boat.</p>${after}`;

  it('is found letter by letter', () => {
    expect(found(describeWords('small boat', html), after + html)).toBe('small boat');
  });

  it('is not found otherwise', () => {
    expect(
      found(describeWords('small boat', html), html.replace('small boat', 'small boats')),
    ).toBeNull();
    expect(found(describeWords('small boat', html), html.replace('small', 'large'))).toBeNull();
  });
});

describe('selectors without a quote', () => {
  const html = `${before}<p>It was a small boat.</p>${after}`;
  const without = (type: Selector['type']): Selector[] =>
    describeWords('small boat', html).filter((selector) => selector.type === type);

  it.each(['TextPositionSelector', 'RangeSelector'] as const)('%s: found, unchecked', (type) => {
    const anchored = createAnchorer(page(html)).anchor(without(type));
    expect(anchored?.range.toString()).toBe('small boat');
    expect(anchored?.quality).toBe(0.5);
  });

  it('are orphaned when they lead nowhere', () => {
    expect(found(without('RangeSelector'), after)).toBeNull();
    expect(found([{ type: 'TextPositionSelector', start: 5000, end: 5010 }], html)).toBeNull();
    expect(found([{ type: 'CssSelector', value: 'p' }], html)).toBeNull();
    expect(found([], html)).toBeNull();
  });
});

it('is orphaned, not thrown, when the page has changed since it was read', () => {
  const html = `${before}<p>It was a small boat.</p>`;
  const body = page(html);
  const anchorer = createAnchorer(body);
  body.querySelectorAll('p')[1]?.remove();
  expect(anchorer.anchor(describeWords('small boat', html))).toBeNull();
});

it('gives the very places where the reader had selected', () => {
  const html = `<p>An 🙂 emoji, <b>then</b> more text here.</p>`;
  const body = page(html);
  const range = rangeOf('more text', body);
  const again = createAnchorer(body).anchor(describeWords('more text', html))?.range;
  expect(again?.startOffset).toBe(range.startOffset);
  expect(again?.startContainer).toBe(range.startContainer);
});

it('comes to an end on a page that repeats itself for ever', () => {
  const body = page(
    `<p>${'buffalo '.repeat(50_000)}</p><p>The end of it, at last, came in spring.</p>`,
  );
  const anchorer = createAnchorer(body);
  for (const exact of ['buffalo '.repeat(40), `${'buffalo '.repeat(40)}moose`, 'buffalo'])
    expect(anchorer.anchor(quote(exact, 'moose ', ' elk'))).toBeNull();
  expect(anchorer.anchor(quote('The end of it, at last, came'))?.quality).toBe(1);
});
