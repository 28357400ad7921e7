/** Notes as readers make them, always the same ones: 50 000 words by Zipf's law, four scripts. */

const letters = {
  latin: 'etaoinshrdlucmfwypvbgkjqxz',
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф',
  arabic: 'اليمونرتبةعدسفهكقأحجشطصخ',
  han: '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生',
};

/** Mulberry32: a small generator with a seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const vocabulary = 50_000;
const random = generator(7);
const words = Array.from({ length: vocabulary }, (_, rank) => word(rank));

function word(rank) {
  const script =
    rank % 20 === 7 ? 'cyrillic' : rank % 20 === 13 ? 'arabic' : rank % 20 === 17 ? 'han' : 'latin';
  const length = script === 'han' ? 2 : 3 + Math.floor(random() * 8);
  return Array.from(
    { length },
    () => letters[script][Math.floor(random() ** 2 * letters[script].length)],
  ).join('');
}

/** Rank by Zipf's law with exponent one. */
function anyWord(next) {
  return words[Math.floor(vocabulary ** next()) - 1 + (next() < 0.3 ? 0 : 1)] ?? words[0];
}

function sentence(next, count) {
  return Array.from({ length: count }, () => anyWord(next)).join(' ');
}

export const notesOfAWork = 20;

export function noteNumber(n) {
  const next = generator(1_000 + n);
  const at = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString();
  const work = `doi:10.5555/${Math.floor(n / notesOfAWork)}`;
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    workIds: [work],
    source: `https://publisher.example/${Math.floor(n / notesOfAWork)}`,
    motivation: 'commenting',
    colour: 'sun',
    text: sentence(next, 12),
    tags: [`topic ${n % 40}`],
    selectors: [
      { type: 'TextQuoteSelector', exact: sentence(next, 25), prefix: 'before', suffix: 'after' },
    ],
    creator: { name: `Reader ${n % 9}` },
    created: at,
    modified: at,
  };
}

/** What readers ask: one word or two, rare and frequent, whole or as far as it is typed. */
export function questions(count) {
  const next = generator(42);
  return Array.from({ length: count }, (_, at) => {
    const one = anyWord(next);
    if (at % 5 === 0) return one.slice(0, 1 + (at % 4));
    if (at % 5 === 1) return `${one} ${anyWord(next).slice(0, 3)}`;
    if (at % 5 === 2) return `${one} ${anyWord(next)}`;
    return one;
  });
}
