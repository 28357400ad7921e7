import { i18n } from '#i18n';

/** As the keys of `manage.about` in the texts. */
export type ComplaintWord =
  | 'dead-link'
  | 'wrong-work'
  | 'not-open'
  | 'not-lawful'
  | 'wrong-anchor'
  | 'inaccurate'
  | 'duplicate'
  | 'off-topic'
  | 'licence-problem'
  | 'abuse';

export interface ComplaintView {
  id: string;
  by: string;
  about: ComplaintWord;
  /** In their own words. */
  reason: string;
}

const words: Record<ComplaintWord, () => string> = {
  'dead-link': () => i18n.t('manage.about.deadLink'),
  'wrong-work': () => i18n.t('manage.about.wrongWork'),
  'not-open': () => i18n.t('manage.about.notOpen'),
  'not-lawful': () => i18n.t('manage.about.notLawful'),
  'wrong-anchor': () => i18n.t('manage.about.wrongAnchor'),
  inaccurate: () => i18n.t('manage.about.inaccurate'),
  duplicate: () => i18n.t('manage.about.duplicate'),
  'off-topic': () => i18n.t('manage.about.offTopic'),
  'licence-problem': () => i18n.t('manage.about.licenceProblem'),
  abuse: () => i18n.t('manage.about.abuse'),
};

export const complaintWords = (about: ComplaintWord): string => words[about]();

/** Who complains, about what, in their words. */
export function ComplaintList({ complaints }: { complaints: ComplaintView[] }) {
  if (complaints.length === 0) return null;
  return (
    <ul class="complaints" aria-label={i18n.t('manage.complaints')}>
      {complaints.map(({ id, by, about, reason }) => (
        <li key={id}>
          <strong>{complaintWords(about)}</strong> (<bdi>{by}</bdi>)
          {reason && <span dir="auto">: {reason}</span>}
        </li>
      ))}
    </ul>
  );
}
