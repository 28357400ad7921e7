/** What was written in a circle lately, and the works it is about. */

import { AuthorMark } from '../../components/author-mark.tsx';
import { formatDate, i18n } from '#i18n';
import { quoteOf } from '../../lib/annotate/quote-of.ts';
import type { Database, NoteRow } from '../../lib/store/db.ts';
import { findingsFor } from '../../lib/store/findings.ts';
import { deliveryOf } from '../../lib/store/sharing.ts';
import { sharesOf } from '../../lib/store/shared-notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { addressOf } from '../../lib/work/ids/parse-id.ts';
import type { Work } from '../../lib/work/work.ts';

const mostNotes = 20;
const mostWorks = 8;
const when = { dateStyle: 'medium', timeStyle: 'short' } as const;

export function CircleNotes({ db, notes }: { db: Database; notes: NoteRow[] }) {
  return (
    <>
      <ReadNow db={db} notes={notes} />
      <section>
        <h3>{i18n.t('circles.latest')}</h3>
        {notes.length === 0 && <p class="quiet">{i18n.t('circles.noNotes')}</p>}
        <ul class="circle-notes">
          {notes.slice(0, mostNotes).map((row) => (
            <Note key={row.id} db={db} row={row} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Note({ db, row: { note, origin, modified } }: { db: Database; row: NoteRow }) {
  const quote = quoteOf(note);
  const name = origin === 'mine' ? i18n.t('annotate.you') : note.creator.name;
  return (
    <li>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      {note.text && <p dir="auto">{note.text}</p>}
      <p class="facts">
        <AuthorMark of={note.creator.id ?? ''} />
        <bdi>{name || i18n.t('circles.nameless')}</bdi>
        {modified && <span> · {formatDate(new Date(modified), when)}</span>}
        {origin === 'mine' && <Sent db={db} note={note.id} />}
      </p>
    </li>
  );
}

/** How far a contribution of the reader's own has come. */
function Sent({ db, note }: { db: Database; note: string }) {
  const delivery = useLive(async () => {
    const [share] = await sharesOf(db, note);
    return share && deliveryOf(db, share.event);
  }, [note]);
  if (!delivery) return null;
  const { sent, wanted } = delivery;
  return (
    <span>
      {' · '}
      {wanted === 0 ? i18n.t('circles.waiting') : i18n.t('circles.sent', [sent.length, wanted])}
    </span>
  );
}

/** Titles are known of works that were looked up here; others go by their id. */
function ReadNow({ db, notes }: { db: Database; notes: NoteRow[] }) {
  const works: Work[] = notes.map(({ note }) => ({ kind: 'paper', ids: note.workIds }));
  const findings = useLive(() => findingsFor(db, works), [notes.length]) ?? [];
  const titles = new Map(
    works.flatMap(({ ids: [id] }, index) =>
      id === undefined ? [] : [[id, findings[index]?.work.title ?? id] as const],
    ),
  );
  if (titles.size === 0) return null;
  return (
    <section>
      <h3>{i18n.t('circles.reading')}</h3>
      <ul>
        {[...titles].slice(0, mostWorks).map(([id, title]) => (
          <li key={id}>
            <a href={addressOf(id) ?? ''} target="_blank" rel="noopener noreferrer">
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
