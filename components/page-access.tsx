import { i18n } from '#i18n';
import { pageLicence } from '../lib/work/standing.ts';
import type { AccessVerdict } from '../lib/work/work.ts';

/** What the page itself grants its visitor, with the licence it states. */
export function PageAccess({ access }: { access: AccessVerdict }) {
  if (access.state === 'yours') return <p>{i18n.t('popup.yoursHere')}</p>;
  if (access.state !== 'open') return null;
  const licence = licenceOfPage(access);
  return <p>{licence ? i18n.t('popup.openLicence', [licence]) : i18n.t('popup.openHere')}</p>;
}

/** The licence that the page states for all, as readers call it. */
export function licenceOfPage(access: AccessVerdict): string | undefined {
  const licence = access.state === 'open' ? pageLicence(access) : undefined;
  return licence && licenceIn(licence);
}

/** `https://creativecommons.org/licenses/by/4.0/` is `CC BY 4.0` to readers. */
function licenceIn(text: string): string {
  const [, terms, version] = /licenses\/([a-z-]+)\/(\d\.\d)/.exec(text) ?? [];
  if (terms && version) return `CC ${terms.toUpperCase()} ${version}`;
  return /publicdomain\/zero/.test(text) ? 'CC0 1.0' : text;
}
