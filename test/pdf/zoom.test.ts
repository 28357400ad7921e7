import { describe, expect, it } from 'vitest';
import { factorOf, larger, parseZoom, smaller } from '../../lib/pdf/zoom.ts';

const page = { width: 800, height: 1000 };

describe('zoom', () => {
  it('fits the page to the room there is', () => {
    expect(factorOf('width', page, { width: 400, height: 2000 })).toBe(0.5);
    expect(factorOf('page', page, { width: 800, height: 500 })).toBe(0.5);
    expect(factorOf(1.25, page, { width: 1, height: 1 })).toBe(1.25);
  });

  it('stays within bounds, on a window of no size too', () => {
    expect(factorOf('width', page, { width: 0, height: 0 })).toBe(0.25);
    expect(factorOf('width', page, { width: 90_000, height: 1 })).toBe(2.5);
    expect(factorOf('page', { width: 0, height: 0 }, { width: 0, height: 0 })).toBe(1);
  });

  it('goes up and down by the same steps', () => {
    expect(larger(1)).toBe(1.1);
    expect(smaller(1.1)).toBe(1);
    expect(larger(1.37)).toBe(1.5);
    expect([larger(5), smaller(0.25)]).toEqual([5, 0.25]);
  });

  it('reads what was chosen', () => {
    expect([parseZoom('width'), parseZoom('125'), parseZoom('x')]).toEqual([
      'width',
      1.25,
      undefined,
    ]);
  });
});
