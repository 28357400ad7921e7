/** Stands in for the network libraries of the citation processor (see `wxt.config.ts`). */
export default function neverFetch(): never {
  throw new Error('Citations are made from what is known; nothing is fetched for them');
}
export { neverFetch as Headers, neverFetch as fetch };
