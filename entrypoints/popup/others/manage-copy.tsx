/** Below a copy that somebody shared: approve, complain, propose a better form, and what became of such. */

import type { ComplaintWord } from '../../../components/complaint-list.tsx';
import { CopyForm, type CopyFields } from '../../../components/copy-form.tsx';
import { licenceWords, versionWords } from '../../../components/copy-words.ts';
import { i18n } from '#i18n';
import type { SharedCopy } from '../../../lib/share/contributions-for.ts';
import { copyOf, type OpenCopy } from '../../../lib/share/contributions/copy.ts';
import type { Database } from '../../../lib/store/db.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';
import { Manage } from '../../sidepanel/manage/manage.tsx';

const reasons: readonly ComplaintWord[] = [
  'not-open',
  'dead-link',
  'wrong-work',
  'not-lawful',
  'licence-problem',
  'duplicate',
];

export function ManageCopy({ db, shared }: { db: Database; shared: SharedCopy }) {
  const { author, found, scope, form } = shared;
  const isMine = author.who === 'me';
  return (
    <Manage
      db={db}
      contribution={shared}
      textOf={textOf}
      reasons={reasons}
      hasCounts={false}
      // What is public is corrected where one sees what becomes public.
      {...(!(isMine && scope === 'commons') && {
        editor: (done, cancel) => (
          <CopyForm
            start={found.copy}
            action={i18n.t(isMine ? 'manage.correct' : 'manage.propose')}
            onCancel={cancel}
            onDone={(fields) =>
              done(({ contributor }) =>
                contributor.shareCopy(scope, withFields(found, fields), form.shown),
              )
            }
          />
        ),
      })}
    />
  );
}

const textOf = (event: Rumour): string => {
  const copy = copyOf(event)?.copy;
  if (!copy) return '';
  const { openness, evidence, url } = copy;
  return [
    versionWords(copy),
    licenceWords(copy),
    i18n.t(`manage.copy.is.${openness}`),
    url,
    evidence,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** What the form does not ask for stays, but what was known of another address. */
function withFields({ work, copy }: OpenCopy, fields: CopyFields): OpenCopy {
  const { version: _, licence: __, heldBy, landing, ...rest } = copy;
  const isSame = fields.url === copy.url;
  return {
    work,
    copy: {
      ...rest,
      ...(isSame && heldBy && { heldBy }),
      ...(isSame && landing !== undefined && { landing }),
      ...(!isSame && { format: /\.pdf(?:$|[?#])/iu.test(fields.url) ? 'pdf' : 'html' }),
      ...fields,
    },
  };
}
