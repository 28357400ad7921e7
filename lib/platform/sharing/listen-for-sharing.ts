/** Connects what begins and ends sharing to the place where it runs. */

import { browser } from 'wxt/browser';
import { onMessage, type CommonsAnswer } from '../../messaging/protocol.ts';
import { commonsSettings } from '../../settings.ts';
import { hasSomethingToShare } from '../../store/sharing.ts';
import type { Database } from '../../store/db.ts';
import type { Work } from '../../work/work.ts';
import type { WorkId } from '../../work/work-id.ts';
import { report } from '../log.ts';
import { fromOurPages } from '../sender.ts';
import { shareHost } from './share-host.ts';

const alarm = 'sharing';
/** Everybody at another minute, so that relays are not asked by all at once. */
const everyMinutes = 30;

export interface SharingHere {
  /** A work is on a page: others' contributions are looked for, if the reader wants that. */
  seen(work: Work): Promise<void>;
}

export function listenForSharing(db: Database): SharingHere {
  // What is read in private leaves no trace, and is shared with nobody.
  if (browser.extension.inIncognitoContext) return { seen: async () => undefined };
  const host = shareHost(db);

  async function tend(): Promise<boolean> {
    const isNeeded = await hasSomethingToShare(db);
    await (isNeeded ? host.open() : host.close());
    if (!isNeeded) await browser.alarms.clear(alarm);
    else if (!(await browser.alarms.get(alarm))) {
      const delayInMinutes = everyMinutes * (0.8 + 0.4 * Math.random());
      await browser.alarms.create(alarm, { delayInMinutes, periodInMinutes: everyMinutes });
    }
    return isNeeded;
  }

  async function ring(): Promise<void> {
    if (await tend()) await host.compare();
  }

  onMessage('sharingChanged', async ({ sender }) => {
    fromOurPages(sender);
    await tend();
  });
  async function askAbout(ids: WorkId[], how: 'bucket' | 'directly'): Promise<CommonsAnswer> {
    await host.open();
    try {
      return await host.askAbout(ids, how);
    } finally {
      // It stays open no longer than there is something to do.
      report(tend());
    }
  }

  onMessage('askOthers', ({ data, sender }) => {
    fromOurPages(sender);
    return askAbout(data, 'directly');
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) report(ring());
  });
  report(tend());
  return {
    async seen(work) {
      if (!(await commonsSettings.getValue()).looks) return;
      await askAbout(work.ids, 'bucket');
    },
  };
}
