/** How a work stands, as one line for the toolbar, the badge and the popup. */

import { i18n } from '#i18n';
import { anyoneMayRead, type Finding } from '../work/copy.ts';
import type { Standing } from '../work/standing.ts';

export function words(standing: Standing, finding: Finding | undefined): string {
  if (finding?.work.kind === 'software') return softwareWords(standing, finding);
  const open = finding?.copies.filter(anyoneMayRead).length ?? 0;
  if (open > 0) return i18n.t('standing.copies', open);
  return standing === 'free' ? i18n.t('standing.openHere') : i18n.t(`standing.${standing}`);
}

/** Of a program readers ask not whether they may read it but whether it is free. */
function softwareWords(standing: Standing, finding: Finding): string {
  const alternatives = finding.related?.filter(({ relation }) => relation === 'alternative') ?? [];
  if (standing === 'open') return i18n.t('standing.freeSoftware');
  if (alternatives.length > 0) return i18n.t('standing.notFree', alternatives.length);
  if (standing === 'closed') return i18n.t('standing.notFree', 0);
  return i18n.t(`standing.${standing}`);
}
