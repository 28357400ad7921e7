/** Finds the work that a page is about, and whether the page lets its visitor read it. */

import type { AccessVerdict, PageReport, Sighting, Work } from '../work/work.ts';
import { parseUrl } from '../work/ids/url.ts';
import { readAccess } from './access/verdict.ts';
import { combine, type Spoken } from './combine.ts';
import type { Detector } from './detector.ts';
import { isPromising } from './first-look.ts';
import { readHead } from './head.ts';
import { isInterstitial } from './interstitial.ts';
import { type Page, withBody } from './page.ts';

const modules = import.meta.glob<Record<string, Detector>>('./detectors/*.ts', { eager: true });

/** All detectors, the most trusted first. */
export const detectors: readonly Detector[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => a.rank - b.rank);

/** Confidence from which the body is not read any more. */
const settled = 0.75;
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
    const sightings = sightingsOn(page);
    const [main] = sightings;
    return main ? { sightings, access: accessTo(main.work, page) } : nothing;
  } catch {
    return nothing;
  }
}

function sightingsOn(page: Page): Sighting[] {
  const address = parseUrl(page.links('canonical')[0] ?? '') ?? parseUrl(page.url.href);
  const fromHead = ask('head', page);
  const [sure] = combine(fromHead, address);
  // A title that is only the page's heading may carry the name of the site.
  const isTitled = fromHead.some(({ title, confidence }) => title && confidence > 0);
  if (sure && sure.confidence >= settled && isTitled) return [sure];
  return combine([...fromHead, ...ask('body', page)], address);
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
