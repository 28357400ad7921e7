/** What a check came to, counted so that all of them can be summed. */

import type { ToolRun } from '../run-tool.ts';

export interface Outcome {
  passed: number;
  failed: number;
  /** Tests that could not run on this machine; never counted as passed. */
  skipped?: number;
  /** Shown when something failed or was skipped. */
  output: string;
}

/** A tool that says yes or no counts as one check. */
export function yesOrNo({ ok, output }: ToolRun): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** A test run counts its tests, in its closing line (test/reporter/closing-line.ts). */
export function tally({ ok, output }: ToolRun): Outcome {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const passed = Number(line?.[1] ?? 0);
  const failed = Number(line?.[2] ?? 0);
  // No line, no tests, or an unhappy end for another reason: never a silent success.
  const somethingElse = failed === 0 && (!ok || passed === 0);
  return { passed, failed: somethingElse ? 1 : failed, output };
}

/** Tests that need what this machine does not have. */
export function skip(skipped: number, reason: string): Outcome {
  return { passed: 0, failed: 0, skipped, output: reason };
}
