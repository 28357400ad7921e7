import { ActionIcon } from '../../components/action-icon.tsx';
import { Button, LinkButton } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { saveWork, workRowFor } from '../../lib/store/works.ts';
import type { Finding } from '../../lib/work/copy.ts';
import type { AccessVerdict, Work } from '../../lib/work/work.ts';

interface SaveWorkProps {
  db: Database;
  work: Work;
  finding: Finding | undefined;
  access: AccessVerdict;
}

/** Puts the work into the library, and leads there once it is in it. */
export function SaveWork({ db, work, finding, access }: SaveWorkProps) {
  const row = useLive(async () => ({ row: await workRowFor(db, work.ids) }), [work]);
  if (!row || work.ids.length === 0) return null;
  const save = () => report(saveWork(db, { work, finding, access, now: Date.now() }));
  return row.row && row.row.saved > 0 ? (
    <LinkButton href={`/library.html?work=${encodeURIComponent(row.row.id)}`}>
      <ActionIcon name="save" />
      {i18n.t('popup.inLibrary')}
    </LinkButton>
  ) : (
    <Button onPress={save}>
      <ActionIcon name="save" />
      {i18n.t('popup.save')}
    </Button>
  );
}
