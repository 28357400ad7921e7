/** The public road: what everybody may read. Connected only while something is sent or asked. */

import type { Filter, SignedEvent, Taken } from '../keeper.ts';
import { Courier } from '../outbox/courier.ts';
import type { RelayLine } from '../relay/line.ts';
import { RelayPool } from '../relay/pool.ts';
import { parseRelayList, relayListTemplate } from '../relay/relay-list.ts';
import { seconds } from '../world.ts';
import { authEvent, signed } from './auth-event.ts';
import type { Keys } from './circle-keys.ts';
import { isForged } from './intake.ts';
import type { MailboxEnv } from './mailbox.ts';

/** How asking one relay ended. */
export interface Asked {
  relay: string;
  outcome: 'answered' | 'failed';
  reason: string;
}

/** What came of a question to all relays. */
export interface CommonsReply {
  /** How many contributions were new. */
  kept: number;
  /** Ids of what came and was not kept: forged, in no known form, or at no lawful address. */
  refused: string[];
  asked: Asked[];
}

export interface CommonsEnv extends Omit<MailboxEnv, 'synced'> {
  /** Puts something to be published into the outbox. */
  queue(event: SignedEvent): Promise<void>;
}

const staysOpenMs = 60_000;
const answersWithinMs = 12_000;
const mostAnswers = 500;
/** A list with so many of the relays in use is true enough. */
const fewRelays = 2;

export class Commons {
  readonly #pool: RelayPool;
  readonly #courier: Courier;
  #closeLater = (): void => undefined;
  #isBusy = false;

  constructor(
    /** The reader's public name; null until there is one. */
    private readonly me: () => Keys | null,
    private readonly env: CommonsEnv,
  ) {
    this.#pool = new RelayPool(env.furtherRelays, {
      ...env,
      // Reading is nobody's business: a name is given only with what bears it anyway.
      authenticate: (url, challenge, why) => {
        const secret = why === 'writing' ? this.me()?.secret : undefined;
        return secret ? authEvent(secret, url, challenge, seconds(env.world)) : null;
      },
    });
    this.#courier = new Courier({
      world: env.world,
      box: env.box,
      lines: () => this.#pool.lines,
      candidates: () => env.furtherRelays().length,
      arrived: () => false,
      report: env.report,
    });
  }

  /** Something may wait to be published. */
  deliver(isWaiting: boolean): void {
    this.#isBusy = isWaiting;
    if (!isWaiting) return this.#rest();
    this.#open();
    void Promise.allSettled(this.#pool.lines.map((line) => line.client(this.#soon()))).then(() =>
      this.#courier
        .wake()
        .then(() => this.#nameRelays())
        .catch(this.env.report),
    );
  }

  /** Says where the reader's contributions are found (NIP-65), when it is no longer true. */
  async #nameRelays(): Promise<void> {
    const me = this.me();
    const urls = this.#pool.lines.filter(({ isOpen }) => isOpen).map(({ url }) => url);
    if (!me || urls.length < fewRelays) return;
    const asked = { kinds: [10_002], authors: [me.pubkey], limit: 1 };
    const [latest] = await this.env.keeper.find(asked);
    const named = latest ? parseRelayList(latest).write : [];
    if (urls.filter((url) => named.includes(url)).length >= fewRelays) return;
    const draft = relayListTemplate({ write: urls, read: urls }, seconds(this.env.world));
    const event = signed(draft, me.secret);
    await this.env.keeper.take(event, 'self');
    await this.env.queue(event);
  }

  /** Asks three relays, keeps what they have, and says which of them answered. */
  async ask(filter: Filter): Promise<CommonsReply> {
    this.#open();
    const asking = this.#pool.lines.map((line) => this.#askOne(line, filter));
    const answers = await Promise.all(asking);
    if (!this.#isBusy) this.#rest();
    return {
      kept: answers.reduce((sum, { kept }) => sum + kept, 0),
      refused: [...new Set(answers.flatMap(({ refused }) => refused))],
      asked: answers.map(({ asked }) => asked),
    };
  }

  close(): void {
    this.#closeLater();
    this.#courier.close();
    this.#pool.close();
  }

  #open(): void {
    this.#closeLater();
    this.#pool.open();
  }

  #rest(): void {
    this.#closeLater();
    this.#closeLater = this.env.world.after(staysOpenMs, () => this.#pool.close());
  }

  #soon(): AbortSignal {
    return AbortSignal.timeout(answersWithinMs);
  }

  async #askOne(
    line: RelayLine,
    filter: Filter,
  ): Promise<Omit<CommonsReply, 'asked'> & { asked: Asked }> {
    const relay = line.url;
    try {
      const events = await this.#query(line, filter);
      const taken = await Promise.all(events.map((event) => this.#take(event, relay)));
      for (const result of taken) if (isForged(result)) line.strike(result.refused);
      const kept = taken.filter((result) => result === 'kept').length;
      const refused = taken.flatMap((result, at) =>
        typeof result === 'object' ? events[at]!.id : [],
      );
      return { kept, refused, asked: { relay, outcome: 'answered', reason: '' } };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kept: 0, refused: [], asked: { relay, outcome: 'failed', reason } };
    }
  }

  /** What there is no room for is not refused: it may come again. */
  async #take(event: SignedEvent, relay: string): Promise<Taken> {
    return (await this.env.intake.take(event, relay)) ?? 'known';
  }

  async #query(line: RelayLine, filter: Filter): Promise<SignedEvent[]> {
    const signal = this.#soon();
    const client = await line.client(signal);
    const events: SignedEvent[] = [];
    return new Promise((resolve, reject) => {
      const limit = Math.min(
        filter.limit ?? mostAnswers,
        line.information?.mostEvents ?? mostAnswers,
      );
      const end = client.subscribe([{ ...filter, limit }], {
        event: (event) => events.push(event),
        stored: () => {
          end();
          resolve(events);
        },
        refused: (reason) => reject(new Error(reason)),
      });
      signal.addEventListener('abort', () => {
        end();
        reject(new Error('no answer in time'));
      });
    });
  }
}
