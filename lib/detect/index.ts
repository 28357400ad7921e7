/** Finds the work that a page is about, and whether the page lets its visitor read it. */

import type { AccessVerdict, Sighting } from '../work/work.ts';
import { parseUrl } from '../work/ids/url.ts';
import { combine, type Spoken } from './combine.ts';
import type { Detector } from './detector.ts';
import { isInterstitial } from './interstitial.ts';
import { type Page, readPage } from './page.ts';

export interface PageReport {
  /** Best first; empty on an unrelated page. */
  sightings: Sighting[];
  access: AccessVerdict;
}

const modules = import.meta.glob<Record<string, Detector>>('./detectors/*.ts', { eager: true });

/** All detectors, the most trusted first. */
export const detectors: readonly Detector[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => a.rank - b.rank);

const nothing: PageReport = { sightings: [], access: { state: 'unknown', reasons: [] } };

/**
 * Synchronous and pure; never throws, whatever the page holds. Takes the address apart from the
 * document, because the address that counts is the one the reader sees.
 */
export function detect({ document, url }: { document: Document; url: string }): PageReport {
  try {
    const page = readPage(document, url);
    if (!page || isInterstitial(page)) return nothing;
    return {
      ...nothing,
      sightings: combine(
        detectors.flatMap((d) => ask(d, page)),
        addressOf(page),
      ),
    };
  } catch {
    return nothing;
  }
}

/** A page can make any DOM call fail, for one by naming a form `querySelectorAll`. */
function ask(detector: Detector, page: Page): Spoken[] {
  try {
    return detector.detect(page).map((clue) => ({ ...clue, rule: detector.id }));
  } catch {
    return [];
  }
}

/** The id of last resort: the page's own preferred address. */
function addressOf(page: Page) {
  return parseUrl(page.links('canonical')[0] ?? '') ?? parseUrl(page.url.href);
}
