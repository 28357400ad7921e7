/** What the benchmark of shared look-ups runs: the extension's own look-up in the tests' simulated internet. */

export { lookup } from '../../lib/lookup/index.ts';
export { memoryCache } from '../../lib/lookup/cache.ts';
export { Network } from '../../lib/lookup/network.ts';
export { rumourOf } from '../../lib/share/circle/wrap.ts';
export { findingDraft, findingOf } from '../../lib/share/contributions/finding.ts';
export { parseDoi } from '../../lib/work/ids/doi.ts';
export { createInternet } from '../../test/lookup/simulation/internet.ts';
export { seeded } from '../../test/lookup/simulation/random.ts';
