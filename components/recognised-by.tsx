import { i18n } from '#i18n';
import type { Evidence } from '../lib/work/work.ts';

/** Why we think the page is about this work. */
export function RecognisedBy({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <details class="quiet">
      <summary>{i18n.t('work.recognisedBy')}</summary>
      <ul>
        {evidence.slice(0, 6).map(({ rule, detail }) => (
          <li key={`${rule} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}
