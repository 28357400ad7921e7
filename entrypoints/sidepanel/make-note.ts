import type { Annotation, Motivation } from '../../lib/annotate/index.ts';
import type { WorkId } from '../../lib/work/work-id.ts';

interface About {
  workIds: WorkId[];
  source: string;
  /** Id of the note that it answers. */
  replyTo?: string;
}

/** A note without a passage of its own: on the page as a whole, or an answer. */
export function makeNote({ workIds, source, replyTo }: About): Annotation {
  const now = new Date().toISOString();
  const motivation: Motivation = replyTo === undefined ? 'commenting' : 'replying';
  return {
    id: `urn:uuid:${crypto.randomUUID()}`,
    workIds,
    source,
    motivation,
    tags: [],
    selectors: [],
    creator: {},
    created: now,
    modified: now,
    ...(replyTo !== undefined && { replyTo }),
  };
}
