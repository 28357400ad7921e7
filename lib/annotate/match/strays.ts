/** Takes back pairs of words that met by chance, far from where the rest of the passage is. */

/** Words of difference in place that changed words explain. */
const nearby = 6;
/** So many words in a row do not meet by chance. */
const fewest = 3;

/** Unpairs short runs of words that stand farther from both their neighbours than in the query. */
export function dropStrays(pairing: Int32Array): void {
  let run: number[] = [];
  let place = Number.NaN;
  const close = (): void => {
    if (run.length < fewest) for (const word of run) pairing[word] = -1;
    run = [];
  };
  for (const [word, paired] of pairing.entries()) {
    if (paired < 0) continue;
    const diagonal = paired - word;
    if (Math.abs(diagonal - place) > nearby) close();
    run.push(word);
    place = diagonal;
  }
  close();
}
