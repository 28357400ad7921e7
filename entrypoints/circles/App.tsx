import { useState } from 'preact/hooks';
import { Waiting } from '../../components/waiting.tsx';
import { i18n } from '#i18n';
import { Circles } from '../../lib/share/circle/circles.ts';
import type { Database } from '../../lib/store/db.ts';
import { useOpen } from '../../lib/store/use-blocked.ts';
import { allCircles } from '../../lib/store/events/circles.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { CircleView } from './circle-view.tsx';
import { EnterCircle } from './enter-circle.tsx';
import { Myself } from './myself.tsx';

/** The reader's circles: one is shown whole, the others by name. */
export function App({ db }: { db: Database }) {
  useOpen(db);
  const [circles] = useState(() => new Circles({ db, now: Date.now, random: Math.random }));
  const rows = useLive(async () => (await allCircles(db)).filter((row) => !row.left), []);
  const [chosen, choose] = useState<string>();
  if (!rows) return <Waiting />;
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  return (
    <main>
      <header class="masthead">
        <h1>{i18n.t('circles.title')}</h1>
        <p>{i18n.t('circles.lead')}</p>
      </header>
      {rows.length > 1 && (
        <nav class="circle-names" aria-label={i18n.t('circles.title')}>
          {rows.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-current={id === shown?.id ? 'page' : undefined}
              onClick={() => choose(id)}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </nav>
      )}
      {shown && <CircleView key={shown.id} db={db} circles={circles} row={shown} />}
      <EnterCircle db={db} circles={circles} onEntered={choose} isFirst={rows.length === 0} />
      <Myself db={db} circles={circles} ids={rows.map(({ id }) => id)} />
    </main>
  );
}
