import { i18n } from '#i18n';
import { onlyHere, type Place } from '../../lib/store/search/places.ts';

/** Names of the reader's circles by their ids. */
export type CircleNames = ReadonlyMap<string, string>;

/** A circle that was forgotten has no name any more. */
export function placeWords(place: Place, circles: CircleNames): string {
  if (place === onlyHere) return i18n.t('library.place.here');
  if (place === 'commons') return i18n.t('library.place.commons');
  return circles.get(place) ?? i18n.t('library.place.formerCircle');
}
