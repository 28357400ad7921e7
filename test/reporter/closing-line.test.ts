import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import ClosingLine from './closing-line.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('sums the tests of all files and leaves skipped ones out', () => {
  closes([file('passed', ['passed', 'passed']), file('failed', ['passed', 'failed', 'skipped'])]);
  expect(console.log).toHaveBeenCalledExactlyOnceWith('\n3 passed, 1 failed');
});

it('counts a file that could not be loaded, and an error outside of any test', () => {
  closes([file('failed', [])], [new Error('thrown between tests')]);
  expect(console.log).toHaveBeenCalledExactlyOnceWith('\n0 passed, 2 failed');
});

function closes(modules: TestModule[], errors: unknown[] = []): void {
  new ClosingLine().onTestRunEnd(modules, errors);
  vi.runAllTimers();
}

/** The part of a test file's report that is read. */
function file(state: string, tests: string[]): TestModule {
  const allTests = () => tests.map((result) => ({ result: () => ({ state: result }) }));
  return { state: () => state, children: { allTests } } as unknown as TestModule;
}
