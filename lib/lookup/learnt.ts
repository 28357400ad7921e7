/** What a running look-up has learnt so far, and the finding that follows from it. */

import type { Copy, Finding, Notice, Related, SkipReason, SourceReport } from '../work/copy.ts';
import { anyoneMayRead } from '../work/copy.ts';
import { fillGaps, impliedIds, representative } from '../work/equivalence.ts';
import type { Work } from '../work/work.ts';
import type { Asked } from './ask.ts';
import { carriedMs } from './lifetimes.ts';
import { merge, type Told } from './merge.ts';
import { rank } from './rank.ts';
import type { Source, ToldCopy } from './source.ts';

const gravity = ['retraction', 'withdrawal', 'concern', 'correction'] as const;

export class Learnt {
  #told: Told[] = [];
  #unconfirmed: Told[] = [];
  #notices: Notice[] = [];
  #related: Related[] = [];
  #reports: SourceReport[] = [];

  constructor(public work: Work) {
    this.work = withIds(work, work.ids.flatMap(impliedIds));
  }

  take(source: Source, { report, answer }: Asked): void {
    this.#reports.push(report);
    if (!answer) return;
    const tell = (copy: ToldCopy): Told => ({ source, copy });
    this.#told.push(...answer.copies.map(tell));
    this.#unconfirmed.push(...(answer.unconfirmed ?? []).map(tell));
    this.#notices.push(
      ...(answer.notices ?? []).map((notice) => ({ ...notice, source: source.id })),
    );
    this.#related.push(
      ...(answer.related ?? []).map((related) => ({ ...related, source: source.id })),
    );
    this.work = fillGaps(this.work, { kind: this.work.kind, ...answer.about, ids: [] });
    this.work = withIds(this.work, answer.alsoKnownAs ?? []);
  }

  skip(source: Source, reason: SkipReason): void {
    this.#reports.push({ source: source.id, name: source.name, outcome: 'skipped', reason, ms: 0 });
  }

  /**
   * A refresh does not take back what a source said before that it could not reach; nor, for a
   * while, one that it did not ask. What the reader turned off is not heard.
   */
  remember(earlier: Finding, sources: readonly Source[], ageMs: number): void {
    const silent = this.#reports.filter(
      ({ outcome, reason }) =>
        outcome === 'failed' ||
        (outcome === 'skipped' && reason !== 'turned-off' && ageMs < carriedMs),
    );
    for (const copy of earlier.copies) {
      const source = sources.find(({ id }) => id === copy.source);
      if (!source || !silent.some((report) => report.source === source.id)) continue;
      const evidence = copy.evidence.replace(/^[^:]*: /u, '');
      this.#told.push({ source, copy: { ...copy, evidence } });
    }
  }

  get satisfied(): boolean {
    return this.#copies().some(anyoneMayRead);
  }

  finding(complete: boolean): Finding {
    const copies = this.#copies();
    const known = new Set(copies.map((copy) => copy.url));
    const unconfirmed = merge(this.#unconfirmed).filter((copy) => !known.has(copy.url));
    const notices = distinctBy(this.#notices, ({ kind }) => kind).toSorted(
      (one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind),
    );
    return {
      work: this.work,
      copies,
      asked: [...this.#reports],
      complete,
      ...(notices.length > 0 ? { notices } : {}),
      ...(this.#related.length > 0 ? { related: distinctBy(this.#related, ({ url }) => url) } : {}),
      ...(unconfirmed.length > 0 ? { unconfirmed: rank(unconfirmed) } : {}),
    };
  }

  /** In an order that does not depend on who was faster, so that the same sources say the same. */
  #copies(): Copy[] {
    const told = this.#told.toSorted((one, other) => (one.source.id < other.source.id ? -1 : 1));
    return rank(merge(told));
  }
}

function withIds(work: Work, ids: Work['ids']): Work {
  const known = new Set(work.ids.map(representative));
  const fresh = ids.filter((id) => !known.has(representative(id)));
  return fresh.length > 0 ? { ...work, ids: [...work.ids, ...new Set(fresh)] } : work;
}

/** Several sources pass on the same thing: the first stays, later ones fill its gaps. */
function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) byKey.set(keyOf(item), { ...item, ...byKey.get(keyOf(item)) });
  return [...byKey.values()];
}
