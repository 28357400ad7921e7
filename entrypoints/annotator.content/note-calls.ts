/** How notes of this page are kept: by the background, which may be stopped while it does. */

import { toW3C } from '../../lib/annotate/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { NoteCalls } from './annotated-place.ts';
import { showMarkdown } from './show-markdown.ts';

export function noteCalls(signal: AbortSignal): NoteCalls {
  return {
    keep: (note) => persist(() => sendMessage('keepNote', toW3C(note)), signal),
    remove: (id) => persist(() => sendMessage('removeNote', id), signal),
    restore: (id) => persist(() => sendMessage('restoreNote', id), signal),
    drafts: {
      keep: (note) => persist(() => sendMessage('keepDraft', toW3C(note)), signal),
      drop: (id) => persist(() => sendMessage('dropDraft', id), signal),
      read: () => persist(() => sendMessage('draftHere'), signal),
    },
    // Without completion one can still write.
    tagsLike: (typed) => sendMessage('tagsLike', typed).catch(() => []),
    render: showMarkdown,
  };
}
