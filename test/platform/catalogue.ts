/** The words of `locales/`, as the browser has them in its messages. */

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const folder = resolve(import.meta.dirname, '../../locales');

export const locales = readdirSync(folder).map((file) => file.replace(/\.yml$/, ''));

/** Key → words: `library_countNotes_few`. Those of English join their forms by bars. */
export async function catalogue(locale: string): Promise<Record<string, string>> {
  const parsed = await parseMessagesFile(join(folder, `${locale}.yml`));
  const messages = Object.entries(generateChromeMessages(parsed));
  return Object.fromEntries(messages.map(([key, { message }]) => [key, message]));
}
