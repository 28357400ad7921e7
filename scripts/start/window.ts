/** A Chromium window for a person, with the extension, and a profile that is gone afterwards. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Resolves when the window has been closed, by its button or by Ctrl-C here. */
export async function openWindow(
  chromium: string,
  { flags, page }: { flags: string[]; page: string },
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'copyleaf-'));
  const child = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--test-type', // no bar across the window about the flags above
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...flags,
      page,
    ],
    { stdio: 'ignore' },
  );
  const end = () => void child.kill();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    await once(child, 'exit');
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    // Chromium's last child may still be writing for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
