import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchorer, describe as describePassage } from '../../lib/annotate/index.ts';
import type { Selector } from '../../lib/annotate/index.ts';
import { describeWords, page } from './page.ts';
import { textNodesIn } from './drift/words-of-page.ts';

const html =
  '<h1>On boats</h1><p>The ferry crossed <em>twice a day</em> until the bridge was opened.</p><p>Nobody missed it.</p>';

function selector(selectors: Selector[], type: Selector['type']): Selector | undefined {
  return selectors.find((one) => one.type === type);
}

const fragment = (text: string): unknown =>
  selector(describeWords('The ferry crossed', text), 'FragmentSelector');
const row = (name: string): string =>
  `<li>${name}: ${'find this author elsewhere and '.repeat(4)} send a letter</li>`;

describe('the selectors of a passage', () => {
  it('quote it with its surroundings, white space collapsed', () => {
    const spaced = html.replaceAll(' ', ' \n ').replaceAll('< \n ', '<');
    expect(selector(describeWords('until', spaced), 'TextQuoteSelector')).toEqual({
      type: 'TextQuoteSelector',
      exact: 'until',
      prefix: 'On boats The ferry crossed twice a day ',
      suffix: ' the bridge was opened. Nobody missed it',
    });
  });

  it('count code points, not units', () => {
    expect(selector(describeWords('day', '<p>🙂🙂 a day</p>'), 'TextPositionSelector')).toEqual({
      type: 'TextPositionSelector',
      start: 5,
      end: 8,
    });
  });

  it('lead through the tree', () => {
    expect(selector(describeWords('twice', html), 'RangeSelector')).toEqual({
      type: 'RangeSelector',
      startSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[1]/em[1]',
        refinedBy: [{ type: 'TextPositionSelector', start: 0, end: 0 }],
      },
      endSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[1]/em[1]',
        refinedBy: [{ type: 'TextPositionSelector', start: 5, end: 5 }],
      },
    });
  });

  it('name a text fragment, with context only if there is something like the passage', () => {
    const twice = `${html}<p>The ferry crossed again.</p>`;
    expect(fragment(html)).toMatchObject({ value: ':~:text=The%20ferry%20crossed' });
    expect(fragment(twice)).toMatchObject({
      value: ':~:text=On%20boats-,The%20ferry%20crossed,-twice%20a%20day%20until',
    });
  });

  it('take more context from a list whose items are alike', () => {
    const list = `<ul>${['Ada', 'Bo', 'Cy'].map(row).join('')}</ul>`;
    const selectors = describeWords('send a letter', list, 1);
    expect(selector(selectors, 'TextQuoteSelector')).toMatchObject({
      prefix: expect.stringContaining('Bo: find') as string,
    });
  });

  it('are none for a range without text', () => {
    const body = page('<p>one</p><p> </p>');
    const range = body.ownerDocument.createRange();
    range.selectNodeContents(body.querySelectorAll('p')[1] as Node);
    expect(describePassage(range, body)).toEqual([]);
  });
});

it('sees what has changed since it last described', () => {
  const body = page('<p>one two three</p>');
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  describePassage(range, body);
  body.append('four');
  range.selectNodeContents(body);
  expect(selector(describePassage(range, body), 'TextQuoteSelector')).toMatchObject({
    exact: 'one two three four',
  });
});

const word = fc.stringMatching(/^[a-zäé🙂漢字.,“-]{1,9}$/u);
const inline = fc.oneof(
  { weight: 4, arbitrary: word.map((text) => ` ${text} `) },
  fc.array(word).map((words) => `<em>${words.join(' ')}</em>`),
  fc.constantFrom('<br>', '<script>let x</script>', '<!-- no -->', '\u00ad', '<b></b>'),
);
const block = fc.array(inline, { maxLength: 12 }).map((parts) => `<p>${parts.join('')}</p>`);

it('describes any range so that it is found in the same place on the same page', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (blocks, one, other) => {
        const body = page(blocks.join('\n'));
        const points = textNodesIn(body)
          .filter((node) => node.parentElement?.localName !== 'script')
          .flatMap((node) => Array.from({ length: node.length + 1 }, (_, i) => ({ node, i })))
          // Ranges of the page's own never cut a character in two.
          .filter(
            ({ node, i }) =>
              !/^[\udc00-\udfff]/u.test(node.data.slice(i)) &&
              !(node.data.charCodeAt(i) >= 0xdc_00 && node.data.charCodeAt(i) <= 0xdf_ff),
          );
        const [start, end] = [points[one % points.length], points[other % points.length]];
        if (!start || !end) return;
        const range = body.ownerDocument.createRange();
        range.setStart(start.node, start.i);
        range.setEnd(end.node, end.i);
        const selectors = describePassage(range, body);
        if (selectors.length === 0) return;
        const quote = selector(selectors, 'TextQuoteSelector') as { exact: string };
        // What is nothing but invisible is not a passage.
        if (/^[\s\u00ad]*$/u.test(quote.exact)) return;
        const anchored = createAnchorer(body).anchor(selectors);
        expect(anchored?.quality).toBe(1);
        expect(ink(anchored?.range)).toBe(ink(range));
      },
    ),
    { numRuns: 300 },
  );
});

function ink(range: Range | undefined): string | undefined {
  const copy = range?.cloneContents();
  for (const script of copy?.querySelectorAll('script') ?? []) script.remove();
  return copy?.textContent?.replaceAll(/\s/gu, '');
}
