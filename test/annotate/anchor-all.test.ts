import { describe, expect, it } from 'vitest';
import { anchorAll, createAnchorer, createAnchorerInSlices } from '../../lib/annotate/index.ts';
import { describeWords, page } from './page.ts';

const sentences = ['One boat came in.', 'Two boats went out.', 'Three boats stayed.'];
const html = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
const list = sentences.map((sentence) => describeWords(sentence, html));

describe('anchoring many in slices', () => {
  it('finds the same as one by one', async () => {
    const anchorer = await createAnchorerInSlices(page(html));
    const found: string[] = [];
    await anchorAll(anchorer, list, {
      onAnchored: (anchored, index) => {
        found[index] = anchored?.range.toString() ?? '';
      },
    });
    expect(found).toEqual(sentences);
  });

  it('begins near the reader', async () => {
    const order: number[] = [];
    const onAnchored = (_: unknown, index: number): void => {
      order.push(index);
    };
    await anchorAll(createAnchorer(page(html)), list, { onAnchored, near: 50 });
    expect(order).toEqual([2, 1, 0]);
  });

  it('ends when it is told to, and leaves the page alone in between', async () => {
    const leave = new AbortController();
    const order: number[] = [];
    const onAnchored = (_: unknown, index: number): void => {
      order.push(index);
      leave.abort(new Error('left'));
    };
    const anchorer = createAnchorer(page(html));
    const all = anchorAll(anchorer, list, { onAnchored, sliceMs: 0, signal: leave.signal });
    await expect(all).rejects.toThrow('left');
    expect(order).toEqual([0]);
  });
});
