/** When the page has nothing to offer: find a work by what the reader knows of it, or go back to one. */

import { useState } from 'preact/hooks';
import { PasteBox } from '../../components/paste-box.tsx';
import { WorkChoice } from '../../components/work-choice.tsx';
import { i18n } from '#i18n';
import { failureWords } from '../../components/failure-words.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { Database } from '../../lib/store/db.ts';
import { recentFindings } from '../../lib/store/findings.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { parsePackageName } from '../../lib/work/ids/package-name.ts';
import { parseId } from '../../lib/work/ids/parse-id.ts';
import { standingOf } from '../../lib/work/standing.ts';
import type { Work } from '../../lib/work/work.ts';
import { schemeOf } from '../../lib/work/work-id.ts';

const kinds: Partial<Record<string, Work['kind']>> = {
  isbn: 'book',
  pkg: 'software',
  repo: 'software',
  swh: 'software',
};
/** Fewer words than this name too many works. */
const fewestWords = 3;

export function FindWork({ db, onWork }: { db: Database; onWork: (work: Work) => void }) {
  const [candidates, setCandidates] = useState<Work[]>();
  const [failed, setFailed] = useState<string>();
  const recent = useLive(() => recentFindings(db), []) ?? [];

  async function find(text: string): Promise<boolean> {
    setCandidates(undefined);
    setFailed(undefined);
    const id = parseId(text) ?? parsePackageName(text);
    if (id) {
      onWork({ kind: kinds[schemeOf(id)] ?? 'paper', ids: [id] });
      return true;
    }
    if (text.split(/\s+/u).length < fewestWords) return false;
    const answer = await persist(() => sendMessage('findByTitle', text));
    if ('failed' in answer) setFailed(i18n.t('find.failed', [failureWords(answer.failed)]));
    else setCandidates(answer.works);
    return true;
  }

  return (
    <>
      <PasteBox onText={find} />
      {failed && <p class="fault">{failed}</p>}
      {candidates?.length === 0 && <p class="quiet">{i18n.t('find.none')}</p>}
      {candidates && candidates.length > 0 && (
        <WorkChoice title={i18n.t('find.which')} works={candidates} onWork={onWork} />
      )}
      {!candidates && recent.length > 0 && (
        <WorkChoice
          title={i18n.t('find.recent')}
          works={recent.map(({ finding }) => finding.work)}
          standings={recent.map(({ finding }) =>
            standingOf({ state: 'unknown', reasons: [] }, finding),
          )}
          onWork={onWork}
        />
      )}
    </>
  );
}
