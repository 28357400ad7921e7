/** What readers do with each other's contributions: approve, complain, propose a change, take it back. */

import type { Annotation } from '../../annotate/annotation.ts';
import type { Rumour } from '../../store/events/event.ts';
import type { Contributor } from '../contributor.ts';
import { noteDraft } from '../contributions/note.ts';
import {
  type Complaint,
  complaintDraft,
  reactionDraft,
  retractionDraft,
  voiceOf,
} from '../contributions/voices.ts';

export type Saying =
  | { says: 'approves' | 'disapproves' }
  | { says: 'complains'; about: Complaint; reason: string };

/** `scope`: `commons`, or the id of a circle. All throw what `Contributor.say` throws. */
export class Manager {
  constructor(
    /** Milliseconds since 1970. */
    private readonly now: () => number,
    private readonly contributor: Contributor,
  ) {}

  /** In place of what the reader said of it before; of a proposal: accepts or rejects it. */
  async speak(scope: string, target: Rumour, saying: Saying): Promise<Rumour> {
    const before = await this.#ownVoices(scope, target);
    // Of two of the same second nobody knows which came last.
    const at = this.#after(target, ...before);
    return this.contributor.say(
      scope,
      saying.says === 'complains'
        ? complaintDraft(target, saying, at)
        : reactionDraft(target, saying.says === 'approves' ? '+' : '-', at),
    );
  }

  /** All that the reader has said of it: what was said before must not come back in its place. */
  async unsay(scope: string, target: Rumour): Promise<void> {
    const voices = await this.#ownVoices(scope, target);
    if (voices.length > 0)
      await this.contributor.say(scope, retractionDraft(voices, this.#after(...voices)));
  }

  /** A changed form of a note. `parent`: what it answers. Throws `NotShareable`. */
  proposeNote(scope: string, revises: Rumour, note: Annotation, parent?: Rumour): Promise<Rumour> {
    const created_at = this.#after(revises);
    const draft = noteDraft({ note, created_at, revises, ...(parent && { parent }) });
    return this.contributor.say(scope, draft);
  }

  async #ownVoices(scope: string, target: Rumour): Promise<Rumour[]> {
    const me = await this.contributor.authorIn(scope);
    const about = await this.contributor.about(scope, target.id);
    return about.filter((one) => one.pubkey === me && voiceOf(one)?.target === target.id);
  }

  /** Now, or a second after the latest of these where their authors' clocks are ahead. */
  #after(...events: Rumour[]): number {
    const latest = Math.max(0, ...events.map(({ created_at }) => created_at));
    return Math.max(Math.floor(this.now() / 1000), latest + 1);
  }
}
