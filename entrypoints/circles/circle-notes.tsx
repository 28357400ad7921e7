/** What was written in a circle lately, and the works it is about. */

import { AuthorMark } from '../../components/author-mark.tsx';
import { formatDate, formatList, i18n } from '#i18n';
import { quoteOf } from '../../lib/annotate/quote-of.ts';
import type { Database, NoteRow } from '../../lib/store/db.ts';
import { findingsFor } from '../../lib/store/findings.ts';
import { deliveryOf } from '../../lib/store/sharing.ts';
import { sharesOf } from '../../lib/store/shared-notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { addressOf } from '../../lib/work/ids/parse-id.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import type { Work } from '../../lib/work/work.ts';

const mostNotes = 20;
const mostWorks = 8;
const when = { dateStyle: 'medium', timeStyle: 'short' } as const;

interface CircleNotesProps {
  db: Database;
  /** Id of the circle. */
  circle: string;
  notes: NoteRow[];
}

export function CircleNotes({ db, circle, notes }: CircleNotesProps) {
  return (
    <>
      <ReadNow db={db} notes={notes} />
      <section>
        <h3>{i18n.t('circles.latest')}</h3>
        {notes.length === 0 && <p class="quiet">{i18n.t('circles.noNotes')}</p>}
        <ul class="circle-notes">
          {notes.slice(0, mostNotes).map((row) => (
            <Note key={row.id} db={db} circle={circle} row={row} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Note({ db, circle, row }: { db: Database; circle: string; row: NoteRow }) {
  const { note, origin, modified } = row;
  const quote = quoteOf(note);
  return (
    <li>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      {note.text && <p dir="auto">{note.text}</p>}
      <p class="facts">
        <AuthorMark of={origin === 'mine' ? undefined : (note.creator.id ?? '')} />
        <bdi>{writerOf(row)}</bdi>
        {modified && <span> · {formatDate(new Date(modified), when)}</span>}
        {origin === 'mine' && <Sent db={db} circle={circle} note={note.id} />}
      </p>
    </li>
  );
}

/** How far a contribution of the reader's own has come. */
function Sent({ db, circle, note }: { db: Database; circle: string; note: string }) {
  const delivery = useLive(async () => {
    const share = (await sharesOf(db, note)).find(({ scope }) => scope === circle);
    return share && deliveryOf(db, share.event);
  }, [circle, note]);
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
  const works = worksIn(notes).slice(0, mostWorks);
  const findings =
    useLive(
      () =>
        findingsFor(
          db,
          works.map(({ id }): Work => ({ kind: 'paper', ids: [id] })),
        ),
      [works.map(({ id }) => id).join(' ')],
    ) ?? [];
  if (works.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('circles.reading')}</h3>
      <ul class="works-read">
        {works.map(({ id, count, names }, index) => (
          <li key={id}>
            <a href={addressOf(id) ?? ''} target="_blank" rel="noopener noreferrer">
              <bdi>{findings[index]?.work.title ?? id}</bdi>
            </a>
            <span class="quiet">
              {i18n.t('library.countNotes', count)} · {formatList(names)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WorkRead {
  id: WorkId;
  count: number;
  names: string[];
}

/** With those who wrote about it; the one written about last comes first. */
function worksIn(notes: NoteRow[]): WorkRead[] {
  const works = new Map<WorkId, WorkRead>();
  for (const row of notes) {
    const [id] = row.note.workIds;
    if (id === undefined) continue;
    const work = works.get(id) ?? { id, count: 0, names: [] };
    const name = row.origin === 'mine' ? i18n.t('circles.you') : writerOf(row);
    work.count += 1;
    if (!work.names.includes(name)) work.names.push(name);
    works.set(id, work);
  }
  return [...works.values()];
}

const writerOf = ({ note, origin }: NoteRow): string =>
  (origin === 'mine' ? i18n.t('annotate.you') : note.creator.name) || i18n.t('circles.nameless');
