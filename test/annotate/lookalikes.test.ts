/** Passages that are not the only ones of their kind: told apart, or left alone. */

import { describe, expect, it } from 'vitest';
import { createAnchorer } from '../../lib/annotate/index.ts';
import type { Selector } from '../../lib/annotate/index.ts';
import { describeWords, page as parsed } from './page.ts';

/** The id of the element where the passage was found. */
function where(selectors: Selector[], html: string): string | null | undefined {
  const anchored = createAnchorer(parsed(html)).anchor(selectors);
  return anchored && anchored.range.startContainer.parentElement?.closest('[id]')?.id;
}

const words = (seed: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${seed}${i}`).join(' ');
const paragraph = (id: string, text: string): string => `<p id="${id}">${text}</p>`;

const dose = (ordinal: string): string =>
  `Patients in the ${ordinal} group were given ten milligrams every morning.`;

const doses = (list: readonly string[]): string =>
  `<p>${words('tea', 12)}</p>${list.map((one) => paragraph(one, dose(one))).join('')}<p>${words('end', 12)}</p>`;

describe('neighbours that are alike', () => {
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: dose('first'),
      prefix: `${words('tea', 12)} `,
      suffix: ` ${dose('second')}`,
    },
  ];

  it('do not take the place of one that is gone', () => {
    expect(where(selectors, doses(['first', 'second', 'third']))).toBe('first');
    expect(where(selectors, doses(['second', 'third']))).toBeNull();
  });
});

const amid = (quote: string): string => `<p>${words('tea', 9)} ${quote} ${words('end', 9)}</p>`;
const amidAndAgain = (quote: string): string =>
  `${amid(quote)}<p>${words('sea', 6)} tea8 tea7 so it is. end0 end1</p>`;

describe('a quote under twenty characters', () => {
  it('is there letter by letter, or not at all, however well its surroundings agree', () => {
    const quote = 'it is so or it is';
    const selectors = describeWords(quote, amid(quote));
    expect(createAnchorer(parsed(amid(quote))).anchor(selectors)).not.toBeNull();
    expect(createAnchorer(parsed(amid('it is so or it was'))).anchor(selectors)).toBeNull();
  });

  it('is not taken from elsewhere when its surroundings have closed over it', () => {
    const selectors = describeWords('so it is', amidAndAgain('so it is'));
    expect(createAnchorer(parsed(amidAndAgain('so it is'))).anchor(selectors)).not.toBeNull();
    expect(createAnchorer(parsed(amidAndAgain(''))).anchor(selectors)).toBeNull();
  });
});

describe('a sentence that stands twice, word for word, and its surroundings with it', () => {
  const text = `${words('a', 300)} The samples were washed and dried with care. ${words('b', 300)}`;
  const quote = 'The samples were washed and dried with care.';
  const page = (lead: string, between: string, second = text): string =>
    `<p>${lead}</p><div>${paragraph('first', text)}</div><p>${between}</p><div>${paragraph('second', second)}</div><p>${words('end', 6000)}</p>`;
  const between = words('c', 120);
  const html = page('lead', between);
  const selectors = describeWords(quote, html, 1);
  const only = (...types: Selector['type'][]): Selector[] =>
    selectors.filter(({ type }) => types.includes(type));

  it('is told by its position', () => {
    const shifted = page('lead and more', between);
    expect(where(only('TextQuoteSelector', 'TextPositionSelector'), shifted)).toBe('second');
  });

  it('is told by its position when the other is a long way off', () => {
    const far = words('c', 4000);
    const described = describeWords(quote, page('lead', far), 1).filter(
      ({ type }) => type !== 'RangeSelector',
    );
    expect(where(described, page(words('new', 100), far))).toBe('second');
  });

  it('is told by its element, whatever came before', () => {
    expect(where(selectors, page(words('new', 800), between))).toBe('second');
  });

  it('is told by the part of the page it was in, if its position does not speak against it', () => {
    const nested = page(words('new', 150), between).replace(
      '<p id="second"',
      '<p>new</p><p id="second"',
    );
    expect(where(selectors, nested)).toBe('second');
    expect(where(only('TextQuoteSelector', 'RangeSelector'), nested)).toBeNull();
    expect(where(only('TextQuoteSelector', 'TextPositionSelector'), nested)).toBeNull();
  });

  it('is told by its place from a twin that is better preserved', () => {
    const edited = text.replace('dried', 'cooled').replaceAll(/b[0-3]?\d /gu, 'x ');
    expect(where(selectors, page('lead', between, edited))).toBe('second');
  });

  it('is orphaned when it is gone, for its twin is another', () => {
    expect(where(selectors, page('lead', between, ''))).toBeNull();
    expect(where(selectors, page('lead', between, text.replace(quote, '')))).toBeNull();
  });

  it('is found in a body that was taken out of its document', () => {
    const body = parsed(page(words('new', 800), between)).cloneNode(true) as Element;
    const found = createAnchorer(body).anchor(selectors);
    expect(found?.range.startContainer.parentElement?.id).toBe('second');
  });
});
