import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { relayStates } from '../../lib/store/sharing.ts';
import { useLive } from '../../lib/store/use-live.ts';

interface RelaysProps {
  db: Database;
  relays: string[];
}

const states = {
  open: () => i18n.t('circles.relay.open'),
  connecting: () => i18n.t('circles.relay.connecting'),
  waiting: () => i18n.t('circles.relay.waiting'),
  closed: () => i18n.t('circles.relay.closed'),
};

/** The mailboxes of a circle, and whether each answers. */
export function Relays({ db, relays }: RelaysProps) {
  const rows = useLive(() => relayStates(db), []) ?? [];
  return (
    <details>
      <summary>{i18n.t('circles.relays', relays.length)}</summary>
      <p class="quiet">{i18n.t('circles.relaysWhy')}</p>
      <dl class="relays">
        {relays.map((relay) => {
          const row = rows.find(({ url }) => sameRelay(url, relay));
          return [
            <dt key={relay}>{relay}</dt>,
            <dd key={`${relay} state`}>
              {states[row?.state ?? 'closed']()}
              {row?.lastError && ` · ${row.lastError}`}
            </dd>,
          ];
        })}
      </dl>
    </details>
  );
}

const sameRelay = (one: string, other: string): boolean =>
  one.replace(/(?<!\/)\/+$/u, '') === other.replace(/(?<!\/)\/+$/u, '');
