import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText } from '../../../lib/annotate/text/folded-text.ts';

function fold(...pieces: string[]): FoldedText {
  const text = new FoldedText();
  let origin = 0;
  for (const piece of pieces) {
    text.append(piece, origin);
    origin += piece.length;
  }
  text.end();
  return text;
}

function words(text: FoldedText): string[] {
  return Array.from({ length: text.words.length }, (_, i) =>
    text.units.text.slice(text.wordStarts.at(i), text.wordEnds.at(i)),
  );
}

describe('what is the same', () => {
  it.each([
    ['a  b\n\tc', 'a b c'],
    ['ﬁnal ﬂow', 'final flow'],
    ['“so” it’s', '"so" it\'s'],
    ['1914–1918', '1914-1918'],
    ['re\u00adcord', 'record'],
    ['organ- isation', 'organisation'],
    ['well-known', 'well\u2010known'],
    ['caf\u00e9', 'cafe\u0301'],
    ['𝑥 = 𝟐', 'x = 2'],
    ['１２', '12'],
  ])('%s as %s', (one, other) => {
    expect(fold(one).units.text).toBe(fold(other).units.text);
    expect(words(fold(one))).toEqual(words(fold(other)));
  });
});

it('keeps what makes a difference', () => {
  expect(fold('5-10').units.text).not.toBe(fold('510').units.text);
  expect(fold('US').units.text).not.toBe(fold('us').units.text);
});

describe('words', () => {
  it('are letters and digits between anything else', () => {
    expect(words(fold('One, two (2.5)—end.'))).toEqual(['One', 'two', '2', '5', 'end']);
  });

  it('are single letters in scripts without spaces', () => {
    expect(words(fold('漢字 and ไทย'))).toEqual(['漢', '字', 'and', 'ไ', 'ท', 'ย']);
  });

  it('are the same in lower and upper case', () => {
    expect(fold('Nature').words.at(0)).toBe(fold('NATURE').words.at(0));
    expect(fold('Nature').words.at(0)).not.toBe(fold('Natura').words.at(0));
  });
});

it('says where every unit came from', () => {
  const text = fold('a ﬁ', '\u00ad b');
  expect(text.units.text).toBe('afib');
  expect(Array.from({ length: 4 }, (_, i) => text.origins.at(i))).toEqual([0, 2, 2, 5]);
});

it('is the same however the text comes in pieces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (whole, cut) => {
      const at = whole.length === 0 ? 0 : cut % whole.length;
      // A piece never ends between the two units of a character.
      fc.pre(!(whole.charCodeAt(at) >= 0xdc_00 && whole.charCodeAt(at) <= 0xdf_ff));
      const [one, other] = [fold(whole), fold(whole.slice(0, at), whole.slice(at))];
      expect(other.units.text).toBe(one.units.text);
      expect(words(other)).toEqual(words(one));
    }),
  );
});
