/** The words for a copy's version, licence and openness. */

import { formatDate, i18n } from '#i18n';
import { anyoneMayRead, type Copy } from '../lib/work/copy.ts';

/** `CC-BY-4.0` is how machines write it; readers know `CC BY 4.0`. */
export function licenceName(spdx: string): string {
  const creativeCommons = /^CC0?-/.test(spdx) || spdx === 'CC0-1.0';
  if (!creativeCommons) return spdx;
  return spdx
    .replace(/^CC0-/, 'CC0 ')
    .replace(/^CC-/, 'CC ')
    .replace(/-([\d.]+)/, ' $1');
}

export function licenceWords(copy: Copy): string {
  if (copy.licence) return licenceName(copy.licence);
  switch (copy.openness) {
    case 'open':
    case 'free':
      return i18n.t('copy.noLicence');
    case 'borrow':
      return i18n.t('copy.borrow');
    case 'preview':
      return i18n.t('copy.preview');
    case 'embargoed':
      return copy.embargoEnds
        ? i18n.t('copy.embargoUntil', [day(copy.embargoEnds)])
        : i18n.t('copy.embargoed');
  }
}

export function versionWords(copy: Copy): string {
  if (copy.version) return i18n.t(`copy.version.${copy.version}`);
  const isSoftware = copy.format === 'source' || copy.format === 'package';
  return isSoftware ? formatWords(copy) : i18n.t('copy.version.unknown');
}

export function formatWords(copy: Copy): string {
  return i18n.t(`copy.format.${copy.format}`);
}

/** The verb on the large button: what pressing it does. */
export function actionWords(copy: Copy): string {
  if (!anyoneMayRead(copy)) return i18n.t('copy.go');
  switch (copy.format) {
    case 'source':
      return i18n.t('copy.source');
    case 'package':
      return i18n.t('copy.get');
    case 'pdf':
    case 'html':
    case 'epub':
    case 'other':
      return i18n.t('copy.read');
  }
}

function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return formatDate(date);
}
