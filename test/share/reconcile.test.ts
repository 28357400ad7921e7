import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidItem, MalformedMessage, Reconciler } from '../../lib/share/reconcile.ts';

interface Item {
  created_at: number;
  id: string;
}

const hexDigit = fc.nat(15).map((digit) => digit.toString(16));
/** Ids that often share their beginning, as ids of a hostile peer may. */
const id = fc.oneof(
  fc.string({ unit: hexDigit, minLength: 64, maxLength: 64 }),
  fc.string({ unit: hexDigit, minLength: 1, maxLength: 2 }).map((end) => end.padStart(64, '0')),
);
const time = fc.oneof(
  fc.constantFrom(0, 1, 1_700_000_000, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER),
  fc.nat(1000),
);
/** An id has one time, wherever it is. */
const items = fc.uniqueArray(fc.record({ created_at: time, id }), {
  selector: (item) => item.id,
  maxLength: 400,
});
const frameLimit = fc.constantFrom(0, 4096, 5000, 20_000);

function exchange(initiator: Reconciler, responder: Reconciler, longest = Infinity) {
  const have: string[] = [];
  const need: string[] = [];
  let message: string | null = initiator.initiate();
  for (let round = 0; message !== null; round += 1) {
    if (round > 2000) throw new Error('does not end');
    expect(message.length / 2).toBeLessThanOrEqual(longest);
    const reply = responder.respond(message);
    expect(reply.length / 2).toBeLessThanOrEqual(longest);
    const learnt = initiator.absorb(reply);
    have.push(...learnt.have);
    need.push(...learnt.need);
    message = learnt.next;
  }
  return { have, need };
}

/** What was reported and is not so, what is so and was not reported, what was reported twice. */
function mistakes(ours: Item[], theirs: Item[], limit: number): string[] {
  const idsOf = (list: Item[]) => new Set(list.map((item) => item.id));
  const [mine, yours] = [idsOf(ours), idsOf(theirs)];
  const longest = limit === 0 ? Infinity : limit;
  const { have, need } = exchange(
    new Reconciler(ours, limit),
    new Reconciler(theirs, limit),
    longest,
  );
  const missing = new Set([
    ...[...mine].filter((one) => !yours.has(one)).map((one) => `have ${one}`),
    ...[...yours].filter((one) => !mine.has(one)).map((one) => `need ${one}`),
  ]);
  const reported = [...have.map((one) => `have ${one}`), ...need.map((one) => `need ${one}`)];
  return [...reported.filter((one) => !missing.delete(one)), ...missing];
}

/** Spread like hashes, the same in every run. */
function madeItems(count: number, salt: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    created_at: 1_700_000_000 + ((index * 7919) % 100_003),
    id: (BigInt(index * 64 + salt + 1) * 0x9e3779b97f4a7c15f39cc0605cedc834n)
      .toString(16)
      .slice(-16)
      .padStart(64, '0'),
  }));
}

function outcomeOf(work: () => unknown): 'answered' | 'refused' | 'broken' {
  try {
    work();
    return 'answered';
  } catch (error) {
    return error instanceof MalformedMessage ? 'refused' : 'broken';
  }
}

describe('two sets', () => {
  it('are told apart exactly, whatever they hold and however small the frame', () => {
    fc.assert(
      fc.property(items, fc.infiniteStream(fc.nat(3)), frameLimit, (all, sides, limit) => {
        const placed = all.map((item) => ({ item, side: sides.next().value }));
        const ours = placed.filter(({ side }) => side !== 1).map(({ item }) => item);
        const theirs = placed.filter(({ side }) => side !== 2).map(({ item }) => item);
        expect(mistakes(ours, theirs, limit)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([0, 4096])('may be empty on one side or both (frame limit %i)', (limit) => {
    const many = madeItems(3000, 0);
    expect(mistakes([], [], limit)).toEqual([]);
    expect(mistakes(many, [], limit)).toEqual([]);
    expect(mistakes([], many, limit)).toEqual([]);
    expect(mistakes(many, many, limit)).toEqual([]);
  });

  it.each([0, 4096, 60_000])('may be large and differ here and there (frame limit %i)', (limit) => {
    const common = madeItems(20_000, 0);
    const ours = [...common, ...madeItems(70, 1)];
    const theirs = [...madeItems(90, 2), ...common.toReversed()];
    expect(mistakes(ours, theirs, limit)).toEqual([]);
  });

  it('may all be of one second', () => {
    const common = madeItems(5000, 0).map((item) => ({ ...item, created_at: 5 }));
    expect(mistakes(common.slice(40), common.slice(0, -60), 4096)).toEqual([]);
  });

  it('are sets: what is given twice counts once', () => {
    const [one, other] = madeItems(2, 0) as [Item, Item];
    expect(mistakes([one, other, one], [other], 0)).toEqual([]);
    expect(mistakes([one, one], [one], 0)).toEqual([]);
  });

  it('compare ids whatever the case of their digits', () => {
    const [one] = madeItems(1, 0) as [Item];
    expect(mistakes([one], [], 0)).toEqual([]);
    const upper = new Reconciler([{ ...one, id: one.id.toUpperCase() }]);
    expect(exchange(upper, new Reconciler([one]))).toEqual({ have: [], need: [] });
  });
});

describe('the messages', () => {
  // Worked out by hand from the appendix of NIP-77.
  const one = { created_at: 1, id: '01'.padEnd(64, '0') };
  it('are those of the protocol', () => {
    expect(new Reconciler([]).initiate()).toBe('6100000200');
    expect(new Reconciler([one]).initiate()).toBe('6100000201' + one.id);
    expect(new Reconciler([one]).respond('6100000200')).toBe('6100000201' + one.id);
    expect(new Reconciler([]).absorb('6100000201' + one.id)).toEqual({
      have: [],
      need: [one.id],
      next: null,
    });
  });

  it('need no answer where both agree', () => {
    const many = madeItems(100, 0);
    expect(new Reconciler(many).respond(new Reconciler(many).initiate())).toBe('61');
  });

  it('of another version are answered with ours, and refused from one who should know', () => {
    expect(new Reconciler([]).respond('62ff')).toBe('61');
    expect(() => new Reconciler([]).absorb('62')).toThrow(MalformedMessage);
  });
});

describe('what is malformed is refused by name', () => {
  const reconciler = new Reconciler(madeItems(50, 0));
  it.each([
    ['nothing', ''],
    ['half a byte', '6'],
    ['no hexadecimal', '61zz'],
    ['no hexadecimal of other alphabets', '61\u0666\u0661'],
    ['another protocol', '2f'],
    ['an end in a bound', '6100'],
    ['an end before the mode', '610000'],
    ['an unknown mode', '61000003'],
    ['a short fingerprint', '610000010011'],
    ['fewer ids than announced', '610000020211'.repeat(32)],
    ['more ids than can be', '61000002ffffffffffffff7f'],
    ['a number without end', '61ff'.repeat(40)],
    ['a number beyond exactness', '61a0808080808080010000'],
    ['a bound longer than an id', '61022111'.repeat(33) + '00'],
    ['ranges that go back', '610501020001010100'],
    ['a range after the end', '61000000000000'],
  ])('%s', (_, message) => {
    expect(() => reconciler.respond(message)).toThrow(MalformedMessage);
    expect(() => reconciler.absorb(message)).toThrow(MalformedMessage);
  });

  it('and any other bytes are answered or refused, nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const message = `61${Buffer.from(bytes).toString('hex')}`;
        expect(outcomeOf(() => reconciler.respond(message))).not.toBe('broken');
        expect(outcomeOf(() => reconciler.absorb(message))).not.toBe('broken');
      }),
    );
  });

  it.each([
    [{ created_at: -1, id: '0'.repeat(64) }],
    [{ created_at: 1.5, id: '0'.repeat(64) }],
    [{ created_at: Number.NaN, id: '0'.repeat(64) }],
    [{ created_at: 1, id: '0'.repeat(63) }],
    [{ created_at: 1, id: 'x'.repeat(64) }],
  ])('the item %o', (item) => {
    expect(() => new Reconciler([item])).toThrow(InvalidItem);
  });

  it('a frame in which no answer has room', () => {
    expect(() => new Reconciler([], 4095)).toThrow(RangeError);
    expect(() => new Reconciler([], Number.NaN)).toThrow(RangeError);
  });
});
