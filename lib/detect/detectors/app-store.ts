/** Pages of one app in an app store or a directory of software, by their address. */

import { parseUrl } from '../../work/ids/url.ts';
import type { Clue, Detector } from '../detector.ts';
import { pageAddress } from '../page-address.ts';

/** Host and path together, `www.` left out. */
const stores: readonly RegExp[] = [
  /^play\.google\.com\/store\/apps\/details/u,
  /^(?:apps|itunes)\.apple\.com\/(?:[a-z]{2}\/)?app\//u,
  /^(?:apps\.microsoft\.com\/(?:store\/)?detail|microsoft\.com\/(?:[\w-]+\/)?(?:p|store\/p))\//u,
  /^snapcraft\.io\/(?!(?:store|docs|about|blog|search|publisher|tutorials)\b)[a-z\d-]+\/?$/u,
  /^flathub\.org\/(?:[\w-]+\/)?apps\/(?:details\/)?[\w-]+\.[\w.-]+/u,
  // SourceHut's pages of a project, which may have several repositories.
  /^sr\.ht\/~[\w-]+\/[\w.-]+/u,
  /^f-droid\.org\/(?:[\w-]+\/)?packages\/[\w.]+/u,
  /^addons\.mozilla\.org\/(?:[\w-]+\/)?(?:firefox|android|thunderbird)\/addon\//u,
  /^(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore)\/detail\//u,
  /^microsoftedge\.microsoft\.com\/addons\/detail\//u,
  /^marketplace\.visualstudio\.com\/items/u,
  /^plugins\.jetbrains\.com\/plugin\//u,
  /^appgallery\.huawei\.com\/app\//u,
  /^store\.steampowered\.com\/app\//u,
  /^alternativeto\.net\/software\//u,
  /^wordpress\.org\/plugins\/(?!(?:search|browse|developers)\b)[\w-]+/u,
  /^(?:directory\.fsf\.org|softpedia\.com\/get|[\w-]+\.softonic\.com|[\w-]+\.en\.uptodown\.com|fosshub\.com)\/./u,
  // Android's own names for apps, as sites that offer packages use them: `/name/org.example.app`.
  /apk[^/]*\/.*\/(?:com|org|net|de|io|me|app)\.[a-z\d_]+(?:\.[\w.]+)?\/?$/iu,
];

export const appStore: Detector = {
  id: 'app-store',
  rank: 47,
  reads: 'head',
  detect(page): Clue[] {
    const place = page.host + page.url.pathname;
    const address = parseUrl(page.links('canonical')[0] ?? '') ?? pageAddress(page.url);
    if (!address || !stores.some((store) => store.test(place))) return [];
    return [{ kind: 'software', ids: [address], confidence: 0.85, detail: `address: ${place}` }];
  },
};
