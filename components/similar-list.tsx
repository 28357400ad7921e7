import './related-list.css';
import { i18n } from '#i18n';
import type { Copy } from '../lib/work/copy.ts';
import type { FailureReason } from '../lib/work/errors.ts';
import type { Work } from '../lib/work/work.ts';
import { licenceName } from './copy-words.ts';
import { failureWords } from './failure-words.ts';
import { reasonWords } from './reason-words.ts';

interface SimilarListProps {
  answer: 'asking' | { works: { work: Work; copy: Copy }[] } | { failed: FailureReason };
}

/** Works like the closed one that anyone may read. */
export function SimilarList({ answer }: SimilarListProps) {
  return (
    <section class="related-list" aria-live="polite" aria-busy={answer === 'asking'}>
      <h2>{i18n.t('similar.title')}</h2>
      {answer === 'asking' ? (
        <p class="quiet">{i18n.t('similar.looking')}</p>
      ) : 'failed' in answer ? (
        <p class="quiet">{i18n.t('similar.failed', [failureWords(answer.failed)])}</p>
      ) : answer.works.length === 0 ? (
        <p class="quiet">{i18n.t('similar.none')}</p>
      ) : (
        <ul>
          {answer.works.map(({ work, copy }) => (
            <li key={copy.url}>
              <a
                href={copy.url}
                target="_blank"
                rel="noopener noreferrer"
                title={reasonWords(copy.evidence)}
              >
                {work.title}
              </a>
              <span class="facts">
                {[
                  work.authors?.[0],
                  work.year,
                  copy.licence && licenceName(copy.licence),
                  copy.host,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
