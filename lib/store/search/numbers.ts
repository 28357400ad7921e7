/** Sorted lists of numbers: joined, intersected, and written as text, which databases copy quickly. */

/** Ascending, each once. */
export type Numbers = Uint32Array;

/** Differences as UTF-16 units; those of fifteen bits and more take two. */
export function encoded(numbers: ArrayLike<number> & Iterable<number>, base: number): string {
  const units: number[] = [];
  let last = base;
  for (const n of numbers) {
    const step = n - last;
    if (step < 0x80_00) units.push(step);
    else units.push(0x80_00 | (step >>> 16), step & 0xff_ff);
    last = n;
  }
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.slice(at, at + 8192));
  return text;
}

export function decoded(text: string, base: number): Numbers {
  const numbers = new Uint32Array(text.length);
  let count = 0;
  let last = base;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80_00) last += unit;
    else {
      at += 1;
      last += ((unit & 0x7f_ff) << 16) | text.charCodeAt(at);
    }
    numbers[count++] = last;
  }
  return numbers.subarray(0, count);
}

/** One after the other, as they are. */
export function concatenated(lists: readonly Numbers[]): Numbers {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let to = 0;
  for (const list of lists) {
    all.set(list, to);
    to += list.length;
  }
  return all;
}

/** What is in any of the lists. */
export function unionOf(lists: readonly Numbers[]): Numbers {
  const all = concatenated(lists).toSorted();
  let to = 0;
  for (const n of all) if (to === 0 || n !== all[to - 1]) all[to++] = n;
  return all.subarray(0, to);
}

/** What is in every one of the lists. */
export function intersectionOf(lists: readonly Numbers[]): Numbers {
  const [first = new Uint32Array(), ...rest] = lists.toSorted(
    (one, two) => one.length - two.length,
  );
  return rest.reduce(common, first);
}

function common(few: Numbers, many: Numbers): Numbers {
  return sieved(few, many, true);
}

export function without(numbers: Numbers, others: Numbers): Numbers {
  return sieved(numbers, others, false);
}

/** Those that are in the others too, or those that are not. */
function sieved(numbers: Numbers, others: Numbers, wanted: boolean): Numbers {
  const found = new Uint32Array(numbers.length);
  let to = 0;
  let at = 0;
  for (const n of numbers) {
    while (at < others.length && (others[at] ?? 0) < n) at += 1;
    if ((others[at] === n) === wanted) found[to++] = n;
  }
  return found.subarray(0, to);
}
