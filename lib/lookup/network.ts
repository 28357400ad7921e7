/**
 * What is remembered between look-ups: each host's pace, pauses and failures. A few numbers per
 * host, cheap to lose when the browser stops us.
 */

import type { Fetch } from './env.ts';
import { Host } from './host.ts';
import { gentlePace, type Pace } from './pace.ts';
import { Thrift } from './thrift.ts';

export class Network {
  #hosts = new Map<string, Host>();
  /** What look-ups through here have saved. */
  readonly thrift = new Thrift();

  /** The clock that timers run on, so that a change of the wall clock opens no door. */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  host(name: string, pace: Pace = gentlePace): Host {
    let host = this.#hosts.get(name);
    if (!host) {
      host = new Host(pace, this.clock);
      this.#hosts.set(name, host);
    }
    return host;
  }
}

const networks = new WeakMap<Fetch, Network>();

/** One memory per way to the outside: limits belong to the address that is seen from there. */
export function networkOf(fetch: Fetch): Network {
  const network = networks.get(fetch) ?? new Network();
  networks.set(fetch, network);
  return network;
}
