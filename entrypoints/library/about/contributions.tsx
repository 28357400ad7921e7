/**
 * What readers have made of a work: who they are, and their notes. What is shared besides notes, and
 * the history of each contribution, has its place below.
 */

import { useState } from 'preact/hooks';
import { AuthorMark } from '../../../components/author-mark.tsx';
import { Button } from '../../../components/button.tsx';
import { NoteLine } from '../../../components/library-rows.tsx';
import { formatDate, i18n } from '#i18n';
import { contributorsOf } from '../../../lib/store/contributors.ts';
import type { Database, NoteRow } from '../../../lib/store/db.ts';
import { type Place, placesOfNotes } from '../../../lib/store/search/places.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import { type CircleNames, placeWords } from '../place-words.ts';
import { quoteIn } from '../quote-in.ts';
import { addressOfNote } from '../use-address.ts';

const shownFirst = 50;

interface ContributionsProps {
  db: Database;
  /** Undefined until the database has answered. */
  notes: NoteRow[] | undefined;
  circles: CircleNames;
}

export function Contributions({ db, notes, circles }: ContributionsProps) {
  const places = useLive(() => placesOfNotes(db, notes ?? []), [notes]) ?? new Map();
  if (!notes) return null;
  return (
    <>
      <People notes={notes} places={places} circles={circles} />
      <Notes notes={notes} places={places} circles={circles} />
    </>
  );
}

interface ListProps {
  notes: NoteRow[];
  places: ReadonlyMap<string, readonly Place[]>;
  circles: CircleNames;
}

function People({ notes, places, circles }: ListProps) {
  const people = contributorsOf(notes, places);
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('about.people')}</h2>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <AuthorMark of={person.isReader ? undefined : person.id} />
            <bdi>
              {person.isReader ? i18n.t('annotate.you') : person.name || i18n.t('annotate.someone')}
            </bdi>
            <span class="quiet">
              {[
                i18n.t('about.wrote', person.notes),
                ...person.places.map((place) => placeWords(place, circles)),
                person.latest && formatDate(new Date(person.latest)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ notes, places, circles }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownFirst);
  return (
    <section>
      <h2>{i18n.t('library.notes')}</h2>
      {notes.length === 0 && <p class="quiet">{i18n.t('about.noNotes')}</p>}
      <ul class="notes">
        {shown.map(({ id, note, origin, modified }) => (
          <li key={id}>
            <a href={addressOfNote(id)}>
              <NoteLine
                quote={quoteIn(note)}
                text={note.text}
                tags={note.tags}
                colour={note.colour ?? 'sun'}
                author={origin === 'mine' ? i18n.t('annotate.you') : note.creator.name}
                places={(places.get(id) ?? []).map((place) => placeWords(place, circles))}
                where=""
                modified={modified}
              />
            </a>
          </li>
        ))}
      </ul>
      {shown.length < notes.length && (
        <Button onPress={() => setAll(true)}>
          {i18n.t('library.more', [notes.length - shown.length])}
        </Button>
      )}
    </section>
  );
}
