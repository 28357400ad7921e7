/** Opens and closes the place where sharing runs. */

import { browser } from 'wxt/browser';
import { sendMessage, type CommonsAnswer } from '../../messaging/protocol.ts';
import type { Sharing } from '../../share/host.ts';
import type { Database } from '../../store/db.ts';
import type { WorkId } from '../../work/work-id.ts';

export interface ShareHost {
  /** Whether or not it runs already. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** While it is open. */
  compare(): Promise<void>;
  /** While it is open. */
  askAbout(ids: WorkId[], how: 'bucket' | 'directly'): Promise<CommonsAnswer>;
}

export function shareHost(db: Database): ShareHost {
  return import.meta.env.FIREFOX ? inThisPage(db) : offscreen();
}

const code = () => import('./run.ts');

/** Firefox's background page of Manifest V2 stays, and has WebRTC. */
function inThisPage(db: Database): ShareHost {
  let running: Promise<Sharing> | undefined;
  const open = () => (running ??= code().then(({ runSharing }) => runSharing(db)));
  return {
    open: async () => void (await open()),
    async close() {
      const sharing = running;
      running = undefined;
      (await sharing)?.stop();
    },
    compare: async () => (await open()).sync(),
    askAbout: async (ids, how) => (await open()).askAbout(ids, how),
  };
}

function offscreen(): ShareHost {
  let opening: Promise<void> | undefined;
  return {
    async open() {
      if (await isOpen()) return;
      opening ??= create().finally(() => (opening = undefined));
      await opening;
    },
    async close() {
      if (await isOpen()) await documents().closeDocument();
    },
    compare: () => sendMessage('compareWithRelays', undefined),
    askAbout: (ids, how) => sendMessage('askRelays', { ids, how }),
  };
}

/** Chromium's, which the types of WebExtensions leave out. */
interface OffscreenDocuments {
  createDocument(of: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

interface Chromium {
  offscreen: OffscreenDocuments;
  runtime: { getContexts(of: { contextTypes: string[] }): Promise<unknown[]> };
}

const chromium = () => browser as unknown as Chromium;
const documents = () => chromium().offscreen;

async function isOpen(): Promise<boolean> {
  const contexts = await chromium().runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** The browser allows one: two calls at once end with the same document. */
async function create(): Promise<void> {
  try {
    await documents().createDocument({
      url: '/offscreen.html',
      reasons: ['WEB_RTC'],
      justification: 'Passes notes between the browsers of people who share a circle.',
    });
  } catch (error) {
    if (!(await isOpen())) throw error;
  }
}
