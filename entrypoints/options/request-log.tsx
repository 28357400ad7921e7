import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { formatDate, formatNumber, i18n } from '#i18n';
import { allSources } from '../../lib/lookup/all-sources.ts';
import type { Database, RequestRow } from '../../lib/store/db.ts';
import { clearRequests, latestRequests, requestsByHost } from '../../lib/store/request-log.ts';
import { useOpen } from '../../lib/store/use-blocked.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { useUndo } from '../library/use-undo.ts';
import { UndoLine } from './undo-line.tsx';

const rowsAtOnce = 25;
const moment = { dateStyle: 'medium', timeStyle: 'short' } as const;
const names = new Map(allSources.map(({ id, name }) => [id, name]));

/** Every request that left this browser: to whom in short, and each with when, what and why. */
export function RequestLog({ db }: { db: Database }) {
  useOpen(db);
  const hosts = useLive(() => requestsByHost(db), []);
  const undoing = useUndo();
  if (!hosts) return <Waiting />;
  const most = Math.max(...hosts.map(({ count }) => count));
  return (
    <section>
      <h2>{i18n.t('options.log')}</h2>
      <p class="quiet">{i18n.t('options.logWhy')}</p>
      {hosts.length === 0 ? (
        <p>{i18n.t('options.logEmpty')}</p>
      ) : (
        <>
          <table class="hosts">
            <thead>
              <tr>
                <th scope="col">{i18n.t('options.logHost')}</th>
                <th scope="col">{i18n.t('options.logFor')}</th>
                <th scope="col">{i18n.t('options.logCount')}</th>
                <th scope="col">{i18n.t('options.logLast')}</th>
              </tr>
            </thead>
            <tbody>
              {hosts.map(({ host, source, count, last }) => (
                <tr key={`${host} ${source}`}>
                  <th scope="row">
                    {names.get(source) ?? host}
                    {names.has(source) && <small>{host}</small>}
                  </th>
                  <td>{purpose(source)}</td>
                  <td>
                    <meter value={count} max={most} aria-hidden="true" /> {formatNumber(count)}
                  </td>
                  <td>{formatDate(last, moment)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details>
            <summary>{i18n.t('options.logEach')}</summary>
            <Each db={db} />
          </details>
          <div class="row">
            <Button onPress={() => undoing.run(i18n.t('options.logCleared'), clearRequests(db))}>
              {i18n.t('options.logClear')}
            </Button>
          </div>
        </>
      )}
      <UndoLine undoing={undoing} />
    </section>
  );
}

function Each({ db }: { db: Database }) {
  const [shown, setShown] = useState(rowsAtOnce);
  const rows = useLive(() => latestRequests(db, shown), [shown]) ?? [];
  return (
    <>
      <table class="each">
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
              <td>{formatDate(row.at, moment)}</td>
              <td>{row.host}</td>
              <td>{what(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === shown && (
        <Button onPress={() => setShown(shown * 2)}>{i18n.t('options.logMore')}</Button>
      )}
    </>
  );
}

function what({ identifier }: RequestRow): string {
  return identifier || i18n.t('options.logNoWork');
}

function purpose(source: string): string {
  switch (source) {
    case 'relay':
      return i18n.t('options.logForRelay');
    case 'check':
      return i18n.t('options.logForCheck');
    case 'reader':
      return i18n.t('options.logForReader');
    default:
      return i18n.t('options.logForLookup');
  }
}
