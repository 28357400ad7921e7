/** Finds the work that a page is about, and whether the page lets its visitor read it. */

import type { AccessVerdict, PageReport, Sighting, Work } from '../work/work.ts';
import { parseUrl } from '../work/ids/url.ts';
import type { WorkId } from '../work/work-id.ts';
import { readAccess } from './access/verdict.ts';
import { combine, type Spoken } from './combine.ts';
import type { Detector } from './detector.ts';
import { isPromising } from './first-look.ts';
import { readHead, withDeepTags } from './head.ts';
import { isInterstitial } from './interstitial.ts';
import { pageAddress } from './page-address.ts';
import { type Page, withBody } from './page.ts';

const modules = import.meta.glob<Record<string, Detector>>('./detectors/*.ts', { eager: true });

/** All detectors, the most trusted first. */
export const detectors: readonly Detector[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => a.rank - b.rank);

/** Confidence from which the body is not read any more. */
const settled = 0.75;
/** Larger pages are judged by their head alone: each search of such a body takes milliseconds. */
const mostElements = 120_000;
const nothing: PageReport = { sightings: [], access: { state: 'unknown', reasons: [] } };

/**
 * Synchronous and pure; never throws, whatever the page holds. Takes the address apart from the
 * document, because the address that counts is the one the reader sees.
 */
export function detect({ document, url }: { document: Document; url: string }): PageReport {
  try {
    const head = readHead(document, url);
    if (!head || !isPromising(head) || isInterstitial(head)) return nothing;
    const page = withBody(head);
    const spoken = ask('head', page);
    return fromHead(page, spoken) ?? fromWhole(page, spoken);
  } catch {
    return nothing;
  }
}

/** Null when head and address leave the work or its title open. */
function fromHead(page: Page, spoken: readonly Spoken[]): PageReport | null {
  // Without a title of its own the work would be named by the page's heading and the site's name.
  if (!spoken.some(({ title, confidence }) => title && confidence > 0)) return null;
  const [sure] = combine(spoken, addressOf(page));
  return sure && sure.confidence >= settled ? reportOn(sure, page) : null;
}

function fromWhole(shallow: Page, spokenByHead: readonly Spoken[]): PageReport {
  const head = withDeepTags(shallow);
  const page = head === shallow ? shallow : withBody(head);
  const isHuge = page.document.getElementsByTagName('*')[mostElements] !== undefined;
  const spoken = [
    ...(page === shallow ? spokenByHead : ask('head', page)),
    ...(isHuge ? [] : ask('body', page)),
  ];
  const [main] = combine(spoken, addressOf(page));
  return main ? reportOn(main, page) : nothing;
}

function reportOn(main: Sighting, page: Page): PageReport {
  return { sightings: [main], access: accessTo(main.work, page) };
}

function accessTo(work: Work, page: Page): AccessVerdict {
  try {
    return readAccess(page, work);
  } catch {
    return nothing.access;
  }
}

/** A page can make any DOM call fail, for one by naming a form `querySelectorAll`. */
function ask(reads: Detector['reads'], page: Page): Spoken[] {
  return detectors
    .filter((detector) => detector.reads === reads)
    .flatMap(({ id, rank, ...detector }) => {
      try {
        return detector.detect(page).map((clue) => ({ ...clue, rule: id, rank }));
      } catch {
        return [];
      }
    });
}

/** The id of last resort: the address that the page itself prefers, else the one it has. */
function addressOf({ links, url }: Page): WorkId | null {
  return parseUrl(links('canonical')[0] ?? '') ?? pageAddress(url);
}
