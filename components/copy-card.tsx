import './copy-card.css';
import type { ComponentChildren } from 'preact';
import { formatDate, i18n } from '#i18n';
import type { Copy } from '../lib/work/copy.ts';
import { anyoneMayRead } from '../lib/work/copy.ts';
import { LinkButton } from './button.tsx';
import { actionWords, formatWords, licenceWords, versionWords } from './copy-words.ts';
import { reasonWords } from './reason-words.ts';

interface CopyCardProps {
  copy: Copy;
  /** What a visit without cookies showed, and when (milliseconds since 1970). */
  checked?: { state: 'there' | 'gone' | 'locked' | 'unclear'; at: number } | undefined;
  /** Stated elsewhere, where the copy's source names none. */
  licence?: string | undefined;
  /** What else can be done with it. */
  more?: ComponentChildren;
}

/** The best copy: one large button, then what it is and why we believe it. */
export function CopyCard({ copy, checked, licence, more }: CopyCardProps) {
  return (
    <section class="copy-card" aria-label={i18n.t('copy.best')}>
      <LinkButton href={copy.url} look={anyoneMayRead(copy) ? 'strong' : 'plain'} large>
        <span>{actionWords(copy)}</span>
        <span class="format">{formatWords(copy)}</span>
      </LinkButton>
      <p class="facts">
        <span title={copy.version && i18n.t(`copy.explain.${copy.version}`)}>
          {versionWords(copy)}
        </span>
        {' · '}
        {(!copy.licence && licence) || licenceWords(copy)}
        {' · '}
        {copy.host}
      </p>
      <p class="why">{reasonWords(copy.evidence)}</p>
      <div class="below">
        {checked && checked.state !== 'unclear' && (
          <p class={`check ${checked.state}`}>
            {i18n.t(`copy.check.${checked.state}`, [formatDate(checked.at)])}
          </p>
        )}
        {more}
      </div>
    </section>
  );
}
