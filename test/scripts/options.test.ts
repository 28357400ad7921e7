import { expect, it } from 'vitest';
import { readOptions } from '../../scripts/start/options.ts';

it('opens the demo world in a window unless told otherwise', () => {
  expect(readOptions([])).toEqual({ live: false, headless: false, firefox: false, help: false });
  expect(readOptions(['--live'])).toMatchObject({ live: true, headless: false });
});

it('says what it does not understand', () => {
  expect(() => readOptions(['--chrome'])).toThrow("Unknown option '--chrome'");
  expect(() => readOptions(['--live', '--headless'])).toThrow('has no --live');
});
