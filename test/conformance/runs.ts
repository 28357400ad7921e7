/**
 * How often a property is tried: `few` times, so that the tests stay quick, or `FC_RUNS` times where that
 * is more. `FC_RUNS=5000 npx vitest run test/detect` searches for an hour's worth of rare cases.
 */
export function runs(few: number): { numRuns: number } {
  return { numRuns: Math.max(few, Number(process.env['FC_RUNS'] ?? 0)) };
}
