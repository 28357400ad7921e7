import { describe, expect, it } from 'vitest';
import { arxivAddress, parseArxiv } from '../../../lib/work/ids/arxiv.ts';

describe('parseArxiv', () => {
  it.each([
    ['1706.03762', '1706.03762'],
    ['arXiv:1706.03762v5', '1706.03762'],
    ['arXiv: 1412.6980', '1412.6980'],
    ['arXiv:1501.1234', null], // five digits began in 2015
    ['arXiv:1412.1234 [cs.LG]', '1412.1234'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v2', 'math/0309136'],
    ['https://arxiv.org/abs/1706.03762v7', '1706.03762'],
    ['https://arxiv.org/pdf/1706.03762.pdf', '1706.03762'],
    ['https://arxiv.org/pdf/hep-th/9901001v3', 'hep-th/9901001'],
    ['https://ar5iv.labs.arxiv.org/html/1706.03762', '1706.03762'],
    ['https://www.alphaxiv.org/abs/1706.03762', '1706.03762'],
    ['https://export.arxiv.org/abs/math/0309136', 'math/0309136'],
    ['https://arxiv.org/list/cs.LG/recent', null],
    ['https://example.org/abs/1706.03762', null],
    ['0612.12345', null],
    ['1713.12345', null],
    ['path/0309136', null],
  ])('%s is %s', (text, id) => {
    expect(parseArxiv(text)).toBe(id && `arxiv:${id}`);
  });

  it('comes back from its address', () => {
    for (const id of ['arxiv:1706.03762', 'arxiv:hep-th/9901001'] as const) {
      expect(parseArxiv(arxivAddress(id))).toBe(id);
    }
  });
});
