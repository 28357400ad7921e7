/** The part of the measurement that runs in the page. */

import search from 'approx-string-match';
import {
  anchorAll,
  createAnchorer,
  createAnchorerInSlices,
  describe,
} from '../../lib/annotate/index.ts';

const annotations = 1000;
/**
 * `sampled`: annotations that the plain search is timed with; it takes tens of milliseconds for each. `different`: how
 * many are described, which takes long on a long page; the others are the same again.
 */
const pages = [
  { pageBytes: 1_000_000, runs: 9, sampled: 20, different: annotations },
  { pageBytes: 10_000_000, runs: 1, sampled: 2, different: 50 },
];
/** Errors that the plain search allows, as open clients do: half the quote, at most so many. */
const mostErrors = 256;

let state = 7;
function chance() {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
  return state / 0x80_00_00_00;
}
const pick = (list) => list[Math.floor(chance() * list.length)];
const some = (least, more, make) =>
  Array.from({ length: least + Math.floor(chance() * more) }, make);

const syllables = 'ba de fi go hu ka le mi no pu ra se ti vo wu xa ye zi'.split(' ');
const common = 'the of and in to a is was for that with as by on'.split(' ');
const vocabulary = Array.from({ length: 8000 }, () => some(2, 3, () => pick(syllables)).join(''));
const word = () => (chance() < 0.4 ? pick(common) : pick(vocabulary));
const sentence = () => `${some(8, 16, word).join(' ')}.`;

export async function measure() {
  const rows = [];
  for (const page of pages) {
    writePage(page);
    const different = Array.from({ length: page.different }, describePassage);
    const described = Array.from(
      { length: annotations },
      (_, at) => different[at % different.length],
    );
    const name = `page of ${page.pageBytes / 1e6} MB`;
    rows.push(...(await rowsFor(`${name} unchanged`, described, page)));
    editPage();
    rows.push(...(await rowsFor(`${name} edited`, described, page)));
  }
  return rows;
}

function writePage({ pageBytes }) {
  const paragraphs = [];
  for (let length = 0; length < pageBytes;) {
    const text = Array.from({ length: 5 }, sentence).join(' ');
    paragraphs.push(`<p>${text.replaceAll(/ (\w{8}) /gu, ' <em>$1</em> ')}</p>\n`);
    length += paragraphs.at(-1).length;
  }
  document.body.innerHTML = paragraphs.join('');
}

/** 25 to 175 characters, as a reader would select them; over mark-up, too. */
function describePassage() {
  const paragraph = pick([...document.body.children]);
  const range = document.createRange();
  const nodes = [...paragraph.childNodes].flatMap((node) => node.firstChild ?? node);
  const node = pick(nodes.slice(0, -3));
  const start = Math.floor(chance() * node.length);
  range.setStart(node, start);
  let left = 25 + Math.floor(chance() * 150) + start;
  for (const next of nodes.slice(nodes.indexOf(node))) {
    range.setEnd(next, Math.min(left, next.length));
    left -= next.length;
    if (left <= 0) break;
  }
  return describe(range, document.body);
}

/** Two words in a hundred are others, and every twentieth paragraph is preceded by a new one. */
function editPage() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    node.data = node.data.replaceAll(/\w+/gu, (old) => (chance() < 0.02 ? word() : old));
  }
  for (const paragraph of document.querySelectorAll('p'))
    if (chance() < 0.05) paragraph.insertAdjacentHTML('beforebegin', `<p>${sentence()}</p>`);
}

async function rowsFor(what, described, { runs, sampled }) {
  const { ms, found } = await timeInOne(described, runs);
  const { longest, longTasks } = await timeInSlices(described);
  return [
    {
      what: `${annotations} annotations in one go, ${what}, ${found} found: ms`,
      ours: ms,
      other: timePlainSearch(described, sampled),
    },
    { what: `longest frame while in slices, ${what}, ${longTasks} long tasks: ms`, ours: longest },
  ];
}

/** The median; with reading and indexing the page. */
async function timeInOne(described, runs) {
  const times = [];
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    await pause(20);
    const begin = performance.now();
    const anchorer = createAnchorer(document.body);
    found = described.filter((selectors) => anchorer.anchor(selectors) !== null).length;
    times.push(performance.now() - begin);
  }
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)], found };
}

/** The longest time between two frames, and how many tasks Chromium calls long: over 50 ms. */
async function timeInSlices(described) {
  const longTasks = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  await pause(200);
  observer.observe({ type: 'longtask' });
  const clock = { longest: 0, isRunning: true };
  const ticking = tick(clock);
  const anchorer = await createAnchorerInSlices(document.body);
  await anchorAll(anchorer, described, { onAnchored: () => {} });
  clock.isRunning = false;
  await ticking;
  await pause(100);
  observer.disconnect();
  return { longest: clock.longest, longTasks: longTasks.length };
}

async function tick(clock) {
  while (clock.isRunning) {
    const begin = performance.now();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    clock.longest = Math.max(clock.longest, performance.now() - begin);
  }
}

/** Milliseconds for all annotations, by those of a sample. */
function timePlainSearch(described, sampled) {
  const text = document.body.textContent;
  const begin = performance.now();
  for (const selectors of described.slice(0, sampled)) {
    const { exact } = selectors.find(({ type }) => type === 'TextQuoteSelector');
    search(text, exact, Math.min(mostErrors, Math.floor(exact.length / 2)));
  }
  return ((performance.now() - begin) / sampled) * described.length;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
