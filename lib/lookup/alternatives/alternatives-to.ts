/** Finds the free programs that do the job of the proprietary one a page is about. */

import type { Related } from '../../work/copy.ts';
import type { Work } from '../../work/work.ts';
import { checked, freePrograms } from './free-programs.ts';
import { proprietaryPrograms } from './proprietary-programs.ts';

const byName = new Map(
  proprietaryPrograms.flatMap(([names, alternatives]) =>
    names.split(', ').map((name) => [name, alternatives] as const),
  ),
);

const vendors =
  /^(?:adobe|apple|autodesk|avid|corel|graphpad|ibm|magix|microsoft|ms|paramount|steinberg|the mathworks|mathworks|wolfram)\s+/u;

export function alternativesTo(work: Work): Omit<Related, 'source'>[] {
  if (work.kind !== 'software' || !work.title) return [];
  const names = namesIn(work.title, [work.publisher ?? '', ...work.ids.map(siteName)]);
  const name = names.find((candidate) => byName.has(candidate));
  // A free program may carry a common word as its name: whoever has a repository needs none.
  if (name === undefined || work.ids.some((id) => /^(?:repo|pkg|swh):/u.test(id))) return [];
  return (byName.get(name) ?? []).map((id) => {
    const { name: title, url, licence, platforms } = freePrograms[id];
    const evidence = `does the same job; list of ${checked}`;
    return { relation: 'alternative', title, url, licence, platforms: [...platforms], evidence };
  });
}

/**
 * The title and its shorter forms: pages add slogans after a dash or bar, a year, an edition or the
 * platform; `Adobe Photoshop 2025 for Windows | Download` is `photoshop`.
 */
function namesIn(title: string, makers: readonly string[]): string[] {
  const whole = title.toLowerCase().replaceAll(/[®™©]/gu, '').trim();
  const [start = ''] = whole.split(/(?<!\s)\s+[-–—|:·]\s+|[:|]\s|\s\(|, /u);
  const plain = start
    .replace(/(?<!\s)\s+(?:for|on)\s+(?:windows|mac|macos|linux|android|ios|ipad|iphone)\b.*$/u, '')
    .replace(
      /(?<!\s)\s+(?:cc|cs\d|20\d\d|v?\d+(?:\.\d+)*|free trial|download|desktop|app|software)$/u,
      '',
    )
    .trim();
  const known = makers.map((maker) => maker.toLowerCase().split(/[\s,.]/u)[0]).filter(Boolean);
  const named = known.map((vendor) => `${vendor} ${plain}`);
  return [whole, start, plain, ...named, plain.replace(vendors, '')];
}

/** `microsoft` of a page on `www.microsoft.com`. */
function siteName(id: string): string {
  return /^url:https?:\/\/(?:[\w-]+\.)*?([\w-]+)\.[a-z]{2,}(?:[/?#]|$)/u.exec(id)?.[1] ?? '';
}
