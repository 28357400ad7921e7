/** Ends a run with one line that people and scripts read alike: `123 passed, 0 failed`. */

import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state);
      const failures = results.filter((state) => state === 'failed').length;
      passed += results.filter((state) => state === 'passed').length;
      // A file that could not be loaded has failed without a single failed test.
      failed += failures === 0 && module.state() === 'failed' ? 1 : failures;
    }
    // After the other reporters' own summaries.
    setTimeout(() => console.log(`\n${passed} passed, ${failed} failed`), 0);
  }
}
