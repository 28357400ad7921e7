/** Figures of a list of measured times. */

/** The value below which that share of the values lies, by nearest rank. */
export function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

export function median(values) {
  return at(values, 0.5);
}

export function round(value) {
  return Math.round(value * 100) / 100;
}
