/** How a work stands, as one line for the toolbar and the badge. */

import { i18n } from '#i18n';
import { anyoneMayRead, type Finding } from '../work/copy.ts';
import type { Standing } from '../work/standing.ts';

export function words(standing: Standing, finding: Finding | undefined): string {
  const open = finding?.copies.filter(anyoneMayRead).length ?? 0;
  if (open > 0) return i18n.t('standing.copies', open);
  return standing === 'free' ? i18n.t('standing.openHere') : i18n.t(`standing.${standing}`);
}
