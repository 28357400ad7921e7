import './waiting.css';
import { i18n } from '#i18n';

/** In the place of what is still being read. It says so only when that takes a moment. */
export function Waiting() {
  return <output class="waiting quiet">{i18n.t('page.opening')}</output>;
}
