import './recognised-by.css';
import { i18n } from '#i18n';
import { explanationOf } from '../lib/work/explain.ts';
import type { AccessVerdict, Evidence } from '../lib/work/work.ts';

interface RecognisedByProps {
  evidence: Evidence[];
  access: AccessVerdict;
}

const most = 6;

/** Why we think that the page is about this work, and that the page lets its visitor read it or not. */
export function RecognisedBy({ evidence, access }: RecognisedByProps) {
  if (evidence.length === 0) return null;
  const reasons = access.reasons.slice(0, most);
  return (
    <details class="recognised-by quiet">
      <summary>{i18n.t('work.recognisedBy')}</summary>
      <Reasons of={evidence.slice(0, most)} />
      {reasons.length > 0 && access.state !== 'unknown' && (
        <>
          <p>{i18n.t(`evidence.access.${access.state}`)}</p>
          <Reasons of={reasons} />
        </>
      )}
    </details>
  );
}

function Reasons({ of }: { of: Evidence[] }) {
  return (
    <ul>
      {of.map((one) => {
        const explanation = explanationOf(one);
        return (
          <li key={`${one.rule} ${one.detail}`}>
            {explanation && <>{i18n.t(`evidence.${explanation}`)} </>}
            <code>{one.detail}</code>
          </li>
        );
      })}
    </ul>
  );
}
