import './copy-list.css';
import { i18n } from '#i18n';
import type { Copy } from '../lib/work/copy.ts';
import { formatWords, licenceWords, versionWords } from './copy-words.ts';

/** The copies after the best one, each with its version, licence, host and reason. */
export function CopyList({ copies }: { copies: Copy[] }) {
  return (
    <details class="copy-list" open={copies.length <= 2}>
      <summary>{i18n.t('copy.more', copies.length)}</summary>
      <ul>
        {copies.map((copy) => (
          <li key={copy.url}>
            <a href={copy.url} target="_blank" rel="noopener noreferrer">
              <span>
                {versionWords(copy)} · {licenceWords(copy)} · <span class="where">{copy.host}</span>{' '}
                · {formatWords(copy)}
              </span>
              <span class="why">{copy.evidence}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
