/** What else can be done about a work that has no open copy: ask its author, wait, read another. */

import { useState } from 'preact/hooks';
import { ActionIcon } from '../../components/action-icon.tsx';
import { Button } from '../../components/button.tsx';
import { SimilarList } from '../../components/similar-list.tsx';
import { formatDate, i18n } from '#i18n';
import { openAlexName } from '../../lib/lookup/openalex-name.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage, type SimilarAnswer } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import { askToNotify } from '../../lib/platform/watching.ts';
import type { Database } from '../../lib/store/db.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { watchFor } from '../../lib/store/watches.ts';
import type { Work } from '../../lib/work/work.ts';
import { AskAuthor } from './ask-author.tsx';

export function WhenClosed({ db, work }: { db: Database; work: Work }) {
  const watch = useLive(async () => (await watchFor(db, work.ids)) ?? null, [work.ids.join(' ')]);
  const [asking, setAsking] = useState(false);
  const [similar, setSimilar] = useState<SimilarAnswer | 'asking'>();

  function startWatching(): void {
    // First, since browsers grant permissions only in the moment of a click.
    report(askToNotify());
    report(persist(() => sendMessage('watch', work)));
  }

  async function findSimilar(): Promise<void> {
    setSimilar('asking');
    setSimilar(await persist(() => sendMessage('similarTo', work)));
  }

  return (
    <section class="when-closed">
      <div class="actions">
        {!asking && (
          <Button onPress={() => setAsking(true)}>
            <ActionIcon name="letter" />
            {i18n.t('popup.askAuthor')}
          </Button>
        )}
        {watch === null && (
          <Button onPress={startWatching}>
            <ActionIcon name="watch" />
            {i18n.t('watch.start')}
          </Button>
        )}
        {watch && (
          <Button onPress={() => report(sendMessage('stopWatching', work.ids))}>
            <ActionIcon name="watch" />
            {i18n.t('watch.stop')}
          </Button>
        )}
        {!similar && openAlexName(work) !== undefined && (
          <Button onPress={() => report(findSimilar())}>
            <ActionIcon name="similar" />
            {i18n.t('similar.find')}
          </Button>
        )}
      </div>
      <output class="quiet">
        {watch &&
          (watch.found
            ? i18n.t('watch.foundOn', [formatDate(watch.found.at)])
            : i18n.t('watch.watching', [formatDate(watch.nextAt)]))}
      </output>
      {asking && <AskAuthor work={work} />}
      {similar && <SimilarList answer={similar} />}
    </section>
  );
}
