/** Connects what begins and ends sharing to the place where it runs. */

import { browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import { hasSomethingToShare } from '../../store/sharing.ts';
import type { Database } from '../../store/db.ts';
import { report } from '../log.ts';
import { fromOurPages } from '../sender.ts';
import { shareHost } from './share-host.ts';

const alarm = 'sharing';
/** Everybody at another minute, so that relays are not asked by all at once. */
const everyMinutes = 30;

export function listenForSharing(db: Database): void {
  // What is read in private leaves no trace, and is shared with nobody.
  if (browser.extension.inIncognitoContext) return;
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
  onMessage('askCommons', async ({ data, sender }) => {
    fromOurPages(sender);
    await host.open();
    return host.ask(data);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) report(ring());
  });
  report(tend());
}
