import type { ComponentChildren } from 'preact';
import { licenceName } from '../../../components/copy-words.ts';
import { formatDate, i18n } from '#i18n';
import type { AboutWork } from '../../../lib/store/about-work.ts';
import { copyLicences, noLicence } from '../../../lib/store/library/copy-licences.ts';
import type { CopyVersion } from '../../../lib/work/copy.ts';
import { addressOf } from '../../../lib/work/ids/parse-id.ts';

/** What it is, who made it, its names, and in which versions and under which licences it is open. */
export function Facts({ known: { work, row, copies, askedAt } }: { known: AboutWork }) {
  const versions = [...new Set(copies.flatMap(({ version }) => version ?? []))];
  const licences = copyLicences(copies);
  const facts: [string, ComponentChildren][] = [
    [i18n.t('library.facet.kind'), i18n.t(`library.kind.${work.kind}`)],
    [i18n.t('about.authors'), work.authors?.join('; ')],
    [i18n.t('library.facet.year'), work.year],
    [i18n.t('about.container'), work.container],
    [i18n.t('about.publisher'), work.publisher],
    [i18n.t('about.ids'), work.ids.length > 0 && <Ids ids={work.ids} />],
    [i18n.t('about.versions'), versions.map(versionName).join(', ')],
    [i18n.t('about.licences'), licences.map(licenceWords).join(', ')],
    [i18n.t('library.facet.tag'), row?.tags.join(', ')],
    [i18n.t('about.saved'), row && row.saved > 0 && formatDate(row.saved)],
    [i18n.t('about.asked'), askedAt !== undefined && formatDate(askedAt)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== '' &&
          value !== false && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Ids({ ids }: { ids: AboutWork['work']['ids'] }) {
  return (
    <ul>
      {ids.map((id) => {
        const address = addressOf(id);
        return (
          <li key={id}>
            {address === null ? (
              id
            ) : (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {id}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function versionName(version: CopyVersion): string {
  return i18n.t(`copy.version.${version}`);
}

function licenceWords(licence: string): string {
  return licence === noLicence ? i18n.t('copy.noLicence') : licenceName(licence);
}
