/** All subjects in one table: our figure, the other one from the same run, and how many times better ours is. */

/** Clocks in browsers tell no less. */
const least = 0.05;

/** Rows of `{ what, ours, other, ratio }` stay; those with columns of their own are told in these. */
export function asRow(row) {
  if ('ours' in row) return pick(row.what, row.ours, row.other);
  const size = `${row.what}, ${row.kB.toLocaleString('en')} kB`;
  if ('longestSliceMs' in row) {
    return pick(`${size}: page busy at once, ms`, row.longestSliceMs, row.serialiseMs);
  }
  const name = `${size}: ms, 95th percentile`;
  return pick(name, row.p95Ms, row.serialiseMs);
}

function pick(what, ours, other) {
  if (other === undefined) return { what, ours };
  const ratio = Number((other / Math.max(ours, least)).toPrecision(3));
  return { what, ours, other, ratio };
}
