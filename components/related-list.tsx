import './related-list.css';
import { i18n } from '#i18n';
import type { Related } from '../lib/work/copy.ts';
import { licenceName } from './copy-words.ts';
import { reasonWords } from './reason-words.ts';

const order: Related['relation'][] = ['alternative', 'code', 'data', 'paper'];

/** What a reader of this work may want beside it: free programs for the same job, code, data. */
export function RelatedList({ related }: { related: Related[] }) {
  return (
    <>
      {order.map((relation) => {
        const ofThatKind = related.filter((one) => one.relation === relation);
        return (
          ofThatKind.length > 0 && (
            <section key={relation} class="related-list">
              <h2>{i18n.t(`related.${relation}`)}</h2>
              <ul>
                {ofThatKind.map((one) => (
                  <li key={one.url}>
                    <a
                      href={one.url}
                      target="_blank"
                      rel="noopener noreferrer"
                      title={reasonWords(one.evidence)}
                    >
                      {one.title}
                    </a>
                    <span class="facts">
                      {[one.licence && licenceName(one.licence), one.platforms?.join(', ')]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
