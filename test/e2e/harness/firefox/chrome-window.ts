/** What is around the page in Firefox: the toolbar, the popup under its button, preferences. */

import type { Browser } from 'puppeteer-core';

/** Firefox's own addition to WebDriver BiDi, which puppeteer has no words for. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Context {
  context: string;
  url: string;
}

interface Answer {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

export type ChromeWindow = Awaited<ReturnType<typeof chromeWindow>>;

export async function chromeWindow(browser: Browser) {
  const connection = Reflect.get(browser, 'connection') as Connection;
  const contexts = async (which: object) => {
    const { result } = await connection.send('browsingContext.getTree', which);
    return (result as { contexts: Context[] }).contexts;
  };
  const [window] = await contexts({ 'moz:scope': 'chrome' });
  if (!window) throw new Error('Firefox shows no window');

  async function run(script: string): Promise<unknown> {
    const { result } = await connection.send('script.evaluate', {
      expression: script,
      target: { context: window?.context },
      awaitPromise: true,
    });
    const { exceptionDetails, result: answer } = result as Answer;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return answer?.value;
  }

  return {
    /** The extension's button in the toolbar. This alone grants `activeTab`. */
    async clickButton(): Promise<void> {
      await run(`document.getElementById('copyleaf_copyleaf_example-BAP').click()`);
    },

    /** As its reader sees the system's colours. */
    async prefer(scheme: 'light' | 'dark'): Promise<void> {
      const value = scheme === 'dark' ? 0 : 1;
      await run(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
      );
    },

    /** Whether the extension is there in private windows. */
    async allowsPrivateWindows(): Promise<boolean> {
      const policy = `WebExtensionPolicy.getByID('copyleaf@copyleaf.example')`;
      return (await run(`${policy}.privateBrowsingAllowed`)) !== false;
    },

    /** What the tabs show, those included that puppeteer loses sight of, such as PDF files. */
    addresses: async (): Promise<string[]> => (await contexts({})).map(({ url }) => url),

    /** The tab at that address, as a PNG. */
    async photographTab(address: string): Promise<Buffer> {
      const tab = (await contexts({})).find(({ url }) => url === address);
      const { result } = await connection.send('browsingContext.captureScreenshot', {
        context: tab?.context,
      });
      return Buffer.from((result as { data: string }).data, 'base64');
    },

    /** The popup or sidebar that is open now, as a PNG. */
    async photograph(where: 'popup' | 'sidebar'): Promise<Buffer> {
      const found =
        where === 'popup'
          ? `document.querySelector('.webextension-popup-browser')`
          : `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')`;
      const url = await run(`(async () => {
        const shown = ${found};
        const { currentWindowGlobal } = shown.browsingContext;
        const picture = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        [canvas.width, canvas.height] = [picture.width, picture.height];
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return canvas.toDataURL();
      })()`);
      return Buffer.from(String(url).split(',')[1] ?? '', 'base64');
    },
  };
}
