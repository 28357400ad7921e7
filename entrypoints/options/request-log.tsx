import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { formatDate, i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { latestRequests } from '../../lib/store/request-log.ts';
import { useLive } from '../../lib/store/use-live.ts';

const rowsAtOnce = 25;
const when = { dateStyle: 'short', timeStyle: 'medium' } as const;

/** Every request that left this browser: when, to whom, and what identified the work. */
export function RequestLog({ db }: { db: Database }) {
  const [shown, setShown] = useState(rowsAtOnce);
  const rows = useLive(() => latestRequests(db, shown), [shown]);
  if (!rows) return null;
  return (
    <section>
      <h2>{i18n.t('options.log')}</h2>
      <p class="quiet">{i18n.t('options.logWhy')}</p>
      {rows.length === 0 ? (
        <p>{i18n.t('options.logEmpty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.logWhen')}</th>
              <th scope="col">{i18n.t('options.logHost')}</th>
              <th scope="col">{i18n.t('options.logWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{formatDate(row.at, when)}</td>
                <td>{row.host}</td>
                <td>{row.identifier}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        {rows.length === shown && (
          <Button onPress={() => setShown(shown * 2)}>{i18n.t('options.logMore')}</Button>
        )}
        {rows.length > 0 && (
          <Button onPress={() => report(db.requests.clear())}>{i18n.t('options.logClear')}</Button>
        )}
      </div>
    </section>
  );
}
