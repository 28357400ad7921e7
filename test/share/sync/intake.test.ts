import { expect, it } from 'vitest';
import { finalizeEvent, generateSecretKey } from 'nostr-tools/pure';
import { Intake } from '../../../lib/share/sync/intake.ts';
import { MemoryKeeper } from '../../peers/memory-keeper.ts';

const secret = generateSecretKey();
const made = Array.from({ length: 3 }, (_, at) => {
  const draft = { kind: 1111, tags: [], content: `${at}`, created_at: 1_700_000_000 };
  const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent(draft, secret);
  return { id, pubkey, created_at, kind, tags, content, sig };
});
const [one, two, three] = [made[0]!, made[1]!, made[2]!];

/** Works only when it is let. */
class SlowKeeper extends MemoryKeeper {
  readonly asked: string[][] = [];
  readonly #gates: (() => void)[] = [];

  override async takeAll(events: readonly unknown[]) {
    this.asked.push(events.map((event) => (event as typeof one).content));
    await new Promise<void>((go) => this.#gates.push(go));
    return super.takeAll(events);
  }

  async letGo() {
    this.#gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

it('has the next checked while the keeper still writes some, and no more than that', async () => {
  const keeper = new SlowKeeper();
  const intake = new Intake(keeper);
  const taken = [intake.take(one, 'a'), intake.take(two, 'b'), intake.take(three, 'c')];
  await soon();
  expect(keeper.asked).toEqual([['0'], ['1']]);
  await keeper.letGo();
  expect(keeper.asked).toEqual([['0'], ['1'], ['2']]);
  await keeper.letGo();
  await keeper.letGo();
  for (const kept of taken) expect(await kept).toBe('kept');
});

it('never has the same checked twice at once, and judges each by itself', async () => {
  const keeper = new SlowKeeper();
  const intake = new Intake(keeper);
  const forged = intake.take({ ...one, content: 'forged' }, 'a liar');
  const genuine = intake.take(one, 'a relay');
  const other = intake.take(two, 'a relay');
  await soon();
  expect(keeper.asked).toEqual([['forged'], ['1']]);
  await keeper.letGo();
  expect(keeper.asked).toEqual([['forged'], ['1'], ['0']]);
  await keeper.letGo();
  await keeper.letGo();
  expect(await forged).toEqual({ refused: 'invalid: forged' });
  expect(await genuine).toBe('kept');
  expect(await other).toBe('kept');
});

it('goes on after a keeper that failed', async () => {
  const keeper = new SlowKeeper();
  const takeAll = keeper.takeAll.bind(keeper);
  keeper.takeAll = () => Promise.reject(new Error('no room'));
  const intake = new Intake(keeper);
  await expect(intake.take(one, 'a')).rejects.toThrow('no room');
  keeper.takeAll = takeAll;
  const again = intake.take(one, 'a');
  await soon();
  await keeper.letGo();
  expect(await again).toBe('kept');
});
