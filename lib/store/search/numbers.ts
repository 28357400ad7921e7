/** Sorted lists of numbers: joined, intersected, and written as text, which databases copy quickly. */

/** Ascending, each once. */
export type Numbers = Uint32Array;

/** Differences as UTF-16 units; those of fifteen bits and more take two. */
export function encoded(numbers: readonly number[], base: number): string {
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

export function decodeInto(numbers: number[], text: string, base: number): void {
  let last = base;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80_00) last += unit;
    else {
      at += 1;
      last += ((unit & 0x7f_ff) << 16) | text.charCodeAt(at);
    }
    numbers.push(last);
  }
}

export function sorted(numbers: readonly number[]): Numbers {
  const all = Uint32Array.from(numbers).toSorted();
  let to = 0;
  for (const n of all) if (to === 0 || n !== all[to - 1]) all[to++] = n;
  return all.slice(0, to);
}

/** What is in every one of the lists. */
export function intersectionOf(lists: readonly Numbers[]): Numbers {
  const [first = new Uint32Array(), ...rest] = lists.toSorted(
    (one, two) => one.length - two.length,
  );
  return rest.reduce(common, first);
}

function common(few: Numbers, many: Numbers): Numbers {
  const found = new Uint32Array(few.length);
  let to = 0;
  let at = 0;
  for (const n of few) {
    while (at < many.length && (many[at] ?? 0) < n) at += 1;
    if (many[at] === n) found[to++] = n;
  }
  return found.slice(0, to);
}
