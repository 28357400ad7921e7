/** Version 5: notes are found by tag, by what they answer and by origin; several drafts at once. */

import type { Transaction } from 'dexie';
import type { DraftRow, NoteRow } from './db.ts';

/** As versions 3 and 4 kept them: the one draft of a page under its address. */
interface OldDraft {
  page: string;
  note: DraftRow['note'];
}

export async function notesToVersion5(change: Transaction): Promise<void> {
  await change
    .table<NoteRow>('notes')
    .toCollection()
    .modify((row) => {
      const { tags, replyTo } = row.note;
      Object.assign(row, { tags, ownTags: tags, origin: 'mine' });
      if (replyTo !== undefined) row.parent = replyTo;
    });
  const drafts = await change.table<OldDraft>('drafts').toArray();
  await change
    .table<DraftRow>('draftNotes')
    .bulkPut(drafts.map(({ page, note }) => ({ id: note.id, page, place: 'page', note })));
}
