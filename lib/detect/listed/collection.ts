/** Joins the mentions of works into a list: each work once, at the element that speaks of it. */

import { fillGaps, representative } from '../../work/equivalence.ts';
import { schemeOf, type WorkId } from '../../work/work-id.ts';
import type { Sighting, Work } from '../../work/work.ts';
import type { Found } from './find-ids.ts';

export interface Listed {
  /** Of role `listed`; its evidence says where the id stood: in a link, in a text, as COinS. */
  sighting: Sighting;
  /** The list item, table row or paragraph that speaks of the work; of a work cited twice, the first. */
  element: Element;
}

const mostListed = 2000;
const longestDetail = 160;
/** What one reference is written in, from the inside out. */
const block =
  'li, tr, dd, blockquote, article, cite, p, [class*="result" i], [class*="citation" i], [class*="reference" i]';
/** Journals, their volumes and issues have DOIs too; advertisements have what looks like one. */
const noWork = /\/\(issn\)|\.issue-\d|\/issue\.|\.v\d+[.:]|\/i\d{6,}$|@\w+$/u;

interface Mention {
  work: Work;
  detail: string;
  by: Found['by'];
}

export class Collection {
  readonly #own: ReadonlySet<WorkId>;
  readonly #ownDois: readonly string[];
  readonly #byBlock = new Map<Element, Mention[]>();

  /** `own`: ids of the page's work, of which nothing is taken in. */
  constructor(own: readonly WorkId[]) {
    this.#own = new Set(own.map(representative));
    this.#ownDois = own.filter((id) => id.startsWith('doi:'));
  }

  get isFull(): boolean {
    return this.#byBlock.size >= mostListed;
  }

  add({ work, element, detail, by }: Found): void {
    if (work.ids.some((id) => this.#isOwn(id) || noWork.test(id))) return;
    const home = element.closest(block) ?? element;
    const mentions = this.#byBlock.get(home) ?? [];
    this.#byBlock.set(home, mentions);
    const cut = mentions.find((other) => isCutOther(other.work, work));
    if (cut) {
      if (cut.by === 'text' && by !== 'text') Object.assign(cut, { work, detail, by });
      return;
    }
    const same = mentions.find((other) => !isRival(other.work, work));
    if (same) same.work = fillGaps(same.work, work);
    else mentions.push({ work, detail, by });
  }

  listed(): Listed[] {
    const seen = new Set<WorkId>();
    const listed: Listed[] = [];
    for (const [element, mentions] of this.#byBlock) {
      for (const { work, detail, by } of mentions) {
        const keys = work.ids.map(representative);
        if (keys.some((key) => seen.has(key))) continue;
        for (const key of keys) seen.add(key);
        const evidence = [{ rule: `listed-${by}`, detail: detail.slice(0, longestDetail) }];
        listed.push({ element, sighting: { work, role: 'listed', confidence: 0.9, evidence } });
      }
    }
    return listed.slice(0, mostListed);
  }

  /** Figures, supplements and exports are named after their work: `10.1371/journal.pone.0000001.g002`. */
  #isOwn(id: WorkId): boolean {
    return (
      this.#own.has(representative(id)) ||
      this.#ownDois.some((own) => id.startsWith(own) && /^[^\p{L}\d]/u.test(id.slice(own.length)))
    );
  }
}

/** Two works, because they have different ids of one scheme. */
function isRival(one: Work, other: Work): boolean {
  return one.ids.some((a) =>
    other.ids.some((b) => schemeOf(a) === schemeOf(b) && representative(a) !== representative(b)),
  );
}

/** In a text an id may run into the next word, or end at a line: then the link knows better. */
function isCutOther(one: Work, other: Work): boolean {
  return one.ids.some((a) =>
    other.ids.some((b) => a !== b && (a.startsWith(b) || b.startsWith(a)) && a.startsWith('doi:')),
  );
}
