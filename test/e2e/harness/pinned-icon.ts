/** Puts the extension's icon into the toolbar of a new profile; Chromium hides it behind a menu. */

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function pinIcon(profile: string, extension: string): Promise<void> {
  const preferences = { extensions: { pinned_extensions: [unpackedId(extension)] } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chromium names an extension without a key after its folder: a hash, in the letters a to p. */
function unpackedId(folder: string): string {
  // Windows keeps its paths in two bytes a letter.
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
