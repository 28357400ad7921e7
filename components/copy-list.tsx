import './copy-list.css';
import type { ComponentChildren } from 'preact';
import type { Copy } from '../lib/work/copy.ts';
import { formatWords, licenceWords, versionWords } from './copy-words.ts';
import { reasonWords } from './reason-words.ts';

interface CopyListProps {
  copies: Copy[];
  label: string;
  folded?: boolean;
  /** What else can be done with a copy. */
  more?: (copy: Copy) => ComponentChildren;
}

/** Copies under a heading, each with its version, licence, host and reason. */
export function CopyList({ copies, label, folded = copies.length > 1, more }: CopyListProps) {
  return (
    <details class="copy-list" open={!folded}>
      <summary>{label}</summary>
      <ul>
        {copies.map((copy) => (
          <li key={copy.url}>
            <a href={copy.url} target="_blank" rel="noopener noreferrer">
              <span>
                {versionWords(copy)} · {licenceWords(copy)} · <span class="where">{copy.host}</span>{' '}
                · {formatWords(copy)}
              </span>
              <span class="why">{reasonWords(copy.evidence)}</span>
            </a>
            {more?.(copy)}
          </li>
        ))}
      </ul>
    </details>
  );
}
