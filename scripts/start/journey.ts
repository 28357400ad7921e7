/** The journey that is played without a display, in whichever browser. */

import { fileURLToPath } from 'node:url';
import type { World } from '../../demo/world/world.ts';

export const closedPaper = 'https://www.nature.com/articles/nature12373';

export const screens = fileURLToPath(new URL('../../.output/screens/', import.meta.url));

/** The hosts of the catalogues that were asked. */
export function apisAsked({ requests }: World): string[] {
  const hosts = requests.map(({ host }) => host);
  return [...new Set(hosts.filter((host) => /^api\.|\.ebi\.ac\.uk$/.test(host)))];
}
