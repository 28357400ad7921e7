/** What a page of ours does to publish, see beforehand, and take back. */

import { sendMessage } from '../../messaging/protocol.ts';
import { Circles } from '../../share/circle/circles.ts';
import type { Draft } from '../../share/circle/wrap.ts';
import { Contributor } from '../../share/contributor.ts';
import type { CopyParts } from '../../share/contributions/copy.ts';
import { profileDraft, profileOf } from '../../share/contributions/people.ts';
import { readerIfAny } from '../../share/identity/identity.ts';
import type { Database } from '../../store/db.ts';
import type { Rumour } from '../../store/events/event.ts';
import { profileEvents } from '../../store/events/sayings.ts';
import { shareEnds, shareFollows } from '../../store/shared-notes.ts';

/** In the order in which they are offered; the first is the usual one. */
export const publicLicences = ['CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0'] as const;
export type PublicLicence = (typeof publicLicences)[number];

const commons = 'commons';

export type CopyToPublish = Pick<CopyParts, 'work' | 'copy'>;

export interface Terms {
  licence: PublicLicence;
  /** What the author wants to be called by everybody. */
  name: string;
}

export type Publishing = ReturnType<typeof publishing>;

/** Everything here throws `NotShareable` and `StoreError`. */
export function publishing(db: Database) {
  const env = { db, now: Date.now, random: Math.random };
  const contributor = new Contributor(env, new Circles(env));

  async function called(name: string): Promise<void> {
    if (name.trim() === (await publicName(db))) return;
    await contributor.say(commons, profileDraft({ name, about: '' }, 0));
  }

  return {
    previewNote: async (id: string, licence: PublicLicence): Promise<Draft> =>
      (await contributor.draftNote(commons, id, licence)).draft,

    async publishNote(note: { id: string; modified?: string }, terms: Terms): Promise<void> {
      await called(terms.name);
      await contributor.shareNote(commons, note.id, terms.licence);
      await shareFollows(db, commons, note.id, note.modified ?? '');
      await sendMessage('sharingChanged');
    },

    async retractNote(id: string): Promise<void> {
      await contributor.withdrawNote(commons, id);
      await shareEnds(db, commons, id);
      await sendMessage('sharingChanged');
    },

    previewCopy: (
      parts: CopyToPublish,
      licence: PublicLicence,
      corrects?: Rumour,
    ): Promise<Draft> => contributor.draftCopy(commons, { ...parts, rights: licence }, corrects),

    async publishCopy(parts: CopyToPublish, terms: Terms, corrects?: Rumour): Promise<Rumour> {
      await called(terms.name);
      const said = { ...parts, rights: terms.licence };
      const shared = await contributor.shareCopy(commons, said, corrects);
      await sendMessage('sharingChanged');
      return shared;
    },

    async retractCopy(scope: string, original: Rumour): Promise<void> {
      await contributor.retract(scope, original);
      await sendMessage('sharingChanged');
    },
  };
}

/** Empty when the reader has said none. May be watched. */
export async function publicName(db: Database): Promise<string> {
  const self = await readerIfAny(db);
  if (!self) return '';
  const [profile] = await profileEvents(db, [self.keysFor(commons).pubkey]);
  return (profile && profileOf(profile)?.name) ?? '';
}
