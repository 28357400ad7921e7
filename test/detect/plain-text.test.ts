import { describe, expect, it } from 'vitest';
import { bareTitle, personName, plainText, yearIn } from '../../lib/detect/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['  On\n the   drift ', 'On the drift'],
    ['Growth of <i>E. coli</i> &amp; others', 'Growth of E. coli & others'],
    ['Administrators&#x27; Guide', "Administrators' Guide"],
    ['&#8220;Leaves&#8221;&nbsp;drift', '“Leaves” drift'],
    ['&#99999999; &lt;', '&#99999999; &lt;'],
    ['p < 0.05 and q > 3', 'p < 0.05 and q > 3'],
    ['&#60;img src=x&#62;Leaves', 'Leaves'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('cuts what is too long', () => {
    expect(plainText('x'.repeat(9000), 20)).toHaveLength(20);
  });
});

describe('yearIn', () => {
  it.each([
    ['2021/10/05', 2021],
    ['20211005', 2021],
    ['5 October 1799', 1799],
    ['May 2021 (online)', 2021],
    ['12345678', undefined],
    ['in press', undefined],
    ['', undefined],
  ])('%s', (date, year) => {
    expect(yearIn(date)).toBe(year);
  });
});

describe('personName', () => {
  it.each([
    ['Curie, Marie', 'Marie Curie'],
    ['Marie Curie', 'Marie Curie'],
    ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
  ])('%s', (name, plain) => {
    expect(personName(name)).toBe(plain);
  });
});

describe('bareTitle', () => {
  it('compares letters and digits of any script', () => {
    expect(bareTitle('On the drift: leaves!')).toBe('onthedriftleaves');
    expect(bareTitle('異世界 おもいで～食堂')).toBe('異世界おもいで食堂');
  });
});
