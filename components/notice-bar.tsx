import './notice-bar.css';
import { i18n } from '#i18n';
import type { Notice } from '../lib/work/copy.ts';

/** Retractions and concerns, above everything else. */
export function NoticeBar({ notices }: { notices: Notice[] }) {
  return (
    <div class="notice-bar" role="alert">
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.source}`}>
            <strong>{i18n.t(`notice.${notice.kind}`)}</strong>
            {notice.date && ` · ${notice.date}`}
            {notice.url && (
              <>
                {' · '}
                <a href={notice.url} target="_blank" rel="noopener noreferrer">
                  {i18n.t('notice.read')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
