import './shared-copy.css';
import type { ComponentChildren } from 'preact';
import { formatDate, i18n } from '#i18n';
import type { Copy } from '../lib/work/copy.ts';
import { AuthorMark } from './author-mark.tsx';
import { formatWords, licenceName, licenceWords, versionWords } from './copy-words.ts';

export interface ListedCopy {
  copy: Copy;
  /** Who shared it, in the reader's words. */
  from: string;
  /** What their mark is made of. */
  pubkey: string;
  /** Of people the reader knows, and of others. */
  voices: { approve: number; complain: number; othersApprove: number; othersComplain: number };
  /** What a visit without cookies showed, and when (milliseconds since 1970). */
  checked?: { state: 'there' | 'gone' | 'locked' | 'unclear'; at: number } | undefined;
  /** What it said before its author corrected it; seconds since 1970. */
  earlier: { created_at: number; licence?: string; evidence: string }[];
}

interface SharedCopyProps {
  shared: ListedCopy;
  /** Absent when it has been looked at, or cannot be. */
  onCheck?: (() => void) | undefined;
  /** What else can be done with it. */
  children?: ComponentChildren;
}

/** A copy that somebody shared: what it is said to be, by whom, and what others say of that. */
export function SharedCopy({ shared, onCheck, children }: SharedCopyProps) {
  const { copy, from, pubkey, checked, earlier } = shared;
  return (
    <article class="shared-copy">
      <a href={copy.url} target="_blank" rel="noopener noreferrer">
        {versionWords(copy)} · {licenceWords(copy)} · <span class="where">{copy.host}</span> ·{' '}
        {formatWords(copy)}
      </a>
      {copy.evidence && (
        <p class="why" dir="auto">
          {copy.evidence}
        </p>
      )}
      <p class="facts">
        <AuthorMark of={pubkey} />
        <bdi>{from}</bdi> · {wordsOfVoices(shared.voices)}
      </p>
      <p class={`check ${checked?.state ?? ''}`}>{checkWords(checked)}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{i18n.t('commons.corrected', earlier.length)}</summary>
          <ol>
            {earlier.map((form) => (
              <li key={form.created_at}>
                {[
                  formatDate(form.created_at * 1000),
                  form.licence ? licenceName(form.licence) : i18n.t('copy.noLicence'),
                  form.evidence,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ol>
        </details>
      )}
      <div class="actions">
        {onCheck && (
          <button type="button" class="button plain" onClick={onCheck}>
            {i18n.t('commons.check')}
          </button>
        )}
        {children}
      </div>
    </article>
  );
}

function checkWords(checked: ListedCopy['checked']): string {
  if (!checked) return i18n.t('commons.notChecked');
  const on: [string] = [formatDate(checked.at)];
  return checked.state === 'unclear'
    ? i18n.t('commons.unclear', on)
    : i18n.t(`copy.check.${checked.state}`, on);
}

function wordsOfVoices({
  approve,
  complain,
  othersApprove,
  othersComplain,
}: ListedCopy['voices']): string {
  return [
    i18n.t('commons.approvals', approve),
    complain > 0 && i18n.t('commons.complaints', complain),
    othersApprove + othersComplain > 0 &&
      i18n.t('commons.strangers', [othersApprove, othersComplain]),
  ]
    .filter(Boolean)
    .join(' · ');
}
