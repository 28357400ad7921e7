/** Markdown in a page's notes: the script that reads it comes when the first note needs it. */

import { hasMarks } from '../../lib/markdown/has-marks.ts';
import { markdownInPage } from '../../lib/markdown/in-page.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';

/** `null`: the text is shown as it is. */
export async function showMarkdown(text: string): Promise<DocumentFragment | null> {
  if (!hasMarks(text)) return null;
  if (!markdownInPage.render) await sendMessage('wantMarkdown');
  return markdownInPage.render?.(text, window) ?? null;
}
