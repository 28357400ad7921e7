import { expect, it } from 'vitest';
import { hasMarks } from '../../lib/markdown/has-marks.ts';

it.each([
  '**bold**',
  '- item',
  '1. first',
  '> said',
  'see https://a.example',
  'one\n\ntwo',
  '`x`',
  '# x',
])('%j is Markdown', (text) => {
  expect(hasMarks(text)).toBe(true);
});

it.each([
  'How warm?',
  'Compare with 1998 (p = 0.05), and so on.',
  'One line\nand another',
  'ملاحظة',
])('%j is plain, and loads nothing', (text) => {
  expect(hasMarks(text)).toBe(false);
});
