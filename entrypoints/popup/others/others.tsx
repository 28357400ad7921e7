/** What other readers share about the work, the reader's own among it, and the ways to ask and to give. */

import './others.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../components/button.tsx';
import { copiesFor, type SharedCopy } from '../../../lib/share/contributions-for.ts';
import type { Database } from '../../../lib/store/db.ts';
import { allCircles } from '../../../lib/store/events/circles.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import type { Finding } from '../../../lib/work/copy.ts';
import type { Work } from '../../../lib/work/work.ts';
import { AskOthers } from './ask-others.tsx';
import { OthersCopy } from './others-copy.tsx';
import { ShareCopy } from './share-copy.tsx';
import { PublishCopy } from './publish-copy.tsx';

interface OthersProps {
  db: Database;
  work: Work;
  finding: Finding | undefined;
}

export function Others({ db, work, finding }: OthersProps) {
  const ids = [...new Set([...work.ids, ...(finding?.work.ids ?? [])])];
  const copies = useLive(() => copiesFor(db, ids), [ids.join(' ')]);
  const hasCircle = useLive(async () => (await allCircles(db)).some(({ left }) => !left), []);
  const [isSharing, setSharing] = useState(false);
  const [form, setForm] = useState<{ corrects?: SharedCopy }>();
  if (!copies || !ids.some((id) => !id.startsWith('url:'))) return null;
  const shown = copies.filter(({ standing }) => !standing.isHidden);
  const folded = shown.filter(({ standing }) => standing.state === 'folded');
  const first = shown.filter((one) => !folded.includes(one));
  const muted = copies.filter(({ standing }) => standing.isHidden);
  const list = (some: SharedCopy[]) =>
    some.map((one) => (
      <OthersCopy
        key={`${one.scope} ${one.original.id}`}
        db={db}
        shared={one}
        onCorrect={() => setForm({ corrects: one })}
      />
    ));

  return (
    <section class="others" aria-label={i18n.t('commons.others')}>
      <h2>
        {first.length > 0 ? i18n.t('commons.othersCount', first.length) : i18n.t('commons.others')}
      </h2>
      {list(first)}
      {folded.length > 0 && (
        <details>
          <summary>{i18n.t('commons.folded', folded.length)}</summary>
          {list(folded)}
        </details>
      )}
      {muted.length > 0 && (
        <details>
          <summary>{i18n.t('commons.mutedCount', muted.length)}</summary>
          {list(muted)}
        </details>
      )}
      <div class="actions">
        <AskOthers db={db} ids={ids} />
        {hasCircle && (
          <Button onPress={() => setSharing(true)}>{i18n.t('manage.shareCopy')}</Button>
        )}
        {!form && <Button onPress={() => setForm({})}>{i18n.t('commons.publishCopy')}</Button>}
      </div>
      {isSharing && (
        <ShareCopy
          db={db}
          work={{ ...finding?.work, ...work, ids }}
          copy={finding?.copies[0]}
          onClose={() => setSharing(false)}
        />
      )}
      {form && (
        <PublishCopy
          key={form.corrects?.original.id ?? ''}
          db={db}
          work={{ ...finding?.work, ...work, ids }}
          copies={finding?.copies ?? []}
          corrects={form.corrects}
          onDone={() => setForm(undefined)}
        />
      )}
    </section>
  );
}
